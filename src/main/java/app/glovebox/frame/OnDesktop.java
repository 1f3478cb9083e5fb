package app.glovebox.frame;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;

/// How a desktop knows the window: by its class, which the menu entry names (`StartupWMClass`), and by its icons.
public final class OnDesktop {
    /// As `WM_CLASS` has it on X11.
    public static final String NAME = "app.glovebox.Glovebox";

    private static final Duration SETTLED = Duration.seconds(2);

    private OnDesktop() {
    }

    /// From now on windows go by the name, and the toolkit rests when nothing moves. FX thread, while that is starting.
    public static void prepare() {
        name();
        try {
            PulseTimer.install();
        } catch (LinkageError closed) {
            System.getLogger("app.glovebox").log(System.Logger.Level.DEBUG, "desktop.timer-always-on", closed);
        }
    }

    /// Of all windows made from now on. JavaFX calls those of a program that is no `Application` "java", as any other
    /// program's, and has no public way to say better; without the door to it they stay that.
    private static void name() {
        try {
            Class<?> glass = Class.forName("com.sun.glass.ui.Application", true, Platform.class.getClassLoader());
            Object application = glass.getMethod("GetApplication").invoke(null);
            glass.getMethod("setName", String.class).invoke(application, NAME);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException | InvocationTargetException closed) {
            System.getLogger("app.glovebox").log(System.Logger.Level.DEBUG, "desktop.window-unnamed", closed);
        }
    }

    /// For the title bar and the list of windows, where the menu entry does not give it its icon already. A while after
    /// the window stands: bringing them into the size X11 wants takes 100 ms of the FX thread. FX thread.
    public static void icons(Stage stage) {
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(now -> stage.getIcons().setAll(Stream.of("48", "128").map(OnDesktop::icon).toList()));
        settled.play();
    }

    private static Image icon(String size) {
        return new Image(Objects.requireNonNull(
                OnDesktop.class.getResourceAsStream("/app/glovebox/icons/glovebox-" + size + ".png")));
    }
}
