package app.glovebox.frame;

import app.glovebox.ui.help.HelpView;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The help beside the one window, dressed alike. Closes with it. FX thread.
public final class HelpWindow {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 640;

    private final Stage owner;
    private final Theme like;
    private Stage stage;
    private Subscription dress = Subscription.EMPTY;

    /// @param like the look and text size to follow
    public HelpWindow(Stage owner, Theme like) {
        this.owner = owner;
        this.like = like;
    }

    /// Shows it in these words, in front if it stands there already.
    ///
    /// @param topic what to read first; empty for the first there is
    public void show(Words words, String topic) {
        close();
        Scene scene = new Scene(new HelpView(words, topic), WIDTH, HEIGHT);
        Theme theme = Theme.on(scene);
        dress = like.lookProperty().subscribe(theme::look)
                .and(like.scaleProperty().subscribe(scale -> theme.scale(scale.doubleValue())));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                event.consume();
                close();
            }
        });
        stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(words.text("help.title"));
        stage.setScene(scene);
        stage.setOnHidden(event -> dress.unsubscribe());
        stage.show();
    }

    public void close() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }

    /// The scene shown now, for the tour's pictures; null while closed.
    public Scene scene() {
        return stage == null ? null : stage.getScene();
    }
}
