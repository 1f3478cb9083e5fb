package app.glovebox.frame;

import app.glovebox.ui.help.HelpView;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// The help beside the one window. FX thread.
public final class HelpWindow {
    private final SideWindow window;

    /// @param like the look and text size to follow
    public HelpWindow(Stage owner, Theme like) {
        window = new SideWindow(owner, like, Set.of(KeyCode.ESCAPE, KeyCode.F1));
    }

    /// Shows it in these words, in front if it stands there already.
    ///
    /// @param topic what to read first; empty for the first there is
    public void show(Words words, String topic) {
        window.show(words.text("help.title"), new HelpView(words, topic), () -> { });
    }

    public void close() {
        window.close();
    }

    /// The scene shown now, for the tour's pictures; null while closed.
    public Scene scene() {
        return window.scene();
    }
}
