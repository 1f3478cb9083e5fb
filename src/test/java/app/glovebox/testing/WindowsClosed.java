package app.glovebox.testing;

import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;

/// Closes the windows a class of tests left open: each holds some 10 MB of pixels, and every change of the theme restyles
/// it. Classes that run beside others have none of their own.
public final class WindowsClosed implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        boolean alone = !context.getRequiredTestClass().isAnnotationPresent(Execution.class);
        if (alone && Fx.isStarted()) {
            Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }
}
