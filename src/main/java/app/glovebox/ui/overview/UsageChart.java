package app.glovebox.ui.overview;

import app.glovebox.ui.kit.reading.PeriodText;
import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.vehicle.usage.Usage;
import app.glovebox.vehicle.usage.UsagePart;
import app.glovebox.vehicle.usage.UsagePart.Way;
import app.glovebox.vehicle.usage.UsageStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Bars of kilometres, and where they stand for hours or days a line of the charge at each one's end. A bar of which
/// nothing is known is a gap, never a zero; one that is known in part is drawn open. One tab stop: arrows walk the
/// bars; the one walked to, or under the mouse, is told in words.
final class UsageChart extends Pane {
    private static final double METRES = 1_000;
    private static final double PERCENT = 100;
    private static final double GAP = 4;
    private static final double BAR_SHARE = 0.62;
    private static final double DOT = 2;

    /// What is drawn.
    final ReadOnlyStringWrapper legend = new ReadOnlyStringWrapper(this, "legend", "");
    /// The bar walked to or pointed at in words; none, and it is the legend.
    final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final Label most = caption();
    private final Label full = caption();
    private final Region top = line();
    private final Region middle = line();
    private final Region ground = line();
    private final Region cursor = new Region();
    private final Path charge = new Path();
    private final List<Region> bars = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private final List<Label> dates = new ArrayList<>();
    private final ReadingText text;
    private final PeriodText periods;
    private Usage usage;
    private List<UsagePart> parts = List.of();
    private long scale = 1;
    private int walked = -1;

    UsageChart(ReadingText text, PeriodText periods) {
        this.text = text;
        this.periods = periods;
        getStyleClass().add("usage-chart");
        cursor.getStyleClass().add("chart-cursor");
        charge.getStyleClass().add("charge-line");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        addEventHandler(MouseEvent.MOUSE_MOVED, moved -> tell(partAt(moved.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, left -> tell(walked));
        focusedProperty().subscribe(focused -> {
            walked = focused ? walked : -1;
            tell(walked);
        });
    }

    void show(Usage shown) {
        if (shown == usage) {
            return;
        }
        // Whoever walked on another span's bars is on none of these.
        walked = usage != null && usage.span() == shown.span() && walked < shown.parts().size() ? walked : -1;
        usage = shown;
        parts = shown.parts();
        boolean partly = parts.stream().flatMap(part -> part.way().stream()).anyMatch(way -> !way.whole());
        String drawn = text.words().text("overview.chart.legend." + step());
        legend.set(partly ? text.words().text("overview.chart.legend-partly", drawn) : drawn);
        double longest = parts.stream().flatMap(part -> part.way().stream()).mapToLong(Way::metres).max().orElse(0) / METRES;
        scale = ChartScale.reaching(longest);
        most.setText(text.kilometres(scale));
        full.setText(text.percent(100));
        full.setVisible(charged());
        bars.clear();
        dots.clear();
        dates.clear();
        getChildren().setAll(top, middle, ground, cursor);
        parts.forEach(this::add);
        getChildren().addAll(bars);
        getChildren().add(charge);
        getChildren().addAll(dots);
        getChildren().addAll(dates);
        getChildren().addAll(most, full);
        tell(walked);
        requestLayout();
    }

    private boolean charged() {
        return parts.stream().anyMatch(part -> part.charge().isPresent());
    }

    private void add(UsagePart part) {
        Region bar = new Region();
        bar.getStyleClass().add("day-bar");
        bar.setVisible(part.way().isPresent());
        part.way().filter(way -> !way.whole()).ifPresent(way -> bar.getStyleClass().add("partly"));
        bars.add(bar);
        Circle dot = new Circle(DOT);
        dot.getStyleClass().add("charge-dot");
        dot.setVisible(part.charge().isPresent());
        dots.add(dot);
        Label date = caption();
        date.setText(periods.shortName(part, usage));
        dates.add(date);
    }

    @Override
    protected void layoutChildren() {
        if (usage == null) {
            return;
        }
        double left = most.prefWidth(-1) + GAP * 2;
        double width = getWidth() - left - (full.isVisible() ? full.prefWidth(-1) + GAP * 2 : 0);
        double foot = most.prefHeight(-1);
        double plotTop = foot / 2;
        double plot = getHeight() - plotTop - foot - GAP;
        place(most, 0, plotTop - foot / 2);
        place(full, getWidth() - full.prefWidth(-1), plotTop - foot / 2);
        rule(top, left, plotTop, width);
        rule(middle, left, plotTop + plot / 2, width);
        rule(ground, left, plotTop + plot, width);
        double step = width / Math.max(1, parts.size());
        charge.getElements().clear();
        boolean drawing = false;
        for (int index = 0; index < parts.size(); index++) {
            double x = left + step * index;
            long metres = parts.get(index).way().map(Way::metres).orElse(0L);
            double height = Math.min(1, metres / METRES / scale) * plot;
            // Zero kilometres are a line on the ground, what is not known is nothing.
            bars.get(index).resizeRelocate(Math.round(x + step * (1 - BAR_SHARE) / 2),
                    plotTop + plot - Math.max(1, height), Math.max(1, Math.round(step * BAR_SHARE)), Math.max(1, height));
            drawing = point(index, x + step / 2, plotTop, plot, drawing);
        }
        date(left, step, plotTop + plot + GAP);
        cursor.resizeRelocate(left + step * Math.max(0, walked), plotTop, step, plot);
    }

    /// Goes on with the line, or begins it anew after a gap.
    private boolean point(int index, double x, double top, double plot, boolean drawing) {
        if (parts.get(index).charge().isEmpty()) {
            return false;
        }
        double y = top + plot * (1 - parts.get(index).charge().get() / PERCENT);
        charge.getElements().add(drawing ? new LineTo(x, y) : new MoveTo(x, y));
        dots.get(index).setCenterX(x);
        dots.get(index).setCenterY(y);
        return true;
    }

    /// As many dates as have room beside each other, at even distances.
    private void date(double left, double step, double y) {
        double widest = dates.stream().mapToDouble(date -> date.prefWidth(-1)).max().orElse(0);
        int every = ChartScale.every(widest + GAP * 2, step, switch (usage.step()) {
            case HOUR -> List.of(1, 2, 3, 6, 12);
            case DAY -> parts.size() > 7 ? List.of(1, 7, 14, 28) : List.of(1, 2, 3);
            case MONTH -> List.of(1, 2, 3, 6, 12);
            case YEAR -> List.of(1, 2, 5, 10);
        });
        double free = 0;
        for (int index = 0; index < dates.size(); index++) {
            Label date = dates.get(index);
            double width = date.prefWidth(-1);
            double x = Math.clamp(left + step * (index + 0.5) - width / 2, 0, Math.max(0, getWidth() - width));
            // The last one is moved in from the edge.
            date.setVisible(periods.isDated(usage, index, every) && x >= free);
            place(date, x, y);
            free = date.isVisible() ? x + width + GAP : free;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return minHeight(-1);
    }

    private int partAt(double x) {
        double left = ground.getLayoutX();
        return parts.isEmpty() || x < left ? -1
                : Math.min(parts.size() - 1, (int) ((x - left) / ground.getWidth() * parts.size()));
    }

    private void walk(KeyEvent key) {
        int last = parts.size() - 1;
        switch (key.getCode()) {
            case LEFT, DOWN -> walked = walked < 0 ? last : Math.max(0, walked - 1);
            case RIGHT, UP -> walked = walked < 0 ? last : Math.min(last, walked + 1);
            case HOME -> walked = Math.min(0, last);
            case END -> walked = last;
            case ESCAPE -> walked = -1;
            default -> {
                return;
            }
        }
        tell(walked);
        key.consume();
    }

    private void tell(int index) {
        cursor.setVisible(index >= 0 && index < parts.size());
        if (cursor.isVisible()) {
            cursor.setLayoutX(ground.getLayoutX() + ground.getWidth() / parts.size() * index);
        }
        told.set(cursor.isVisible() ? sentence(parts.get(index)) : legend.get());
        setAccessibleText(cursor.isVisible() ? told.get() : spoken());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// "Tue 17 Nov: 46 km, 64 % at its end".
    private String sentence(UsagePart part) {
        String name = periods.name(part, usage.step());
        String way = part.way().map(text::way).orElse(text.words().text("overview.chart.way-unknown"));
        if (usage.step() == UsageStep.MONTH || usage.step() == UsageStep.YEAR) {
            return text.words().text("overview.chart.way", name, way);
        }
        String end = part.charge().map(percent -> text.words().text("overview.chart.charge",
                text.percent(Math.round(percent)))).orElse(text.words().text("overview.chart.charge-unknown"));
        return text.words().text("overview.chart.part", name, way, end);
    }

    /// "30 days, 27 of them known", and what is drawn.
    String spoken() {
        return usage == null ? "" : text.words().text("overview.chart.summary." + step(), parts.size(),
                usage.known(), legend.get());
    }

    private String step() {
        return usage.step().name().toLowerCase(Locale.ROOT);
    }

    private static void place(Label label, double x, double y) {
        label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
    }

    private static void rule(Region line, double x, double y, double width) {
        line.resizeRelocate(x, Math.round(y), width, 1);
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().addAll("gb-caption", "subtle");
        return label;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("chart-line");
        return line;
    }
}
