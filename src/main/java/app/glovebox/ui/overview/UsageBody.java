package app.glovebox.ui.overview;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.reading.PeriodText;
import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.ui.kit.reading.Tile;
import app.glovebox.vehicle.usage.Usage;
import app.glovebox.vehicle.usage.UsageSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.SegmentedButton;

/// The chart with the choice of its span above. In the chart's place: a sentence when nothing is known of that span, or
/// when it could not be read. While another span is read the chart stays; if that takes a while, a line says so.
final class UsageBody extends VBox {
    private static final Duration PATIENCE = Duration.millis(400);
    /// What the line beside the choice needs to be read in one.
    private static final double LINE_EMS = 25;

    private final Words words;
    private final UsageModel model;
    private final List<ToggleButton> choices = new ArrayList<>();
    private final Label told = line();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final UsageChart chart;
    private final Label sentence = new Label();
    private final Hyperlink again = new Hyperlink();
    private final VBox instead = new VBox(sentence, again);
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    UsageBody(UsageModel model, ReadingText text, PeriodText periods) {
        this.model = model;
        words = text.words();
        chart = new UsageChart(text, periods);
        getStyleClass().add("usage");
        for (UsageSpan span : UsageSpan.values()) {
            choices.add(choice(span));
        }
        SegmentedButton spans = new SegmentedButton(choices.toArray(ToggleButton[]::new));
        spans.setId("span");
        spans.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        // It keeps the room that the legend needs, so that pointing at bars moves nothing.
        Label legend = line();
        legend.textProperty().bind(chart.legend);
        legend.setVisible(false);
        told.setId("usageTold");
        StackPane line = new StackPane(legend, told);
        line.setAlignment(Pos.CENTER_LEFT);
        FlowPane head = new FlowPane(spans, line);
        head.getStyleClass().add("usage-head");
        // Beside the choice where a line has room there, else below it.
        line.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> {
            double beside = head.getWidth() - spans.getWidth() - head.getHgap() - 1;
            return beside >= LINE_EMS * told.getFont().getSize() ? beside : head.getWidth();
        }, head.widthProperty(), spans.widthProperty(), head.hgapProperty(), told.fontProperty()));
        sentence.getStyleClass().add("gb-small");
        sentence.setId("usageInstead");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        again.setText(words.text("overview.chart.again"));
        again.setOnAction(clicked -> model.read());
        instead.getStyleClass().add("tile-body");
        getChildren().addAll(head, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox.setVgrow(instead, Priority.ALWAYS);
        patience.setOnFinished(waited -> busy.set(true));
        busy.subscribe(this::tell);
        chart.told.subscribe(this::tell);
    }

    private static Label line() {
        Label line = new Label();
        line.getStyleClass().addAll("gb-small", "muted");
        line.setWrapText(true);
        return line;
    }

    private ToggleButton choice(UsageSpan span) {
        String text = words.text("overview.span." + name(span));
        ToggleButton choice = new ToggleButton(text);
        choice.setId("span-" + name(span));
        choice.setAccessibleText(words.text("overview.span.name", text));
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setOnAction(click -> {
            choice.setSelected(true);
            model.choose(span);
        });
        return choice;
    }

    /// One tab stop; arrows choose.
    private void walk(KeyEvent key) {
        int chosen = model.span().ordinal();
        int last = choices.size() - 1;
        int next = switch (key.getCode()) {
            case LEFT, UP -> Math.max(0, chosen - 1);
            case RIGHT, DOWN -> Math.min(last, chosen + 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (next >= 0) {
            model.choose(UsageSpan.values()[next]);
            mark();
            choices.get(next).requestFocus();
            key.consume();
        }
    }

    private void mark() {
        for (UsageSpan span : UsageSpan.values()) {
            choices.get(span.ordinal()).setSelected(span == model.span());
            choices.get(span.ordinal()).setFocusTraversable(span == model.span());
        }
    }

    /// Shows in that tile what the model has.
    void drawIn(Tile tile, Glance glance) {
        UsageModel.Chart state = model.chart.get();
        Usage usage = model.usage.get();
        UsageSpan span = state == UsageModel.Chart.SHOWN ? usage.span() : model.span();
        tile.setLabel(say("overview.chart.label.", span));
        mark();
        drawBusy();
        switch (state) {
            case LOADING -> tile.showLoading(say("overview.chart.loading.", span));
            case FAILED -> {
                drawSentence(say("overview.chart.failed.", span), true);
                tile.show(this, sentence.getText());
            }
            case SHOWN -> {
                if (usage.known() == 0) {
                    drawSentence(say("overview.chart.empty.", span), false);
                } else {
                    chart.show(usage);
                    put(chart);
                }
                tile.show(this, usage.newest().stream().toList(),
                        usage.known() == 0 ? sentence.getText() : chart.spoken(), glance.now(), glance.text());
            }
        }
    }

    private void drawSentence(String text, boolean retry) {
        sentence.setText(text);
        again.setVisible(retry);
        again.setManaged(retry);
        put(instead);
    }

    private void drawBusy() {
        if (!model.waiting.get()) {
            patience.stop();
            busy.set(false);
        } else if (!busy.get()) {
            // Not anew while it runs.
            patience.play();
        }
        tell();
    }

    private void tell() {
        told.setText(busy.get() ? say("overview.chart.loading.", model.span())
                : chart.getParent() == null ? "" : chart.told.get());
    }

    private void put(Node content) {
        if (getChildren().getLast() != content) {
            getChildren().set(getChildren().size() - 1, content);
            tell();
        }
    }

    private String say(String prefix, UsageSpan span) {
        return words.text(prefix + name(span));
    }

    private static String name(UsageSpan span) {
        return span.name().toLowerCase(Locale.ROOT);
    }
}
