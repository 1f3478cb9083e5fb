package app.glovebox.ui.kit.look;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Fx;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    private static final String REGULAR = "Inter-Regular.otf";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("glovebox.fonts");
    }

    @Test
    void readsTheFilesOfAPackageWhereTheyAre() throws Exception {
        Path good = Files.createDirectory(folder.resolve("good"));
        try (InputStream packed = Fonts.class.getResourceAsStream("/app/glovebox/fonts/" + REGULAR)) {
            Files.copy(packed, good.resolve(REGULAR));
        }
        System.setProperty("glovebox.fonts", good.toString());
        assertTrue(Fx.run(Fonts::load).contains("Inter"));
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve(REGULAR), "no font");
        System.setProperty("glovebox.fonts", bad.toString());
        assertThrows(AssertionError.class, () -> Fx.run(Fonts::load));
    }
}
