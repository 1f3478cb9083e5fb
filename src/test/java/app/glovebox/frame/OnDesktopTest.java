package app.glovebox.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class OnDesktopTest {
    @Test
    void windowsAreCalledWhatTheMenuEntrySays() throws Exception {
        String name = Fx.run(() -> {
            OnDesktop.prepare();
            Class<?> glass = Class.forName("com.sun.glass.ui.Application", true, Platform.class.getClassLoader());
            return (String) glass.getMethod("getName").invoke(glass.getMethod("GetApplication").invoke(null));
        });
        assertEquals(OnDesktop.NAME, name);
        List<String> entry = Files.readAllLines(Path.of("installer/linux/app.glovebox.Glovebox.desktop"));
        assertEquals(1, entry.stream().filter(("StartupWMClass=" + name)::equals).count());
    }
}
