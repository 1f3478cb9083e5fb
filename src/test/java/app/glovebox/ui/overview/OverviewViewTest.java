package app.glovebox.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.reading.AgeChip;
import app.glovebox.ui.kit.reading.Tile;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Rotate;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OverviewViewTest {
    private static final Words ENGLISH = new Words(Locale.UK);
    private Garage garage;
    private OverviewView view;
    private Stage stage;
    private int asked;

    @AfterEach
    void closes() {
        if (stage != null) {
            Fx.run(stage::close);
        }
        stage = null;
    }

    @Test
    void saysTheTruthAndEveryTileIsOneSentenceWithItsAge() {
        show(Garage.asleep(), ENGLISH, 1064, 744, 1);
        assertEquals("Locked and asleep", label("#truth"));
        List<String> sentences = all(Tile.class).stream().map(Node::getAccessibleText).toList();
        assertEquals(9, sentences.size());
        assertTrue(sentences.contains("Location, Harbour Street, Parked here, 11 min ago"), sentences::toString);
        assertTrue(sentences.contains("Software, 7.2.1, Stale, 22 h"), sentences::toString);
        assertTrue(sentences.stream().noneMatch(text -> text.contains("null")), sentences::toString);
    }

    @Test
    void everyValueStandsBesideAnAgeChip() {
        show(Garage.evening(), ENGLISH, 1064, 744, 1);
        for (Tile tile : all(Tile.class)) {
            assertTrue(tile.chip().isVisible() && !tile.chip().getText().isEmpty(), tile.getLabel());
        }
        assertEquals(11, all(AgeChip.class).size(), "one per tile, two on the car");
    }

    @Test
    void chipsTurnAsTheClockMovesThoughNothingArrives() {
        show(Garage.evening(), ENGLISH, 1064, 744, 1);
        Set<String> seen = new LinkedHashSet<>();
        for (Duration step : List.of(Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(4))) {
            Fx.run(() -> garage.pass(step));
            Fx.settle();
            seen.add(((Tile) view.lookup("#cabin")).chip().getText());
        }
        assertEquals(List.of("Live", "5 min", "35 min", "4 h"), List.copyOf(seen));
        assertEquals("Not heard since 08:41", label("#truth"));
    }

    @Test
    void nothingIsCalledLiveWhileNothingNewArrives() {
        show(Garage.evening(), ENGLISH, 1064, 744, 1);
        for (Connection.State gone : List.of(Connection.State.DOWN, Connection.State.UNKEPT)) {
            assertEquals("Live", ((Tile) view.lookup("#cabin")).chip().getText());
            becomes(gone);
            assertEquals(List.of(), all(AgeChip.class).stream().map(AgeChip::getText)
                    .filter(age -> age.contains("Live")).toList(), gone::name);
            assertEquals("1 min", ((Tile) view.lookup("#cabin")).chip().getText());
            becomes(Connection.State.ONLINE);
        }
    }

    @Test
    void noShownValueHidesItsAgeBehindAYoungerOne() {
        Instant now = Garage.NOW;
        Map<String, List<Signal>> shown = Map.of(
                "#charge", List.of(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, Signals.BATTERY_RANGE,
                        Signals.CHARGING_CHARGE_LIMIT, Signals.EXTERIOR_AIR_TEMPERATURE, Signals.BATTERY_CURRENT_POWER,
                        Signals.CHARGING_TIME_TO_COMPLETE, Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED),
                "#cabin", List.of(Signals.HVAC_AMBIENT_AIR_TEMPERATURE, Signals.EXTERIOR_AIR_TEMPERATURE),
                "#service", List.of(Signals.SERVICE_DISTANCE_TO_SERVICE, Signals.SERVICE_TIME_TO_SERVICE),
                "#street", List.of(Signals.LOCATION_STREET, Signals.LATITUDE, Signals.LONGITUDE));
        shown.forEach((tile, signals) -> signals.forEach(old -> {
            CarLife car = CarLife.parked(now).says(Signals.CHARGING_IS_CHARGING, true)
                    .says(Signals.CHARGING_TIME_TO_COMPLETE, 5_040L).says(Signals.SERVICE_DISTANCE_TO_SERVICE, 1_490.0)
                    .says(Signals.SERVICE_TIME_TO_SERVICE, 2_000_000L);
            car.says(old, car.latest().get(old).value(), now.minus(Duration.ofMinutes(42)));
            show(new Garage(car), ENGLISH, 1064, 744, 1);
            String age = ((Tile) view.lookup(tile)).chip().getText();
            assertTrue(age.startsWith("42 min"), () -> tile + " with an old " + old.name() + " says " + age);
        }));
    }

    @Test
    void carsChipCoversAlarmAndCable() {
        for (Signal old : List.of(Signals.ALARM_STATE, Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED)) {
            CarLife car = CarLife.parked(Garage.NOW);
            car.says(old, car.latest().get(old).value(), Garage.NOW.minus(Duration.ofMinutes(42)));
            show(new Garage(car), ENGLISH, 1064, 744, 1);
            assertTrue(all(AgeChip.class).stream().anyMatch(chip -> chip.getText().equals("42 min")
                    && chip.getParent().getStyleClass().contains("ages")), old.name());
        }
    }

    @Test
    void refreshButtonAsksOnceUntilThePortalAnswered() {
        show(Garage.asleep(), ENGLISH, 1064, 744, 1);
        Button button = (Button) view.lookup("#refreshing");
        Fx.run(() -> {
            button.fire();
            button.fire();
        });
        Fx.settle();
        assertEquals(1, asked);
        assertEquals("Working", label("#cost"));
        Fx.run(() -> garage.pass(Duration.ofSeconds(1)));
        Fx.settle();
        assertEquals("Does not wake the car", label("#cost"));
        Fx.run(button::fire);
        assertEquals(2, asked);
    }

    @Test
    void doorTurnsWhenTheReadingArrives() {
        show(new Garage(CarLife.parked(Garage.NOW)), ENGLISH, 1064, 744, 1);
        CarStage car = all(CarStage.class).getFirst();
        Fx.run(() -> stage.getScene().getPreferences().setReducedMotion(true));
        Fx.run(() -> garage.hears(CarLife.reading(Signals.DOOR_ROW2_PASSENGER_IS_OPEN, true, Garage.NOW.plusSeconds(1))));
        Fx.settle();
        Node door = car.car().part(Signals.DOOR_ROW2_PASSENGER_IS_OPEN);
        assertEquals(-34, ((Rotate) door.getTransforms().getFirst()).getAngle());
        assertEquals("Locked, one door open", label("#truth"));
        assertTrue(texts().contains("Door open"));
    }

    @Test
    void arrowsWalkTheCarsParts() {
        show(Garage.evening(), ENGLISH, 1064, 744, 1);
        CarCard card = all(CarCard.class).getFirst();
        Fx.run(card::requestFocus);
        String whole = card.getAccessibleText();
        assertTrue(whole.contains("Windows: 1 open"), whole);
        Set<String> told = new LinkedHashSet<>();
        for (int i = 0; i < CarParts.walk().size(); i++) {
            press(card, KeyCode.RIGHT);
            told.add(card.getAccessibleText());
        }
        assertEquals(15, told.size());
        assertTrue(told.contains("Rear right window, open 24\u00a0%, Live"), told::toString);
        assertTrue(told.contains("Rear right tyre, low, 2.4\u00a0bar, target 3.1\u00a0bar, Live"), told::toString);
        press(card, KeyCode.ESCAPE);
        assertEquals(whole, card.getAccessibleText());
    }

    @Test
    void tilesAreOneStopAndArrowsMoveBetweenThem() {
        show(Garage.asleep(), ENGLISH, 1064, 744, 1);
        List<Tile> stops = all(Tile.class).stream().filter(Node::isFocusTraversable).toList();
        assertEquals(List.of("Charge"), stops.stream().map(Tile::getLabel).toList());
        Fx.run(() -> stops.getFirst().requestFocus());
        List<String> walked = new ArrayList<>();
        for (KeyCode code : List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP, KeyCode.END)) {
            press(stage.getScene().getFocusOwner(), code);
            walked.add(((Tile) stage.getScene().getFocusOwner()).getLabel());
        }
        assertEquals(List.of("Location", "Odometer", "12 V battery", "Cabin", "Mobile signal"), walked);
    }

    @Test
    void arrowsWalkTheDaysOfTheChart() {
        show(Garage.asleep(), ENGLISH, 1064, 744, 1);
        UsageChart chart = all(UsageChart.class).getFirst();
        assertTrue(chart.getAccessibleText().startsWith("30 days, 30 of them known"), chart.getAccessibleText());
        Fx.run(chart::requestFocus);
        press(chart, KeyCode.LEFT);
        assertTrue(chart.getAccessibleText().startsWith("Thu 19 Nov: "), chart.getAccessibleText());
        press(chart, KeyCode.LEFT);
        assertEquals("Wed 18 Nov: 48\u00a0km, 57\u00a0% at its end", chart.getAccessibleText());
    }

    @Test
    void neverSyncedShowsSkeletonsAndNoNumbers() {
        show(new Garage(CarLife.silent(Garage.NOW)), ENGLISH, 1064, 744, 1);
        assertEquals("Getting to know your car", label("#truth"));
        assertFalse(texts().stream().anyMatch(text -> text.matches("0.*|.*\\d+ (km|%|bar).*")), texts()::toString);
    }

    @Test
    void unreadValueIsSaidToBeUnread() {
        show(new Garage(CarLife.parked(Garage.NOW).never(Signals.SOFTWARE_VERSION)), ENGLISH, 1064, 744, 1);
        assertTrue(((Tile) view.lookup("#software")).getAccessibleText().startsWith("Software, Not known, Never read"));
    }

    static Stream<Arguments> frames() {
        return Stream.of(Arguments.of(1064, 744, 1.0), Arguments.of(896, 700, 1.0), Arguments.of(736, 544, 1.0),
                Arguments.of(1064, 744, 2.0), Arguments.of(736, 544, 2.0));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void noTextIsClippedInAnyLanguageAndSize(int width, int height, double scale) {
        List<Words> languages = List.of(ENGLISH, new Words(Locale.GERMANY), PseudoLocale.words());
        for (Words words : languages) {
            for (Garage car : List.of(Garage.evening(), new Garage(OverviewShots.everything()).withDays())) {
                show(car, words, width, height, scale);
                assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + label("#truth"));
            }
        }
    }

    @Test
    void clippedTextWouldBeFound() {
        Label tight = Fx.run(() -> {
            Label label = new Label("a text that is far too long");
            label.setMaxWidth(40);
            return label;
        });
        Fx.run(() -> {
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(tight), 200, 100));
            stage.show();
        });
        Fx.settle();
        assertNotEquals(List.of(), Fx.run(() -> Clipping.of(stage.getScene().getRoot())));
    }

    private void show(Garage parked, Words words, int width, int height, double scale) {
        garage = parked;
        Fx.run(() -> {
            view = new OverviewView(garage.model(), words, () -> asked++);
            if (stage != null) {
                stage.getScene().setRoot(new StackPane(view));
                return;
            }
            Scene scene = new Scene(new StackPane(view), width, height);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private void becomes(Connection.State state) {
        Fx.run(() -> {
            garage.link.is(state);
            garage.settle();
        });
        Fx.settle();
    }

    private static void press(Node node, KeyCode code) {
        Fx.run(() -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private String label(String id) {
        return Fx.run(() -> ((Label) view.lookup(id)).getText());
    }

    private List<String> texts() {
        return all(Label.class).stream().map(Label::getText).filter(text -> text != null && !text.isEmpty()).toList();
    }

    private <T> List<T> all(Class<T> type) {
        return Fx.run(() -> {
            List<T> found = new ArrayList<>();
            visit(view, type, found);
            return found;
        });
    }

    private static <T> void visit(Node node, Class<T> type, List<T> found) {
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, type, found));
        }
    }
}
