package app.glovebox.ui.kit.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeChipTest {
    private static final Instant NOW = Instant.parse("2026-11-19T07:42:00Z");
    private static final ReadingText TEXT = new ReadingText(new Words(Locale.UK), ZoneId.of("Europe/Amsterdam"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PT0S|Live|Live|live", "PT1M59S|Live|Live|live", "PT2M|2 min ago|2 min|fresh", "PT14M|14 min ago|14 min|fresh",
        "PT15M|15 min ago|15 min|ageing", "PT2H59M|2 h ago|2 h|ageing", "PT3H|Stale, 3 h|3 h|stale",
        "PT22H|Stale, 22 h|22 h|stale", "PT47H|Stale, 47 h|47 h|stale", "PT48H|Stale, 2 days|2 days|stale"})
    void wordsAndShapeFollowTheAge(Duration age, String wide, String narrow, String style) {
        Reading reading = CarLife.reading(Signals.SPEED, 50.0, NOW.minus(age));
        Fx.run(() -> {
            AgeChip chip = new AgeChip();
            chip.show(reading, NOW, TEXT);
            assertEquals(wide, chip.getText());
            assertTrue(chip.getStyleClass().contains(style), chip.getStyleClass()::toString);
            chip.setNarrow(true);
            chip.show(reading, NOW, TEXT);
            assertEquals(narrow, chip.getText());
            assertEquals(wide, chip.getAccessibleText(), "assistive technology hears the long words");
        });
    }

    @Test
    void neverReadHasItsOwnShapeAndWords() {
        Fx.run(() -> {
            AgeChip chip = new AgeChip();
            chip.show((Reading) null, NOW, TEXT);
            assertEquals("Never read", chip.getText());
            assertTrue(chip.getStyleClass().contains("never"));
        });
    }

    @Test
    void severalReadingsAreAsOldAsTheOldest() {
        Reading young = CarLife.reading(Signals.SPEED, 50.0, NOW);
        Reading old = CarLife.reading(Signals.SPEED, 50.0, NOW.minus(Duration.ofMinutes(16)));
        Fx.run(() -> {
            AgeChip chip = new AgeChip();
            chip.setNarrow(true);
            chip.show("Tyres", List.of(young, old), NOW, TEXT);
            assertEquals("Tyres 16 min", chip.getText());
            chip.show(Arrays.asList(young, null), NOW, TEXT);
            assertEquals("Never read", chip.getText());
        });
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Reading old = CarLife.reading(Signals.SPEED, 50.0, NOW.minus(Duration.ofMinutes(16)));
        Fx.run(() -> {
            AgeChip chip = new AgeChip();
            chip.show("Tyres", List.of(old, old), NOW, TEXT);
            List<String> changes = new ArrayList<>();
            chip.textProperty().subscribe((before, now) -> changes.add(now));
            chip.getTooltip().textProperty().subscribe((before, now) -> changes.add(now));
            chip.show("Tyres", List.of(old, old), NOW.plusSeconds(1), TEXT);
            assertEquals(List.of(), changes, "each would cost a layout of the whole screen");
        });
    }

    @Test
    void hoverTellsMeasuredReceivedZoneAndSource() {
        Reading reading = CarLife.reading(Signals.SPEED, 50.0, NOW);
        Fx.run(() -> {
            AgeChip chip = new AgeChip();
            chip.show(reading, NOW, TEXT);
            String told = chip.getTooltip().getText();
            assertTrue(told.contains("Measured Thu 19 Nov 2026 08:42:00"), told);
            assertTrue(told.contains("Received Thu 19 Nov 2026 08:42:01"), told);
            assertTrue(told.contains("Central European Time"), told);
            assertTrue(told.contains("as it happened"), told);
        });
    }

    @Test
    void changesWithTheClockAndKeepsOneShape() {
        Reading reading = CarLife.reading(Signals.SPEED, 50.0, NOW);
        Fx.run(() -> {
            AgeChip chip = new AgeChip();
            for (int hours = 0; hours < 5; hours++) {
                chip.show(reading, NOW.plus(Duration.ofHours(hours)), TEXT);
            }
            List<String> shapes = chip.getStyleClass().stream()
                    .filter(List.of("live", "fresh", "ageing", "stale", "never")::contains).toList();
            assertEquals(List.of("stale"), shapes);
        });
    }
}
