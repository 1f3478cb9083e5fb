package app.glovebox.frame;

import app.glovebox.ui.kit.look.Theme;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// A window beside the one window, dressed alike. Closes with it. FX thread.
final class SideWindow {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 640;

    private final Stage owner;
    private final Theme like;
    private final Set<KeyCode> closing;
    private Stage stage;
    private Subscription dress = Subscription.EMPTY;

    /// @param like    the look and text size to follow
    /// @param closing the keys that close it
    SideWindow(Stage owner, Theme like, Set<KeyCode> closing) {
        this.owner = owner;
        this.like = like;
        this.closing = closing;
    }

    /// Shows it, in front if it stands there already.
    ///
    /// @param closed runs when this is no longer shown
    void show(String title, Parent content, Runnable closed) {
        close();
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        Theme theme = Theme.on(scene);
        dress = like.lookProperty().subscribe(theme::look)
                .and(like.scaleProperty().subscribe(scale -> theme.scale(scale.doubleValue())));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (closing.contains(event.getCode())) {
                event.consume();
                close();
            }
        });
        stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            dress.unsubscribe();
            closed.run();
        });
        stage.show();
    }

    void close() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }

    /// The scene shown now; null while closed.
    Scene scene() {
        return stage == null ? null : stage.getScene();
    }
}
