package app.glovebox.vault.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.fuzz.Target;
import app.glovebox.store.StoreException;
import app.glovebox.vault.rig.Mutator;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Family;
import app.glovebox.vss.Signals;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SegmentTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final SegmentKey DAY = SegmentKey.day(Family.OTHER, SegmentKey.day(MIDNIGHT));
    private static final Comparator<StoredReading> ORDER =
            Comparator.comparing(StoredReading::name).thenComparing(StoredReading::measuredAt);
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void randomDaysComeBackExactly() throws Exception {
        System.out.println("SegmentTest seed " + seed);
        for (int round = 0; round < 300; round++) {
            List<StoredReading> day = day(1 + random.nextInt(200));
            byte[] payload = Segment.ofReadings("car", DAY, day).orElseThrow();
            List<StoredReading> sorted = day.stream().sorted(ORDER).toList();
            assertEquals(sorted, Segment.readings(payload, null), "seed " + seed);
            String name = day.getFirst().name();
            assertEquals(sorted.stream().filter(each -> each.name().equals(name)).toList(),
                    Segment.readings(payload, name));
            Segment head = Segment.head(payload);
            assertEquals(day.size(), head.rows());
            assertEquals(DAY, head.key());
            assertEquals(day.stream().map(StoredReading::measuredAt).min(Comparator.naturalOrder()).orElseThrow(),
                    head.from());
        }
    }

    /// Distinct moments per signal; odd values, far times, mixed types and both sources.
    private List<StoredReading> day(int count) {
        List<StoredReading> day = new ArrayList<>();
        long step = random.nextInt(4) == 0 ? 1 : random.nextBoolean() ? 1_000_000 : 1_000_000_000;
        for (int i = 0; i < count; i++) {
            Instant measured = MIDNIGHT.plusNanos(i * step);
            int type = random.nextInt(8);
            day.add(new StoredReading("Vehicle.Test" + (random.nextInt(10) == 0 ? 7 : type), value(type),
                    measured.plusNanos(i * 5_000_000_000L), received(measured),
                    random.nextInt(5) == 0 ? Reading.Source.SNAPSHOT : Reading.Source.STREAM));
        }
        return day;
    }

    private Instant received(Instant measured) {
        return switch (random.nextInt(20)) {
            case 0 -> Instant.MAX;
            case 1 -> Instant.MIN;
            case 2 -> Instant.EPOCH;
            default -> measured.plusMillis(random.nextInt(5_000));
        };
    }

    private Object value(int type) {
        double[] odd = {Double.NaN, -0.0, Double.MAX_VALUE, Double.MIN_VALUE, Double.NEGATIVE_INFINITY};
        return switch (type) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextLong();
            case 2 -> (long) random.nextInt(100);
            case 3 -> random.nextInt(1_000) / 10.0;
            case 4 -> random.nextGaussian();
            case 5 -> odd[random.nextInt(odd.length)];
            case 6 -> "text " + random.nextInt(5) + " ü";
            default -> List.of("a", "b" + random.nextInt(3));
        };
    }

    @Test
    void aMonthHoldsWhatItsDaysDid() throws Exception {
        for (int round = 0; round < 30; round++) {
            List<StoredReading> rows = day(1 + random.nextInt(2_000));
            byte[] payload = Segment.ofReadings("car", DAY.month(), rows).orElseThrow();
            assertEquals(rows.stream().sorted(ORDER).toList(), Segment.readings(payload, null), "seed " + seed);
            assertEquals(new SegmentKey(Grain.MONTH, 2026 * 12 + 10, Family.OTHER), Segment.head(payload).key());
        }
    }

    @Test
    void theSameReadingToldAgainIsKeptOnce() throws Exception {
        StoredReading first = new StoredReading("Vehicle.A", 1L, MIDNIGHT, MIDNIGHT, Reading.Source.STREAM);
        StoredReading again = new StoredReading("Vehicle.A", 2L, MIDNIGHT, MIDNIGHT, Reading.Source.SNAPSHOT);
        byte[] payload = Segment.ofReadings("car", DAY, List.of(first, again)).orElseThrow();
        assertEquals(List.of(first), Segment.readings(payload, null));
    }

    @Test
    void anHourSaysLeastMostMeanLastCountAndItsTimes() throws Exception {
        List<StoredReading> readings = new ArrayList<>();
        double[] numbers = {4, 1, 7, 4};
        for (int i = 0; i < numbers.length; i++) {
            Instant at = MIDNIGHT.plusSeconds(3_600 + i * 60L);
            readings.add(new StoredReading("Vehicle.Speed", numbers[i], at, at, Reading.Source.STREAM));
        }
        Instant before = MIDNIGHT.plusSeconds(3_599).plusNanos(999_999_999);
        Instant after = MIDNIGHT.plusSeconds(7_200);
        readings.add(new StoredReading("Vehicle.Speed", 100.0, before, before, Reading.Source.STREAM));
        readings.add(new StoredReading("Vehicle.Speed", 200.0, after, after, Reading.Source.STREAM));
        readings.add(new StoredReading("Vehicle.Text", "x", after, after, Reading.Source.STREAM));
        byte[] payload = Segment.ofHours("car", DAY.hours(), Segment.hours(readings)).orElseThrow();
        List<StoredHour> hours = Segment.hours(payload, "Vehicle.Speed");
        assertEquals(List.of(100.0, 4.0, 200.0), hours.stream().map(StoredHour::value).toList());
        StoredHour middle = hours.get(1);
        assertEquals(1, middle.least());
        assertEquals(7, middle.most());
        assertEquals(4, middle.mean());
        assertEquals(4, middle.count());
        assertEquals(MIDNIGHT.plusSeconds(3_600), middle.first());
        assertEquals(MIDNIGHT.plusSeconds(3_780), middle.last());
        assertTrue(Double.isNaN(Segment.hours(payload, "Vehicle.Text").getFirst().mean()));
        assertEquals(4, Segment.hours(payload, (String) null).size());
    }

    @Test
    void hoursJoinTheSameInPartsAsAtOnce() throws Exception {
        List<StoredReading> day = day(150).stream().filter(each -> each.value() instanceof Long).toList();
        byte[] whole = Segment.ofHours("car", DAY.hours(), Segment.hours(day)).orElseThrow();
        List<StoredHour> parts = new ArrayList<>(Segment.hours(day.subList(0, day.size() / 2)));
        parts.addAll(Segment.hours(day.subList(day.size() / 2, day.size())));
        List<StoredHour> joined = Segment.hours(Segment.ofHours("car", DAY.hours(), parts).orElseThrow(), (String) null);
        List<StoredHour> expected = Segment.hours(whole, (String) null);
        assertEquals(expected.size(), joined.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).count(), joined.get(i).count());
            assertEquals(expected.get(i).least(), joined.get(i).least());
            assertEquals(expected.get(i).value(), joined.get(i).value());
            assertEquals(expected.get(i).last(), joined.get(i).last());
        }
    }

    @Test
    void nonsenseIsRefusedWithinBounds() {
        List<byte[]> originals = new ArrayList<>(new SegmentTarget().originals());
        for (int i = 0; i < 6; i++) {
            List<StoredReading> day = day(40);
            originals.add(Segment.ofReadings("car", DAY, day).orElseThrow());
            originals.add(Segment.ofReadings("car", DAY.month(), day).orElseThrow());
            originals.add(Segment.ofHours("car", DAY.hours(), Segment.hours(day)).orElseThrow());
        }
        new Mutator().feed(new Target.Of("segments", originals, StoreException.class, new SegmentTarget()::parse));
    }

    @Test
    void nonsenseInsideAColumnIsRefusedToo() {
        new Mutator().feed(new ColumnTarget());
    }

    /// Every segment ever written needs it.
    @Test
    void theDictionaryNeverChanges() throws Exception {
        try (InputStream names = Segment.class.getResourceAsStream("names-1.txt")) {
            assertEquals("064eebcd81940c724477ee6efcbc2c96c0f0830207166bc2339e966793c03f37",
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(names.readAllBytes())));
        }
    }

    @Test
    void everySignalHasItsFamily() {
        assertEquals(Family.CHARGE, Family.of(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED.name()));
        assertEquals(Family.DISTANCE, Family.of(Signals.TRAVELED_DISTANCE.name()));
        assertEquals(Family.CHASSIS, Family.of(Signals.TIRE_ROW1_TARGET.name()));
        assertEquals(Family.BODY, Family.of("Vehicle.Cabin.Unheard.Of"));
        assertEquals(Family.OTHER, Family.of("Elsewhere.Speed"));
    }
}
