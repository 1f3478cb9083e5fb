package app.glovebox.host.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.update.Obstacle;
import app.glovebox.update.UnreachableException;
import app.glovebox.update.manifest.Envelope;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest {
    @TempDir
    Path folder;

    @Test
    void readsAFileButNeverMoreThanAListMayHave() throws Exception {
        Path small = Files.write(folder.resolve("small"), new byte[] {1, 2});
        assertArrayEquals(new byte[] {1, 2}, new ManifestFile(small).fetch());
        Path large = Files.write(folder.resolve("large"), new byte[3 * Envelope.MOST_BYTES]);
        assertEquals(Envelope.MOST_BYTES + 1, new ManifestFile(large).fetch().length);
    }

    @Test
    void whatIsNoFileIsNotOpened() {
        for (Path none : List.of(folder, folder.resolve("missing"), Path.of("/dev/zero"))) {
            assertEquals(Obstacle.NO_FILE,
                    assertThrows(UnreachableException.class, () -> new ManifestFile(none).fetch()).why());
        }
    }

    @Test
    void aPageGoesToTheSystemsOpenerAsOneArgument() {
        String page = "https://x.example/a?b=c&d=$(e)";
        assertEquals(List.of("xdg-open", page), new SystemBrowser("Linux").command(page));
        assertEquals(List.of("open", page), new SystemBrowser("Mac OS X").command(page));
        assertEquals(List.of("rundll32", "url.dll,FileProtocolHandler", page), new SystemBrowser("Windows 11").command(page));
        assertThrows(IllegalArgumentException.class, () -> new SystemBrowser("Linux").open(URI.create("file:///etc")));
    }
}
