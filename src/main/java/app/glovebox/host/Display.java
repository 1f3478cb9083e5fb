package app.glovebox.host;

import java.util.Map;
import java.util.function.Predicate;

/// Whether a window can be opened on this computer.
public enum Display {
    PRESENT, NO_DISPLAY, NO_GTK;

    /// On Linux a window needs a display server and GTK 3; elsewhere there is always one.
    public static Display find(Map<String, String> environment, String osName, Predicate<String> hasLibrary) {
        if (!osName.startsWith("Linux")) {
            return PRESENT;
        }
        if (unset(environment, "DISPLAY") && unset(environment, "WAYLAND_DISPLAY")) {
            return NO_DISPLAY;
        }
        return hasLibrary.test("libgtk-3.so.0") ? PRESENT : NO_GTK;
    }

    private static boolean unset(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").isBlank();
    }
}
