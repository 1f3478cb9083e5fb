package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.kit.look.KeyHint;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The one primary button of a screen, and, while its attempt runs, the way to stop it (Esc does too). The focus does
/// not go to Cancel by itself: a second Enter would stop what the first one started.
final class AttemptButtons extends HBox {
    private final Button cancel = new Button();
    private final Button primary = new Button();

    /// @param label what the primary button says
    /// @param off   whether it takes no clicks for now
    AttemptButtons(Words words, SignInFlow<?> flow, ObservableValue<String> label, ObservableValue<Boolean> off) {
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
        primary.disableProperty().bind(off);
        primary.graphicProperty().bind(busy.map(running ->
                running ? new Icon("fth-loader") : new KeyHint(words.text("signin.key.enter"))));
        HBox.setHgrow(primary, Priority.ALWAYS);
        getStyleClass().add("attempt-buttons");
        getChildren().addAll(cancel, primary);
    }

    /// What the primary button does.
    AttemptButtons does(Runnable act) {
        primary.setOnAction(_ -> act.run());
        return this;
    }
}
