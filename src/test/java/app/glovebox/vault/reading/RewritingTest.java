package app.glovebox.vault.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What must hold before a month takes the place of its days.
class RewritingTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final SegmentKey MONTH = SegmentKey.day(Family.OTHER, SegmentKey.day(START)).month();
    private final List<StoredReading> readings = readings();

    private static List<StoredReading> readings() {
        List<StoredReading> readings = new ArrayList<>();
        Object[] odd = {1.5, Double.NaN, -0.0, 0.0, 7L, true, "text", List.of("a", "")};
        for (int i = 0; i < 200; i++) {
            Instant at = START.plusSeconds(i * 12_000L);
            readings.add(new StoredReading("Vehicle.Test" + i % 3, odd[i % odd.length], at, at.plusNanos(i),
                    i % 2 == 0 ? Reading.Source.STREAM : Reading.Source.SNAPSHOT));
        }
        return readings;
    }

    private static byte[] month(List<StoredReading> rows) {
        return Segment.ofReadings("car", MONTH, rows).orElseThrow();
    }

    @Test
    void aMonthThatHoldsExactlyTheReadingsStandsForThem() {
        assertTrue(Rewriting.same(readings, List.of(month(readings))));
        assertTrue(Rewriting.same(readings, List.of(month(readings.subList(90, 200)), month(readings.subList(0, 90)))));
    }

    @Test
    void oneReadingLessOrMoreOrOtherIsNotTheSame() {
        assertFalse(Rewriting.same(readings, List.of(month(readings.subList(1, 200)))));
        assertFalse(Rewriting.same(readings.subList(1, 200), List.of(month(readings))));
        for (int i = 0; i < 8; i++) {
            StoredReading one = readings.get(i);
            List<StoredReading> other = new ArrayList<>(readings);
            other.set(i, new StoredReading(one.name(), one.value(), one.measuredAt(), one.receivedAt().plusNanos(1),
                    one.source()));
            assertFalse(Rewriting.same(other, List.of(month(readings))));
            other.set(i, new StoredReading(one.name(), "other", one.measuredAt(), one.receivedAt(), one.source()));
            assertFalse(Rewriting.same(other, List.of(month(readings))));
        }
    }

    @Test
    void aMonthThatCannotBeReadIsNotTheSame() {
        byte[] cut = month(readings);
        cut[cut.length - 1] ^= 1;
        assertFalse(Rewriting.same(readings, List.of(cut)));
    }
}
