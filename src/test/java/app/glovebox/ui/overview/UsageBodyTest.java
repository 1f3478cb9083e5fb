package app.glovebox.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Waiting;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.reading.PeriodText;
import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.ui.kit.reading.Tile;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.usage.UsagePart;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vehicle.usage.UsageStep;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsageBodyTest {
    private static final Words ENGLISH = new Words(Locale.UK);
    private Garage garage;
    private OverviewViewModel model;
    private OverviewView view;
    private Stage stage;

    @AfterEach
    void closes() {
        if (stage != null) {
            Fx.run(stage::close);
        }
    }

    @Test
    void everySpanHasANameARoleAndOneIsChosen() {
        show(years(), ENGLISH, 1064, 744, 1);
        List<ToggleButton> spans = Fx.run(this::spans);
        assertEquals(List.of("Day", "Week", "Month", "Year", "All"), spans.stream().map(ToggleButton::getText).toList());
        assertEquals("Time shown: Week", spans.get(1).getAccessibleText());
        assertEquals(Set.of(AccessibleRole.TOGGLE_BUTTON),
                spans.stream().map(Node::getAccessibleRole).collect(Collectors.toSet()));
        assertEquals(List.of("Month"), spans.stream().filter(ToggleButton::isSelected).map(ToggleButton::getText).toList());
        assertEquals(List.of("Month"),
                spans.stream().filter(Node::isFocusTraversable).map(ToggleButton::getText).toList(), "one tab stop");
    }

    @Test
    void arrowsChooseTheSpanAndPressingTheChosenOneKeepsIt() {
        show(years(), ENGLISH, 1064, 744, 1);
        Fx.run(() -> view.lookup("#span-month").requestFocus());
        List<UsageSpan> chosen = new ArrayList<>();
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.LEFT, KeyCode.END)) {
            press(stage.getScene().getFocusOwner(), key);
            settle();
            chosen.add(model.usage().usage.get().span());
            assertEquals("span-" + chosen.getLast().name().toLowerCase(Locale.ROOT),
                    Fx.run(() -> stage.getScene().getFocusOwner().getId()));
        }
        assertEquals(List.of(UsageSpan.YEAR, UsageSpan.ALL, UsageSpan.ALL, UsageSpan.DAY, UsageSpan.DAY, UsageSpan.ALL), chosen);
        Fx.run(() -> ((ToggleButton) view.lookup("#span-all")).fire());
        settle();
        assertTrue(Fx.run(() -> ((ToggleButton) view.lookup("#span-all")).isSelected()));
    }

    @Test
    void tileSaysWhatTheBarsStandForAndHowOldThatIs() {
        show(years(), ENGLISH, 1064, 744, 1);
        choose(UsageSpan.ALL);
        Tile tile = (Tile) view.lookup("#days");
        assertEquals("Distance since the first reading", tile.getLabel());
        assertTrue(tile.chip().isVisible() && tile.chip().getText().equals("11 min ago"), tile.chip().getText());
        assertTrue(tile.getAccessibleText().startsWith(
                "Distance since the first reading, 11 years, 11 of them known. Bars: driven per year."), tile.getAccessibleText());
        choose(UsageSpan.YEAR);
        assertEquals("Distance over the last 12 months", tile.getLabel());
    }

    @Test
    void barsAreCalledByPeriodValueAndUnit() {
        show(years(), ENGLISH, 1064, 744, 1);
        assertEquals("2025: 1,200\u00a0km", lastBut(UsageSpan.ALL, 1));
        assertEquals("2016: at least 1,100\u00a0km", lastBut(UsageSpan.ALL, 10));
        assertEquals("September 2026: 100\u00a0km", lastBut(UsageSpan.YEAR, 2));
        assertTrue(lastBut(UsageSpan.WEEK, 0).startsWith("Thu 19 Nov: "), told());
        assertTrue(lastBut(UsageSpan.DAY, 15).startsWith("08:00 to 09:00: "), told());
        show(years(), new Words(Locale.GERMANY), 1064, 744, 1);
        assertEquals("September 2026: 100\u00a0km", lastBut(UsageSpan.YEAR, 2));
        assertEquals("2016: mindestens 1.100\u00a0km", lastBut(UsageSpan.ALL, 10));
    }

    @Test
    void hoursOfAChangedClockSayWhichOneTheyMean() {
        PeriodText periods = new PeriodText(new ReadingText(ENGLISH, Garage.ZONE), Garage.ZONE);
        List<String> names = new ArrayList<>();
        for (int hour = 0; hour < 3; hour++) {
            Instant from = Instant.parse("2026-10-24T23:00:00Z").plusSeconds(hour * 3_600L);
            names.add(periods.name(new UsagePart(from, from.plusSeconds(3_600), Optional.empty(), Optional.empty()),
                    UsageStep.HOUR));
        }
        assertEquals(List.of("01:00 to 02:00", "02:00 CEST to 02:00 CET", "02:00 CET to 03:00 CET"), names);
    }

    @Test
    void oldChartStaysWhileAnotherSpanIsReadAndALongWaitIsSaid() throws Exception {
        show(years(), ENGLISH, 1064, 744, 1);
        Fx.run(() -> ((ToggleButton) view.lookup("#span-all")).fire());
        Fx.settle();
        assertEquals(30, Fx.run(() -> view.lookupAll(".day-bar").size()));
        assertEquals("Bars: driven per day. Line: charge at the day’s end.", line(), "what comes at once does not flash");
        assertEquals("Charge and distance over the last 30 days", ((Tile) view.lookup("#days")).getLabel());
        Waiting.until("said", () -> !line().startsWith("Bars"));
        assertEquals("Reading all there is", line());
        settle();
        assertEquals("Bars: driven per year. Open: at least that far.", line());
        assertEquals(11, Fx.run(() -> view.lookupAll(".day-bar").size()));
    }

    @Test
    void emptySpanIsASentenceAndTheChoiceStays() {
        Garage past = new Garage(CarLife.parked(Garage.NOW.minus(Duration.ofDays(40))));
        past.readings.markCaughtUp();
        show(past, ENGLISH, 1064, 744, 1);
        choose(UsageSpan.WEEK);
        assertEquals("Nothing is known of the last 7 days.", instead());
        assertFalse(Fx.run(() -> Clipping.of(view)).stream().anyMatch(text -> text.contains("known of")));
        assertTrue(((Tile) view.lookup("#days")).chip().getText().contains("40 days"));
        assertEquals(5, Fx.run(this::spans).size());
    }

    @Test
    void failureIsASentenceWithAWayToTryAgain() {
        show(years(), ENGLISH, 1064, 744, 1);
        garage.store.broken = true;
        choose(UsageSpan.ALL);
        assertEquals("The past could not be read from this computer. Everything else works.", instead());
        assertFalse(((Tile) view.lookup("#days")).chip().isVisible());
        garage.store.broken = false;
        Fx.run(() -> all(Hyperlink.class).getFirst().fire());
        settle();
        assertEquals(11, Fx.run(() -> view.lookupAll(".day-bar").size()));
    }

    @Test
    void standingCarIsALineAndTheUnknownIsNothing() {
        Garage stood = new Garage(CarLife.parked(Garage.NOW));
        for (int back : List.of(1, 2, 5)) {
            stood.store.kept.add(CarLife.reading(Signals.TRAVELED_DISTANCE, 38_412_000L - (back == 5 ? 900_000 : 0),
                    Garage.NOW.minus(Duration.ofDays(back))));
        }
        show(stood, ENGLISH, 1064, 744, 1);
        choose(UsageSpan.WEEK);
        List<Node> bars = Fx.run(() -> List.copyOf(view.lookupAll(".day-bar")));
        assertEquals(List.of(false, false, false, false, false, true, true), bars.stream().map(Node::isVisible).toList());
        assertEquals(1, bars.get(5).getLayoutBounds().getHeight());
    }

    @Test
    void pointingAtBarsMovesNothing() {
        for (double scale : new double[] {1, 2}) {
            show(years(), new Words(Locale.GERMANY), 736, 744, scale);
            for (UsageSpan span : UsageSpan.values()) {
                choose(span);
                UsageChart chart = Fx.run(() -> all(UsageChart.class).getFirst());
                double before = chart.getLayoutY();
                Fx.run(chart::requestFocus);
                press(chart, KeyCode.END);
                Fx.settle();
                assertEquals(before, chart.getLayoutY(), span + " at " + scale + ": " + line());
            }
        }
    }

    @Test
    void datesFitEverySpanLanguageAndSize() {
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMANY), PseudoLocale.words())) {
            for (double scale : new double[] {1, 2}) {
                show(years(), words, scale == 1 ? 1064 : 736, 744, scale);
                for (UsageSpan span : UsageSpan.values()) {
                    choose(span);
                    assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + span + " " + scale);
                    List<Bounds> dates = Fx.run(this::dates);
                    assertTrue(dates.size() >= 2, () -> words.locale() + " " + span + " has " + dates.size() + " dates");
                    for (int i = 1; i < dates.size(); i++) {
                        assertTrue(dates.get(i - 1).getMaxX() < dates.get(i).getMinX(), words.locale() + " " + span + " " + dates);
                    }
                }
            }
        }
    }

    /// Ten years of 100 km a month since February 2016, and the last month day by day.
    static Garage years() {
        Garage garage = Garage.asleep();
        long metres = 36_000_000;
        LocalDate first = LocalDate.parse("2016-02-01");
        for (LocalDate day = LocalDate.parse("2026-10-01"); !day.isBefore(first); day = day.minusMonths(1)) {
            garage.store.kept.add(CarLife.reading(Signals.TRAVELED_DISTANCE, metres,
                    day.atStartOfDay(Garage.ZONE).toInstant()));
            metres -= 100_000;
        }
        return garage;
    }

    private List<Bounds> dates() {
        UsageChart chart = all(UsageChart.class).getFirst();
        double foot = chart.lookupAll(".day-bar").stream().mapToDouble(bar -> bar.getBoundsInParent().getMaxY()).max().orElseThrow();
        return chart.getChildrenUnmodifiable().stream().filter(Label.class::isInstance).filter(Node::isVisible)
                .map(Node::getBoundsInParent).filter(bounds -> bounds.getMinY() >= foot)
                .sorted(Comparator.comparing(Bounds::getMinX)).toList();
    }

    private String lastBut(UsageSpan span, int back) {
        choose(span);
        UsageChart chart = Fx.run(() -> all(UsageChart.class).getFirst());
        Fx.run(chart::requestFocus);
        press(chart, KeyCode.END);
        for (int i = 0; i < back; i++) {
            press(chart, KeyCode.LEFT);
        }
        return told();
    }

    private String told() {
        return Fx.run(() -> all(UsageChart.class).getFirst().getAccessibleText());
    }

    private String line() {
        return Fx.run(() -> ((Label) view.lookup("#usageTold")).getText());
    }

    private String instead() {
        return Fx.run(() -> ((Label) view.lookup("#usageInstead")).getText());
    }

    private List<ToggleButton> spans() {
        return view.lookup("#span").lookupAll(".toggle-button").stream().map(ToggleButton.class::cast).toList();
    }

    private <T> List<T> all(Class<T> type) {
        return view.lookup("#days").lookupAll("*").stream().filter(type::isInstance).map(type::cast)
                .filter(node -> ((Node) node).isVisible()).toList();
    }

    private void choose(UsageSpan span) {
        Fx.run(() -> model.usage().choose(span));
        settle();
    }

    private void settle() {
        Fx.run(garage::settle);
        Fx.settle();
    }

    private void show(Garage parked, Words words, int width, int height, double scale) {
        garage = parked;
        closes();
        Fx.run(() -> {
            model = garage.model();
            view = new OverviewView(model, words, () -> { });
            Scene scene = new Scene(new StackPane(view), width, height);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private static void press(Node node, KeyCode code) {
        Fx.run(() -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
