package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPlaceTest {
    @TempDir
    Path temp;

    @Test
    void comesBackAsItWas() throws Exception {
        WindowPlace place = new WindowPlace(10, -20, 1280, 800, true, 1.5, "de", "dark");
        place.save(temp.resolve("w/window.properties"));
        assertEquals(Optional.of(place), WindowPlace.load(temp.resolve("w/window.properties")));
    }

    @Test
    void aFileFromBeforeTheThemeWasKeptFollowsTheSystem() throws Exception {
        Path file = temp.resolve("window.properties");
        Files.writeString(file, "x=1\ny=2\nwidth=900\nheight=800\ntext=1\n");
        assertEquals("system", WindowPlace.load(file).orElseThrow().look());
        Files.writeString(file, "x=1\ny=2\nwidth=900\nheight=800\ntext=1\nlook=pink\n");
        assertEquals(Optional.empty(), WindowPlace.load(file));
    }

    @Test
    void nonsenseIsNoPlace() throws Exception {
        Path file = temp.resolve("window.properties");
        assertEquals(Optional.empty(), WindowPlace.load(file));
        Files.writeString(file, "x=1\ny=2\nwidth=NaN\nheight=800\ntext=1\n");
        assertEquals(Optional.empty(), WindowPlace.load(file));
        Files.writeString(file, "\\u00zz");
        assertEquals(Optional.empty(), WindowPlace.load(file));
    }
}
