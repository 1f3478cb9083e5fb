package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// Which car, how the Portal and the car are, and what time it is there.
final class TopBar extends HBox {
    private static final double NARROW_EMS = 56;

    private final Words words;

    @FXML private FlowPane facts;
    @FXML private HBox carBox;
    @FXML private Label car;
    @FXML private Label vinTail;
    @FXML private HBox portalBox;
    @FXML private Icon portalIcon;
    @FXML private Label portal;
    @FXML private HBox carStateBox;
    @FXML private Icon carIcon;
    @FXML private Label carState;
    @FXML private Label heard;
    @FXML private HBox clock;
    @FXML private Label speed;
    @FXML private Label day;
    @FXML private Label time;

    TopBar(ShellViewModel model, Words words) {
        this.words = words;
        Fxml.load(this, words);
        // Its least height is that of its preferred width, whatever width it got.
        facts.prefWrapLengthProperty().bind(facts.widthProperty());
        car.setText(model.vehicle().name());
        vinTail.setText("…" + model.vehicle().vinTail());
        text(portal, model.portalProperty());
        text(carState, model.carStateProperty().map(Sign::word));
        text(heard, model.heardProperty());
        text(day, model.dayProperty());
        text(time, model.timeProperty());
        text(speed, model.speedProperty());
        speed.visibleProperty().bind(speed.textProperty().isNotEmpty());
        speed.managedProperty().bind(speed.visibleProperty());
        model.connectionProperty().subscribe(state -> Sign.of(state).on(portalIcon));
        model.carStateProperty().subscribe(state -> Sign.of(state).on(carIcon));
        Spoken.of(carBox, portalBox, carStateBox, clock);
    }

    /// The clock moves here and not when the width or the font changes: a font changes while the scene walks its nodes
    /// to style them, and must find them all.
    @Override
    protected void layoutChildren() {
        narrow();
        super.layoutChildren();
    }

    /// Where there is little room for its text the clock goes along with the facts instead of taking a column.
    private void narrow() {
        boolean narrow = getWidth() < NARROW_EMS * car.getFont().getSize();
        Pane place = narrow ? facts : this;
        if (clock.getParent() != place) {
            getChildren().remove(clock);
            facts.getChildren().remove(clock);
            place.getChildren().add(clock);
        }
    }

    private void text(Label label, ObservableValue<Message> message) {
        label.textProperty().bind(message.map(words::text));
    }
}
