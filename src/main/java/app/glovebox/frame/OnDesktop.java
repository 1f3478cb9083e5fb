package app.glovebox.frame;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// How a desktop knows the window: by its class, which the menu entry names (`StartupWMClass`), and by its icons.
public final class OnDesktop {
    /// As `WM_CLASS` has it on X11.
    public static final String NAME = "app.glovebox.Glovebox";

    private OnDesktop() {
    }

    /// A window that goes by the name. FX thread.
    public static Stage stage() {
        name();
        return new Stage();
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

    /// For the title bar and the list of windows. FX thread.
    public static void icons(Stage stage) {
        stage.getIcons().setAll(Stream.of("48", "128").map(size -> new Image(Objects.requireNonNull(
                OnDesktop.class.getResourceAsStream("/app/glovebox/icons/glovebox-" + size + ".png")))).toList());
    }
}
