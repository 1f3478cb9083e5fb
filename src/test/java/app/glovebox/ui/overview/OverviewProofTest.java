package app.glovebox.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.reading.Tile;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Green only after proof, and everything in its place: what the overview claims and where it stands.
class OverviewProofTest {
    private Garage garage;
    private OverviewView view;
    private Stage stage;

    @AfterEach
    void closes() {
        Fx.run(stage::close);
    }

    @Test
    void outageTurnsTheHeadToThePastAndNothingStaysGreen() {
        show(Garage.asleep(), 1064, 1);
        assertTrue(proven(), "an asleep car's last words hold");
        Fx.run(() -> {
            garage.link.is(Connection.State.DOWN);
            garage.pass(Duration.ofHours(5));
        });
        Fx.settle();
        assertEquals("As of 08:31: locked and asleep", label("#truth"));
        assertTrue(label("#detail").startsWith("The Portal cannot be reached. "), label("#detail"));
        assertFalse(proven());
        assertTrue(((Tile) view.lookup("#street")).getAccessibleText().contains("Last seen here"));
    }

    @Test
    void asleepCarKeepsItsProofThoughItsValuesAreStale() {
        show(Garage.asleep(), 1064, 1);
        Fx.run(() -> garage.pass(Duration.ofHours(9)));
        Fx.settle();
        assertEquals("Locked and asleep", label("#truth"));
        assertTrue(proven());
    }

    @Test
    void awakeCarThatDidNotSpeakOfItsLocksForHoursProvesNothing() {
        show(new Garage(CarLife.parked(Garage.NOW.minus(Duration.ofHours(4))).says(Signals.SPEED, 0.0, Garage.NOW)),
                1064, 1);
        assertEquals("Locked and parked", label("#truth"));
        assertFalse(proven());
    }

    @ParameterizedTest
    @CsvSource({"1064,1,false", "736,1,false", "1064,2,true", "736,2,true"})
    void actionStandsBelowTheTitlesWhereThereIsNoRoomBeside(int width, double scale, boolean expected) {
        show(Garage.evening(), width, scale);
        Node titles = view.lookup(".page-titles");
        Node action = view.lookup(".page-action");
        assertEquals(expected, action.getBoundsInParent().getMinY() >= titles.getBoundsInParent().getMaxY());
    }

    @Test
    void callOutsKeepOutOfTheDoorsSwing() {
        show(new Garage(OverviewShots.everything()).withDays(), 1064, 1);
        CarStage car = (CarStage) view.lookup(".car-stage");
        List<Label> words = view.lookupAll(".call-out > .label").stream().map(Label.class::cast)
                .filter(label -> label.getParent().isVisible()).toList();
        assertEquals(7, words.size());
        for (Label word : words) {
            Bounds place = Fx.run(() -> word.localToScene(word.getLayoutBounds()));
            for (Signal door : Truth.DOORS) {
                assertFalse(meets(car.car().part(door), place), word.getText() + " over " + door.name());
            }
        }
    }

    @Test
    void carDoesNotFloatInATallCard() {
        show(Garage.evening(), 896, 1);
        assertTrue(((CarCard) view.lookup(".car-card")).getHeight() <= 50 * 14);
    }

    @Test
    void loadingIsSeenAndThePageDoesNotJumpWhenItEnds() {
        show(Garage.asleep(), 1064, 1);
        double loaded = ((Tile) view.lookup("#charge")).getHeight();
        Fx.run(stage::close);
        show(new Garage(CarLife.silent(Garage.NOW)), 1064, 1);
        long asked = System.nanoTime();
        while (Fx.run(() -> !view.lookup("#charge .skeleton").isVisible())
                && System.nanoTime() - asked < Duration.ofSeconds(5).toNanos()) {
            Fx.settle();
        }
        assertEquals(loaded, ((Tile) view.lookup("#charge")).getHeight(), 1);
        Fx.run(() -> Shots.write(stage.getScene().snapshot(null), Path.of("target", "shots", "overview-loading.png")));
        for (Node bar : view.lookupAll(".skeleton-bar")) {
            assertTrue(bar.getParent().isVisible());
            assertTrue(bar.getLayoutBounds().getWidth() > 40 && bar.getLayoutBounds().getHeight() >= 10, bar::toString);
        }
    }

    /// Whether any point of that place, on a grid of 2 px, lies inside the outline.
    private static boolean meets(Shape outline, Bounds place) {
        return Fx.run(() -> {
            for (double x = place.getMinX(); x <= place.getMaxX(); x += 2) {
                for (double y = place.getMinY(); y <= place.getMaxY(); y += 2) {
                    if (outline.contains(outline.sceneToLocal(x, y))) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    private boolean proven() {
        boolean badge = Fx.run(() -> view.lookup(".lock-badge").getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("locked")));
        assertEquals(badge, Fx.run(() -> view.lookup(".fact-good") != null));
        return badge;
    }

    private String label(String id) {
        return Fx.run(() -> ((Label) view.lookup(id)).getText());
    }

    private void show(Garage parked, int width, double scale) {
        garage = parked;
        Fx.run(() -> {
            view = new OverviewView(garage.model(), new Words(Locale.UK), () -> { });
            Scene scene = new Scene(new StackPane(view), width, 744);
            scene.getPreferences().setReducedMotion(true);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }
}
