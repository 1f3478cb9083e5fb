package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The line that counts down to the next try. Until then Enter cannot sign in, so it leads to this line, which a screen
/// reader then reads; when the time has come the focus goes back.
final class WaitLine {
    private final Label line;
    private final Countdown countdown;
    private final Words words;

    /// @param form where Enter is pressed
    /// @param back puts the focus where the next try begins
    WaitLine(Label line, Countdown countdown, Words words, Node form, Runnable back) {
        this.line = line;
        this.countdown = countdown;
        this.words = words;
        // Before the line disappears and takes the focus with it.
        countdown.secondsProperty().subscribe((_, left) -> {
            if (left.longValue() == 0 && line.isFocused()) {
                back.run();
            }
        });
        Said.line(line, countdown.secondsProperty().map(_ -> text()), words);
        form.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && countdown.running()) {
                point();
            }
        });
    }

    private Message text() {
        return countdown.running() ? Message.of("signin.wait.line", countdown.text()) : Message.NONE;
    }

    /// What is read out stands still: a number read anew every second drowns everything else.
    private void point() {
        line.setAccessibleText(words.text(text()));
        line.requestFocus();
    }
}
