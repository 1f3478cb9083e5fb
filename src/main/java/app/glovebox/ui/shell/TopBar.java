package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.kit.row.AroundCorner;
import app.glovebox.ui.kit.row.PressRow;
import app.glovebox.ui.kit.row.Spoken;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Which car, how the Portal and the car are, and what time it is there. One line where there is room; else the facts
/// flow around the clock, which keeps its corner.
final class TopBar extends Pane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_EMS = 40;
    private static final double GAP = 24;
    private static final double LINE = 14;

    private final Words words;

    @FXML private HBox carBox;
    @FXML private Label car;
    @FXML private Label vinTail;
    @FXML private PressRow portalBox;
    @FXML private Icon portalIcon;
    @FXML private Label portal;
    @FXML private Region line;
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
        car.setText(model.vehicle().name());
        vinTail.setText("…" + model.vehicle().vinTail());
        text(portal, model.portalProperty().map(Outage.Facts::word));
        text(carState, model.carStateProperty().map(Sign::word));
        text(heard, model.heardProperty());
        text(day, model.dayProperty());
        text(time, model.timeProperty());
        text(speed, model.speedProperty());
        speed.visibleProperty().bind(speed.textProperty().isNotEmpty());
        speed.managedProperty().bind(speed.visibleProperty());
        model.portalProperty().map(Outage.Facts::state).subscribe(state -> Sign.of(state).on(portalIcon));
        model.carStateProperty().subscribe(state -> Sign.of(state).on(carIcon));
        Spoken.of(carBox, carStateBox, clock);
        portalBox.accessibleTextProperty().bind(portal.textProperty().map(word -> words.text("shell.portal.open", word)));
        portalBox.setOnPress(new ConnectionDetails(model, words, portalBox)::show);
        widthProperty().subscribe(this::narrow);
        car.fontProperty().subscribe(this::narrow);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        double room = width < 0 ? Double.MAX_VALUE : width - around.getLeft() - around.getRight();
        return around.getTop() + AroundCorner.height(spots(room)) + around.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        List<AroundCorner.Spot> spots = spots(getWidth() - around.getLeft() - around.getRight());
        double spare = getHeight() - around.getTop() - around.getBottom() - AroundCorner.height(spots);
        double top = around.getTop() + Math.max(0, spare / 2);
        spots.forEach(spot -> spot.part().resizeRelocate(snapPositionX(around.getLeft() + spot.x()),
                snapPositionY(top + spot.y()), spot.width(), spot.height()));
        double gap = carStateBox.getLayoutX() - portalBox.getLayoutX() - portalBox.getWidth();
        line.setVisible(gap > 0);
        line.resizeRelocate(snapPositionX(carStateBox.getLayoutX() - 2 * LINE),
                snapPositionY(portalBox.getLayoutY() + portalBox.getHeight() / 2), LINE, 1);
    }

    /// Pure reckoning from sizes: nothing moves between parents, so a font may change while the scene styles its nodes.
    private List<AroundCorner.Spot> spots(double width) {
        AroundCorner flow = new AroundCorner(width, clock);
        flow.add(carBox, 0);
        flow.add(portalBox, GAP);
        flow.add(carStateBox, 3 * LINE);
        return flow.spots();
    }

    /// Where there is little room for its text the car is drawn smaller.
    private void narrow() {
        pseudoClassStateChanged(NARROW, getWidth() < NARROW_EMS * car.getFont().getSize());
    }

    private void text(Label label, ObservableValue<Message> message) {
        label.textProperty().bind(message.map(words::text));
    }
}
