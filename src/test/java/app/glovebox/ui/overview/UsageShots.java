package app.glovebox.ui.overview;

import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.usage.UsageSpan;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Draws the overview's chart in every span for people to look at.
class UsageShots {
    @Test
    void everySpan() {
        for (UsageSpan span : UsageSpan.values()) {
            take("usage-" + span, 1064, 744, ColorScheme.LIGHT, 1, UsageBodyTest::years, span, Locale.UK);
        }
        take("usage-dark", 1064, 744, ColorScheme.DARK, 1, UsageBodyTest::years, UsageSpan.ALL, Locale.GERMANY);
        take("usage-double", 736, 760, ColorScheme.LIGHT, 2, UsageBodyTest::years, UsageSpan.YEAR, Locale.GERMANY);
    }

    @Test
    void nothingKnown() {
        take("usage-empty", 1064, 744, ColorScheme.LIGHT, 1, () -> {
            Garage garage = new Garage(CarLife.parked(Garage.NOW.minus(Duration.ofDays(40))));
            garage.readings.markCaughtUp();
            return garage;
        }, UsageSpan.WEEK, Locale.UK);
    }

    private static void take(String name, int width, int height, ColorScheme scheme, double scale,
            Supplier<Garage> parked, UsageSpan span, Locale locale) {
        Shots.take(name, width, height, scheme, scale, () -> {
            Garage garage = parked.get();
            garage.span.set(span);
            return new StackPane(new OverviewView(garage.model(), new Words(locale), () -> { }));
        });
    }
}
