package app.glovebox.ui.overview;

import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The inside of the charge tile: the big number, range, limit or power, a bar with the limit's mark, a line.
final class ChargeBody extends VBox {
    private static final List<Signal> BESIDE = List.of(Signals.BATTERY_RANGE, Signals.CHARGING_CHARGE_LIMIT,
            Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED);
    private static final List<Signal> WHILE_CHARGING = List.of(Signals.BATTERY_CURRENT_POWER,
            Signals.CHARGING_TIME_TO_COMPLETE);

    private final Label hero = new Label();
    private final Pair range = new Pair();
    private final Pair limit = new Pair();
    private final Bar bar = new Bar();
    private final Label line = new Label();
    private final Icon bolt = new Icon("fth-zap");
    private final HBox foot = new HBox(bolt, line);
    private Boolean shown;

    ChargeBody() {
        getStyleClass().addAll("tile-body", "charge-body");
        hero.getStyleClass().add("gb-hero");
        hero.setMinWidth(USE_PREF_SIZE);
        FlowPane figures = new FlowPane(hero, range, limit);
        figures.getStyleClass().add("figures");
        figures.setRowValignment(VPos.CENTER);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        bolt.getStyleClass().add("tiny");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(figures, bar, foot);
    }

    /// Everything shown here; the charge itself also when it was never read.
    static List<Reading> readings(Glance glance) {
        List<Reading> shown = new ArrayList<>(glance.all(List.of(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED)));
        shown.addAll(glance.known(BESIDE));
        if (charging(glance)) {
            shown.addAll(glance.known(WHILE_CHARGING));
        }
        if (glance.of(Signals.BATTERY_RANGE) != null) {
            shown.addAll(glance.known(List.of(Signals.EXTERIOR_AIR_TEMPERATURE)));
        }
        return shown;
    }

    private static boolean charging(Glance glance) {
        return glance.truth().state() == Truth.State.CHARGING && glance.present();
    }

    void show(Glance glance) {
        ReadingText text = glance.text();
        boolean charging = charging(glance);
        hero.setText(glance.value(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED));
        Reading outside = glance.of(Signals.EXTERIOR_AIR_TEMPERATURE);
        range.known(glance.of(Signals.BATTERY_RANGE) != null);
        range.show(glance.value(Signals.BATTERY_RANGE), outside == null ? glance.say("overview.charge.range")
                : glance.say("overview.charge.range-at", text.value(outside)));
        Reading goal = glance.of(Signals.CHARGING_CHARGE_LIMIT);
        limit.known(charging || goal != null);
        if (charging) {
            Optional<String> end = text.end(glance.of(Signals.CHARGING_TIME_TO_COMPLETE), glance.now());
            limit.show(glance.value(Signals.BATTERY_CURRENT_POWER), end.map(at -> glance.say("overview.charge.until",
                    text.value(goal), at)).orElse(glance.say("overview.charge.power")));
        } else {
            limit.show(text.value(goal), glance.say("overview.charge.limit"));
        }
        bar.show(text.share(glance.of(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED)), goal == null ? -1 : text.share(goal));
        line.setText(line(glance, charging));
        if (shown == null || shown != charging) {
            dress(charging);
        }
    }

    /// Only on change: touching style classes costs a pass of CSS.
    private void dress(boolean charging) {
        shown = charging;
        bolt.setVisible(charging);
        bolt.setManaged(charging);
        foot.getStyleClass().setAll("gb-caption", charging ? "success" : "muted", "charge-foot");
        bar.getStyleClass().setAll("charge-bar", charging ? "charging" : "resting");
    }

    String spoken() {
        return Stream.of(hero.getText(), range.spoken(), limit.spoken(), line.getText())
                .filter(said -> !said.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String line(Glance glance, boolean charging) {
        if (charging) {
            return glance.truth().since().map(since -> glance.say("overview.charge.since", glance.moment(since)))
                    .orElse(glance.say("overview.charge.charging"));
        }
        if (glance.of(Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED) == null) {
            return glance.say("overview.charge.plug-unknown");
        }
        String key = glance.truth().body().plugged() ? "overview.charge.plugged" : "overview.charge.unplugged";
        return glance.say(key, glance.present() ? 0 : 1);
    }

    private static final class Pair extends VBox {
        private final Label value = new Label();
        private final Label what = new Label();

        private Pair() {
            value.getStyleClass().add("gb-h2");
            what.getStyleClass().addAll("gb-small", "muted");
            for (Label label : new Label[] {value, what}) {
                label.setWrapText(true);
                label.setMinHeight(USE_PREF_SIZE);
            }
            getChildren().addAll(value, what);
        }

        private void show(String said, String below) {
            value.setText(said);
            what.setText(below);
        }

        private void known(boolean known) {
            setVisible(known);
            setManaged(known);
        }

        private String spoken() {
            return !isVisible() ? "" : what.getText() + " " + value.getText();
        }
    }

    private static final class Bar extends Pane {
        private static final double HEIGHT = 8;
        private static final double MARK_OVER = 3;
        private final Region track = new Region();
        private final Region fill = new Region();
        private final Region mark = new Region();
        private double share;
        private double goal;

        private Bar() {
            track.getStyleClass().add("charge-track");
            fill.getStyleClass().add("charge-fill");
            mark.getStyleClass().add("charge-mark");
            getChildren().addAll(track, fill, mark);
            setMinHeight(HEIGHT + 2 * MARK_OVER);
        }

        private void show(double filled, double marked) {
            if (filled != share || marked != goal) {
                share = filled;
                goal = marked;
                mark.setVisible(marked >= 0);
                requestLayout();
            }
        }

        @Override
        protected void layoutChildren() {
            track.resizeRelocate(0, MARK_OVER, getWidth(), HEIGHT);
            fill.resizeRelocate(0, MARK_OVER, Math.round(getWidth() * share), HEIGHT);
            mark.resizeRelocate(Math.round(getWidth() * goal) - 1, 0, 2, HEIGHT + 2 * MARK_OVER);
        }
    }
}
