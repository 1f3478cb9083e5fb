package app.glovebox.ui.overview;

import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.vehicle.Reading;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// One tyre: where, its pressure, the target or how much is missing.
final class TyreLabel extends VBox {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private final CarParts.Tyre tyre;
    private final Label place = new Label();
    private final Label number = new Label();
    private final Label unit = new Label();
    private final Label target = new Label();

    TyreLabel(CarParts.Tyre tyre, boolean right) {
        this.tyre = tyre;
        HBox value = new HBox(number, unit);
        value.getStyleClass().add("tile-value");
        value.setAlignment(right ? Pos.BASELINE_RIGHT : Pos.BASELINE_LEFT);
        for (Label wrapping : new Label[] {place, target}) {
            wrapping.setWrapText(true);
            wrapping.setMinHeight(USE_PREF_SIZE);
            wrapping.setTextAlignment(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
            wrapping.getStyleClass().addAll("gb-caption", "subtle");
        }
        number.getStyleClass().addAll("gb-h2");
        number.setMinWidth(USE_PREF_SIZE);
        unit.getStyleClass().addAll("gb-small", "muted");
        unit.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("tyre-label");
        setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        getChildren().addAll(place, value, target);
    }

    void show(Glance glance) {
        Reading pressure = glance.of(tyre.pressure());
        ReadingText.Amount amount = glance.text().amount(pressure);
        boolean low = glance.truth().lowTires().contains(tyre.low());
        pseudoClassStateChanged(LOW, low);
        place.setText(glance.say(CarParts.corner(tyre.low())));
        number.setText(amount.number());
        unit.setText(amount.unit());
        // An empty label would still take its gap, and the value would not end where its captions do.
        unit.setManaged(!amount.unit().isEmpty());
        String missing = low ? glance.text().shortfall(pressure, glance.of(tyre.target())).orElse("") : "";
        Reading wanted = glance.of(tyre.target());
        if (!missing.isEmpty()) {
            target.setText(glance.say("overview.tyre.missing", missing));
        } else if (low) {
            target.setText(glance.say("overview.tyre.low"));
        } else {
            target.setText(wanted == null ? ""
                    : glance.say("overview.tyre.target", glance.text().amount(wanted).number()));
        }
    }
}
