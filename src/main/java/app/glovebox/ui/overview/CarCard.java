package app.glovebox.ui.overview;

import app.glovebox.ui.kit.reading.AgeChip;
import app.glovebox.ui.kit.reading.Skeleton;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The car with its doors, windows and tyres. One tab stop: arrows walk the parts, each told in a sentence that is
/// also shown below the car; Escape ends the walk.
final class CarCard extends VBox {
    private final Label title = new Label();
    private final AgeChip tyresAge = new AgeChip();
    private final AgeChip bodyAge = new AgeChip();
    private final CarStage stage = new CarStage();
    private final Label told = new Label();
    private final CarFacts facts = new CarFacts();
    private final Skeleton skeleton = new Skeleton(3);
    private final VBox known = new VBox(stage, told, facts);
    private final HBox ages = new HBox(tyresAge, bodyAge);
    private final StackPane body = new StackPane();
    private int walked = -1;
    private Glance shown;

    CarCard() {
        getStyleClass().addAll("card", "car-card");
        title.getStyleClass().add("gb-h3");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        ages.getStyleClass().add("ages");
        tyresAge.setNarrow(true);
        bodyAge.setNarrow(true);
        HBox head = new HBox(title, ages);
        head.getStyleClass().add("tile-head");
        HBox.setHgrow(title, Priority.ALWAYS);
        told.getStyleClass().addAll("gb-small", "told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                walkTo(-1);
            }
        });
    }

    void show(Glance glance) {
        shown = glance;
        loading(false);
        title.setText(glance.say("overview.car.title"));
        tyresAge.show(glance.say("overview.car.tyres"), tyres(glance), glance.now(), glance.text());
        bodyAge.show(bodywork(glance), glance.now(), glance.text());
        stage.show(glance);
        facts.show(glance);
        tell();
    }

    void showLoading(Glance glance) {
        title.setText(glance.say("overview.car.title"));
        setAccessibleText(title.getText());
        loading(true);
    }

    private void loading(boolean on) {
        ages.setVisible(!on);
        Node wanted = on ? skeleton : known;
        if (!body.getChildren().contains(wanted)) {
            body.getChildren().setAll(wanted);
        }
    }

    CarStage stage() {
        return stage;
    }

    private static List<Reading> bodywork(Glance glance) {
        List<Reading> readings = new ArrayList<>(glance.all(CarParts.openable()));
        readings.addAll(glance.all(Truth.LOCKS));
        readings.addAll(glance.known(List.of(Signals.ALARM_STATE, Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED)));
        return readings;
    }

    private static List<Reading> tyres(Glance glance) {
        List<Reading> readings = new ArrayList<>(glance.all(CarParts.TYRES.stream().map(CarParts.Tyre::pressure).toList()));
        CarParts.TYRES.forEach(tyre -> readings.addAll(glance.known(List.of(tyre.low(), tyre.target()))));
        return readings;
    }

    private void walk(KeyEvent key) {
        if (!isFocused() || shown == null) {
            return;
        }
        int last = CarParts.walk().size() - 1;
        KeyCode code = key.getCode();
        switch (code) {
            case RIGHT, DOWN -> walkTo(walked == last ? 0 : walked + 1);
            case LEFT, UP -> walkTo(walked <= 0 ? last : walked - 1);
            case HOME -> walkTo(0);
            case END -> walkTo(last);
            case ESCAPE -> walkTo(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void walkTo(int part) {
        walked = part;
        stage.pick(walked < 0 ? Optional.empty() : Optional.of(CarParts.walk().get(walked)));
        tell();
    }

    private void tell() {
        if (shown == null) {
            return;
        }
        Optional<Signal> part = walked < 0 ? Optional.empty() : Optional.of(CarParts.walk().get(walked));
        told.setText(part.map(walkedPart -> CarParts.sentence(walkedPart, shown)).orElse(""));
        String whole = title.getText() + ". " + facts.spoken() + ". " + bodyAge.getAccessibleText();
        String sentence = part.isPresent() ? told.getText() : whole;
        if (!sentence.equals(getAccessibleText())) {
            setAccessibleText(sentence);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
