package app.glovebox.ui.overview;

import app.glovebox.ui.kit.look.Icon;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Four facts in a row at the foot of the car: doors, windows, boot, alarm.
final class CarFacts extends GridPane {
    /// How a fact is shown; the word is always there, icon and colour underline it. GOOD: proven now. THEN: it was so
    /// when the car said so. UNKNOWN takes no icon: its words are long.
    private enum Tone {
        GOOD("fth-check", "fact-good"), THEN("fth-clock", "muted"), WARN("fth-alert-triangle", "warning"),
        PLAIN("fth-minus", "muted"), UNKNOWN("fth-minus", "unknown");

        private final String icon;
        private final String style;

        Tone(String icon, String style) {
            this.icon = icon;
            this.style = style;
        }
    }

    private static final class Fact extends VBox {
        private final Label caption = new Label();
        private final Label word = new Label();
        private final Icon icon = new Icon("fth-minus");
        private final HBox row = new HBox(icon, word);
        private Tone shown;

        private Fact() {
            getStyleClass().add("fact");
            setAlignment(Pos.CENTER);
            row.setAlignment(Pos.CENTER);
            row.getStyleClass().add("fact-row");
            caption.getStyleClass().addAll("gb-small", "muted");
            icon.getStyleClass().add("tiny");
            for (Label label : new Label[] {caption, word}) {
                label.setWrapText(true);
                label.setMinHeight(USE_PREF_SIZE);
            }
            getChildren().addAll(caption, row);
        }

        private void show(String name, Tone tone, String said) {
            caption.setText(name);
            word.setText(said);
            if (tone != shown) {
                // Touching style classes costs a pass of CSS, and this runs every frame.
                shown = tone;
                icon.setGlyph(tone.icon);
                icon.setVisible(tone != Tone.UNKNOWN);
                icon.setManaged(tone != Tone.UNKNOWN);
                row.getStyleClass().setAll("fact-row", tone.style);
            }
        }
    }

    private final List<Fact> facts = new ArrayList<>();

    CarFacts() {
        getStyleClass().add("facts");
        for (int column = 0; column < 4; column++) {
            Fact fact = new Fact();
            facts.add(fact);
            ColumnConstraints quarter = new ColumnConstraints();
            quarter.setPercentWidth(25);
            quarter.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(quarter);
            add(fact, column, 0);
        }
        facts.getFirst().getStyleClass().add("first");
    }

    void show(Glance glance) {
        opening(facts.get(0), "overview.fact.doors", Truth.DOORS, glance);
        opening(facts.get(1), "overview.fact.windows", Truth.WINDOWS, glance);
        opening(facts.get(2), "overview.fact.boot", List.of(Signals.TRUNK_REAR_IS_OPEN), glance);
        alarm(glance);
    }

    private static void opening(Fact fact, String name, List<Signal> parts, Glance glance) {
        long open = parts.stream().filter(glance.truth().open()::contains).count();
        if (open > 0) {
            fact.show(glance.say(name), Tone.WARN,
                    parts.size() == 1 ? glance.say("overview.fact.open") : glance.say("overview.fact.some-open", open));
        } else if (Collections.disjoint(parts, glance.truth().body().unread())) {
            fact.show(glance.say(name), good(glance, parts), glance.say("overview.fact.closed"));
        } else {
            fact.show(glance.say(name), Tone.UNKNOWN, glance.say("overview.fact.unknown"));
        }
    }

    private static Tone good(Glance glance, List<Signal> parts) {
        return glance.proven(parts) ? Tone.GOOD : Tone.THEN;
    }

    private void alarm(Glance glance) {
        Reading state = glance.of(Signals.ALARM_STATE);
        Fact fact = facts.getLast();
        String name = glance.say("overview.fact.alarm");
        switch (state == null ? "" : glance.text().value(state)) {
            case "ARMED" -> fact.show(name, good(glance, List.of(Signals.ALARM_STATE)),
                    glance.say("overview.fact.armed"));
            case "TRIGGERED" -> fact.show(name, Tone.WARN, glance.say("overview.fact.triggered"));
            case "OFF" -> fact.show(name, Tone.PLAIN, glance.say("overview.fact.off"));
            default -> fact.show(name, Tone.UNKNOWN, glance.say("overview.fact.unknown"));
        }
    }

    /// "Doors: Closed, Windows: 1 open, …" for assistive technology.
    String spoken() {
        List<String> said = new ArrayList<>();
        facts.forEach(fact -> said.add(fact.caption.getText() + ": " + fact.word.getText()));
        return String.join(", ", said);
    }
}
