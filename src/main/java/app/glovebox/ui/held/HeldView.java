package app.glovebox.ui.held;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Another Glovebox holds the data folder.
public final class HeldView extends StackPane {
    private final HeldViewModel model;

    @FXML private Label who;
    @FXML private Label told;
    @FXML private Button again;
    @FXML private Button forward;

    public HeldView(HeldViewModel model, Words words) {
        this.model = model;
        Fxml.load(this, words);
        who.textProperty().bind(model.whoProperty().map(words::text));
        Said.line(told, model.toldProperty(), words);
        again.disableProperty().bind(model.busyProperty());
        forward.disableProperty().bind(model.busyProperty());
        Said.onceLaidOut(this, forward::requestFocus);
    }

    @FXML
    private void forward() {
        model.bringForward();
    }

    @FXML
    private void again() {
        model.tryAgain();
    }
}
