package app.glovebox.ui.kit.clip;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// Puts a secret on the clipboard and takes it off again, if it is still there. FX thread only.
final class ClipboardGuard {
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper(this, "holding");
    private final PauseTransition pause;
    private String copied;
    /// The one whose end takes the secret along.
    private Window window;

    /// @param after when it is taken off by itself
    ClipboardGuard(Duration after) {
        pause = new PauseTransition(after);
        pause.setOnFinished(over -> clear());
    }

    /// Whether a secret of ours may be on the clipboard.
    ReadOnlyBooleanProperty holdingProperty() {
        return holding.getReadOnlyProperty();
    }

    /// @param from where it was copied: the secret goes when that window does, too
    void copy(String secret, Window from) {
        if (window != from) {
            window = from;
            from.addEventHandler(WindowEvent.WINDOW_HIDDEN, gone -> clear());
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(secret);
        Clipboard.getSystemClipboard().setContent(content);
        copied = secret;
        holding.set(true);
        pause.playFromStart();
    }

    /// What somebody copied since stays.
    void clear() {
        pause.stop();
        if (copied != null && copied.equals(Clipboard.getSystemClipboard().getString())) {
            Clipboard.getSystemClipboard().clear();
        }
        copied = null;
        holding.set(false);
    }
}
