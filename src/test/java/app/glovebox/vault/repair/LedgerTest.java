package app.glovebox.vault.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.start.Loss.Item;
import app.glovebox.start.Loss.Span;
import app.glovebox.start.Loss.What;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.reading.ReadingPage;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final String NAME = "Vehicle.TraveledDistance";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SegmentKey DAY = SegmentKey.day(Family.of(NAME), SegmentKey.day(NOON));

    private final Ledger ledger = new Ledger();

    @Test
    void readingsThatMovedIntoASegmentAreNotLost() throws Exception {
        ledger.take(Kind.SEGMENT, Segment.ofReadings("car", DAY, readings(0, 10)).orElseThrow());
        ledger.strike(Kind.PAGE, ReadingPage.write(Kind.PAGE, "car", readings(0, 10)), false);
        assertEquals(Optional.empty(), ledger.left());
    }

    @Test
    void whatCameLaterIsCountedWithItsSpan() throws Exception {
        ledger.take(Kind.PAGE, ReadingPage.write(Kind.PAGE, "car", readings(0, 10)));
        ledger.take(Kind.LATEST, ReadingPage.write(Kind.LATEST, "car", readings(9, 10)));
        ledger.strike(Kind.PAGE, ReadingPage.write(Kind.PAGE, "car", readings(0, 7)), false);
        assertEquals(lost(3, 7, 9), ledger.left());
    }

    @Test
    void anotherCarsReadingsStrikeNothingOut() throws Exception {
        ledger.take(Kind.PAGE, ReadingPage.write(Kind.PAGE, "car", readings(0, 2)));
        ledger.strike(Kind.PAGE, ReadingPage.write(Kind.PAGE, "other", readings(0, 2)), false);
        assertEquals(lost(2, 0, 1), ledger.left());
    }

    @Test
    void readingsThatWereThinnedIntoTheirHourAreNotLostAndOneMoreIs() throws Exception {
        ledger.take(Kind.SEGMENT, Segment.ofHours("car", DAY.hours(), Segment.hours(readings(0, 10))).orElseThrow());
        ledger.strike(Kind.PAGE, ReadingPage.write(Kind.PAGE, "car", readings(0, 9)), false);
        // Stands in both files: none of these went into that hour.
        ledger.strike(Kind.PAGE, ReadingPage.write(Kind.PAGE, "car", readings(20, 30)), true);
        assertEquals(lost(1, 0, 9), ledger.left());
        ledger.strike(Kind.PAGE, ReadingPage.write(Kind.PAGE, "car", readings(9, 10)), false);
        assertEquals(Optional.empty(), ledger.left());
    }

    private static Optional<Item> lost(long count, long first, long last) {
        return Optional.of(new Item(What.READINGS, count,
                Optional.of(new Span(NOON.plusSeconds(first), NOON.plusSeconds(last)))));
    }

    /// One a second.
    private static List<StoredReading> readings(long from, long to) {
        return LongStream.range(from, to).mapToObj(at -> new StoredReading(NAME, at, NOON.plusSeconds(at),
                NOON.plusSeconds(at), Reading.Source.STREAM)).toList();
    }
}
