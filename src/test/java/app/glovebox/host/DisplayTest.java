package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxNeedsADisplayAndGtk() {
        assertEquals(Display.NO_DISPLAY, Display.find(Map.of("DISPLAY", ""), "Linux", name -> true));
        assertEquals(Display.NO_GTK, Display.find(Map.of("DISPLAY", ":0"), "Linux", name -> false));
        assertEquals(Display.PRESENT, Display.find(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", name -> true));
    }

    @Test
    void elsewhereThereIsAlwaysAWindow() {
        assertEquals(Display.PRESENT, Display.find(Map.of(), "Windows 11", name -> false));
    }

    @Test
    void aLibraryThatIsNotThereIsNotFound() {
        assertFalse(Native.hasLibrary("libno-such-thing-at-all.so.9"));
    }

    @Test
    void oneOfTheSystemIsFound() {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "asked on Linux only");
        assertTrue(Native.hasLibrary("libm.so.6"));
    }
}
