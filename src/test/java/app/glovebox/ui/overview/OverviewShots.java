package app.glovebox.ui.overview;

import app.glovebox.session.Connection;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.CarLife;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Draws the overview for people to look at; the room the shell leaves in a window of 1280 × 800 and of 800 × 600.
class OverviewShots {
    private static final Words ENGLISH = new Words(Locale.UK);

    @Test
    void asleepAndEvening() {
        take("overview-asleep", 1064, 744, ColorScheme.LIGHT, 1, Garage::asleep, ENGLISH);
        take("overview-evening", 1064, 744, ColorScheme.DARK, 1, Garage::evening, ENGLISH);
        take("overview-evening-light", 1064, 744, ColorScheme.LIGHT, 1, Garage::evening, ENGLISH);
    }

    @Test
    void smallAndLarge() {
        take("overview-small", 736, 544, ColorScheme.LIGHT, 1, Garage::evening, ENGLISH);
        take("overview-small-all", 736, 760, ColorScheme.DARK, 1, Garage::evening, ENGLISH);
        take("overview-double", 1064, 760, ColorScheme.LIGHT, 2, Garage::evening, ENGLISH);
        take("overview-small-double", 736, 760, ColorScheme.LIGHT, 2, Garage::evening, ENGLISH);
    }

    @Test
    void otherWords() {
        take("overview-de", 1064, 744, ColorScheme.LIGHT, 1, Garage::evening, new Words(Locale.GERMANY));
        take("overview-pseudo", 1064, 744, ColorScheme.LIGHT, 1, Garage::evening, PseudoLocale.words());
        take("overview-first", 1064, 744, ColorScheme.LIGHT, 1, () -> new Garage(CarLife.silent(Garage.NOW)), ENGLISH);
    }

    @Test
    void everythingOpen() {
        take("overview-open", 1064, 744, ColorScheme.LIGHT, 1, () -> new Garage(everything()).withDays(), ENGLISH);
        take("overview-open-dark", 1064, 744, ColorScheme.DARK, 1, () -> new Garage(everything()).withDays(),
                new Words(Locale.GERMANY));
        take("overview-nothing", 1064, 744, ColorScheme.LIGHT, 1, OverviewShots::unheard, ENGLISH);
    }

    @Test
    void outageAndMiddleWidth() {
        take("overview-outage", 1064, 744, ColorScheme.LIGHT, 1, OverviewShots::cutOff, ENGLISH);
        take("overview-outage-de", 1064, 744, ColorScheme.DARK, 1, OverviewShots::cutOff, new Words(Locale.GERMANY));
        take("overview-middle", 896, 900, ColorScheme.LIGHT, 1, Garage::evening, ENGLISH);
    }

    @Test
    void focusedChart() {
        Shots.take("overview-chart-focus", 1064, 744, ColorScheme.LIGHT, 1, () -> {
            OverviewView view = new OverviewView(Garage.asleep().model(), ENGLISH, () -> { });
            Platform.runLater(() -> Platform.runLater(() -> view.lookup("#charge").requestFocusTraversal(TraversalDirection.NEXT)));
            return new StackPane(view);
        });
    }

    private static Garage cutOff() {
        Garage garage = Garage.asleep();
        garage.link.is(Connection.State.DOWN);
        garage.pass(Duration.ofHours(5));
        return garage;
    }

    static CarLife everything() {
        CarLife car = CarLife.parked(Garage.NOW.minusSeconds(4 * 3_600));
        CarParts.openable().forEach(part -> car.says(part, true));
        CarParts.TYRES.forEach(tyre -> car.says(tyre.low(), true).says(tyre.pressure(), 190L));
        return car;
    }

    private static Garage unheard() {
        Garage garage = new Garage(CarLife.silent(Garage.NOW));
        garage.readings.markCaughtUp();
        return garage;
    }

    private static void take(String name, int width, int height, ColorScheme scheme, double scale,
            Supplier<Garage> garage, Words words) {
        Shots.take(name, width, height, scheme, scale, () -> new StackPane(new OverviewView(garage.get().model(), words, () -> { })));
    }
}
