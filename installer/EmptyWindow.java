import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window with nothing in it: what JavaFX itself costs at a start. Part of [Figures]. With an argument it closes as soon as
/// it was shown.
final class EmptyWindow {
    private EmptyWindow() {
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1280, 800));
            stage.show();
            if (arguments.length > 0) {
                Platform.runLater(Platform::exit);
            }
        });
    }
}
