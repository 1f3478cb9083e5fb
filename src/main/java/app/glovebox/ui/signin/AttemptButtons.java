package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.kit.look.KeyHint;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The one primary button of a screen, and, while its attempt runs, the way to stop it (Esc does too). The focus does
/// not go to Cancel by itself: a second Enter would stop what the first one started.
final class AttemptButtons extends HBox {
    private final Button cancel = new Button();
    private final Button primary = new Button();

    private final Words words;
    private final SignInFlow<?> flow;
    private final ObservableValue<String> label;

    /// @param label what the primary button says while it can be pressed
    AttemptButtons(Words words, SignInFlow<?> flow, ObservableValue<String> label) {
        this.words = words;
        this.flow = flow;
        this.label = label;
        ObservableValue<Boolean> busy = flow.busyProperty();
        cancel.getStyleClass().addAll("large", "cancel");
        cancel.setId("cancel");
        cancel.setCancelButton(true);
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> flow.cancel());
        cancel.textProperty().bind(flow.cancellingProperty()
                .map(stopping -> words.text(stopping ? "signin.cancelling" : "signin.cancel")));
        cancel.disableProperty().bind(flow.cancellingProperty());
        Said.when(cancel, busy);
        primary.getStyleClass().addAll("primary", "large");
        primary.setId("primary");
        primary.setDefaultButton(true);
        primary.setMaxWidth(Double.MAX_VALUE);
        primary.setContentDisplay(ContentDisplay.RIGHT);
        primary.textProperty().bind(label);
        primary.graphicProperty().bind(busy.map(running ->
                running ? new Icon("fth-loader") : new KeyHint(words.text("signin.key.enter"))));
        HBox.setHgrow(primary, Priority.ALWAYS);
        getStyleClass().add("attempt-buttons");
        getChildren().addAll(cancel, primary);
        Said.late(cancel);
    }

    /// Takes no input in those while an attempt runs.
    ///
    /// @param back puts the focus where the next try begins when the attempt is over
    AttemptButtons rests(Runnable back, Node... resting) {
        for (Node node : resting) {
            node.disableProperty().bind(flow.busyProperty());
        }
        // After the above: what is still disabled does not take the focus.
        flow.busyProperty().subscribe(running -> {
            if (!running) {
                back.run();
            }
        });
        return this;
    }

    /// Takes no click before the next try. Until then Enter cannot sign in, so it leads to the line that counts down,
    /// which a screen reader then reads; when the time has come the focus goes back.
    ///
    /// @param form where Enter is pressed
    /// @param back puts the focus where the next try begins
    AttemptButtons waits(Countdown countdown, Label line, Node form, Runnable back) {
        ObservableValue<Number> seconds = countdown.secondsProperty();
        primary.textProperty().bind(Bindings.createStringBinding(() -> countdown.running()
                ? words.text("signin.wait.button", countdown.text()) : label.getValue(), label, seconds));
        primary.disableProperty().bind(seconds.map(_ -> countdown.running()));
        // Before the line disappears and takes the focus with it.
        seconds.subscribe(_ -> {
            if (!countdown.running() && line.isFocused()) {
                back.run();
            }
        });
        Said.line(line, seconds.map(_ -> countdown.running()
                ? Message.of("signin.wait.line", countdown.text()) : Message.NONE), words);
        form.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && countdown.running()) {
                // What is read out stands still: a number read anew every second drowns everything else.
                line.setAccessibleText(line.getText());
                line.requestFocus();
            }
        });
        return this;
    }

    /// What the primary button does.
    AttemptButtons does(Runnable act) {
        primary.setOnAction(_ -> act.run());
        return this;
    }
}
