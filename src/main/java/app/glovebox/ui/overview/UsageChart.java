package app.glovebox.ui.overview;

import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.vehicle.DayUse;
import app.glovebox.vehicle.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

/// Bars of kilometres per day and a line of the charge at each day's end. A day without readings is a gap, never a
/// zero. One tab stop: arrows walk the days; the day walked to, or under the mouse, is told in words.
final class UsageChart extends Pane {
    private static final List<Integer> SCALES = List.of(10, 20, 40, 60, 80, 100, 150, 200, 300, 400, 600, 800, 1_000, 2_000);
    private static final double METRES = 1_000;
    private static final int DATE_EVERY = 7;
    private static final double GAP = 4;
    private static final double BAR_SHARE = 0.62;
    private static final double DOT = 2;

    private final Label told = new Label();
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
    private List<DayUse> days = List.of();
    private ReadingText text;
    private String legend = "";
    private int scale = SCALES.getFirst();
    private int walked = -1;

    UsageChart() {
        getStyleClass().add("usage-chart");
        told.getStyleClass().addAll("gb-small", "muted");
        told.setWrapText(true);
        cursor.getStyleClass().add("chart-cursor");
        charge.getStyleClass().add("charge-line");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        addEventHandler(MouseEvent.MOUSE_MOVED, moved -> tell(dayAt(moved.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, left -> tell(walked));
        focusedProperty().subscribe(focused -> {
            walked = focused ? walked : -1;
            tell(walked);
        });
    }

    void show(List<DayUse> shown, ReadingText shownAs) {
        if (shown == days && shownAs == text) {
            return;
        }
        days = shown;
        text = shownAs;
        legend = text.words().text("overview.chart.legend");
        double longest = days.stream().mapToLong(day -> day.metres().orElse(0L)).max().orElse(0) / METRES;
        scale = SCALES.stream().filter(step -> step >= longest).findFirst().orElse(SCALES.getLast());
        most.setText(text.kilometres(scale));
        full.setText(text.percent(100));
        bars.clear();
        dots.clear();
        dates.clear();
        getChildren().setAll(top, middle, ground, cursor);
        for (int day = 0; day < days.size(); day++) {
            add(day);
        }
        getChildren().addAll(bars);
        getChildren().add(charge);
        getChildren().addAll(dots);
        getChildren().addAll(dates);
        getChildren().addAll(told, most, full);
        tell(walked);
        requestLayout();
    }

    private void add(int day) {
        Region bar = new Region();
        bar.getStyleClass().add("day-bar");
        bar.setVisible(days.get(day).metres().isPresent());
        bars.add(bar);
        Circle dot = new Circle(DOT);
        dot.getStyleClass().add("charge-dot");
        dot.setVisible(days.get(day).chargeAtEnd().isPresent());
        dots.add(dot);
        boolean dated = (days.size() - 1 - day) % DATE_EVERY == 0;
        Label date = caption();
        date.setText(dated ? text.ages().day(days.get(day).day()) : "");
        date.setVisible(dated);
        dates.add(date);
    }

    @Override
    protected void layoutChildren() {
        if (text == null) {
            return;
        }
        double left = most.prefWidth(-1) + GAP * 2;
        double width = getWidth() - left - full.prefWidth(-1) - GAP * 2;
        double head = told.prefHeight(getWidth());
        double foot = most.prefHeight(-1);
        double plotTop = head + foot / 2 + GAP * 2;
        double plot = getHeight() - plotTop - foot - GAP;
        told.resizeRelocate(0, 0, getWidth(), head);
        place(most, 0, plotTop - foot / 2);
        place(full, getWidth() - full.prefWidth(-1), plotTop - foot / 2);
        rule(top, left, plotTop, width);
        rule(middle, left, plotTop + plot / 2, width);
        rule(ground, left, plotTop + plot, width);
        double step = width / Math.max(1, days.size());
        charge.getElements().clear();
        boolean drawing = false;
        double dateFree = left;
        for (int day = 0; day < days.size(); day++) {
            double x = left + step * day;
            DayUse use = days.get(day);
            double height = Math.min(1, use.metres().orElse(0L) / METRES / scale) * plot;
            // A day of zero kilometres is a line on the ground, a day that is not known is nothing.
            bars.get(day).resizeRelocate(Math.round(x + step * (1 - BAR_SHARE) / 2),
                    plotTop + plot - Math.max(1, height), Math.round(step * BAR_SHARE), Math.max(1, height));
            drawing = point(day, x + step / 2, plotTop, plot, drawing);
            dateFree = date(dates.get(day), x + step / 2, plotTop + plot + GAP, dateFree);
        }
        cursor.resizeRelocate(left + step * Math.max(0, walked), plotTop, step, plot);
    }

    /// Goes on with the line, or begins it anew after a gap.
    private boolean point(int day, double x, double top, double plot, boolean drawing) {
        if (days.get(day).chargeAtEnd().isEmpty()) {
            return false;
        }
        double y = top + plot * (1 - text.share(days.get(day).chargeAtEnd().get()));
        charge.getElements().add(drawing ? new LineTo(x, y) : new MoveTo(x, y));
        dots.get(day).setCenterX(x);
        dots.get(day).setCenterY(y);
        return true;
    }

    /// Dates that would run into each other are left out.
    private double date(Label date, double centre, double y, double free) {
        double width = date.prefWidth(-1);
        double x = Math.min(centre - width / 2, getWidth() - width);
        date.setVisible(!date.getText().isEmpty() && x >= free);
        place(date, x, y);
        return date.isVisible() ? x + width + GAP * 2 : free;
    }

    @Override
    protected double computePrefHeight(double width) {
        return told.prefHeight(width) + minHeight(-1);
    }

    private int dayAt(double x) {
        double left = ground.getLayoutX();
        return days.isEmpty() || x < left ? -1
                : Math.min(days.size() - 1, (int) ((x - left) / ground.getWidth() * days.size()));
    }

    private void walk(KeyEvent key) {
        int last = days.size() - 1;
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

    private void tell(int day) {
        cursor.setVisible(day >= 0 && day < days.size());
        if (cursor.isVisible()) {
            cursor.setLayoutX(ground.getLayoutX() + ground.getWidth() / days.size() * day);
        }
        told.setText(cursor.isVisible() ? sentence(days.get(day)) : legend);
        setAccessibleText(cursor.isVisible() ? told.getText() : summary());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// "Tue 17 Nov: 46 km, 64 % at its end".
    private String sentence(DayUse day) {
        String way = text.way(day).orElse(text.words().text("overview.chart.way-unknown"));
        String end = day.chargeAtEnd().map(read -> text.words().text("overview.chart.charge", text.value(read)))
                .orElse(text.words().text("overview.chart.charge-unknown"));
        return text.words().text("overview.chart.day", text.ages().day(day.day()), way, end);
    }

    private String summary() {
        if (text == null) {
            return "";
        }
        long known = days.stream().filter(day -> day.metres().isPresent()).count();
        return text.words().text("overview.chart.summary", days.size(), known, legend);
    }

    /// The newest reading drawn: what the chart's age is.
    static List<Reading> readings(List<DayUse> days) {
        return days.stream().flatMap(day -> Stream.concat(day.odometer().stream(), day.chargeAtEnd().stream()))
                .max(Comparator.comparing(Reading::measuredAt)).stream().toList();
    }

    String spoken() {
        return summary();
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
