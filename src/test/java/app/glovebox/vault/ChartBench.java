package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.store.Database;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredHour;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.upgrade.Upgrade;
import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vehicle.usage.Usage;
import app.glovebox.vehicle.usage.UsageReader;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vss.Family;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the overview's chart waits for its figures in a vault of ten years and a million readings, thinned to hours
/// after 90 days or kept for ever, and what that takes on disk. Cold: the first question after opening and checking.
class ChartBench {
    private static final int RUNS = 10;
    private static final int YEARS = 10;
    private static final int READINGS = 1_000_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String CAR = VaultFixture.CAR.id();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final List<Signal> SIGNALS = List.of(Signals.TRAVELED_DISTANCE, Signals.SPEED, Signals.LATITUDE,
            Signals.LONGITUDE, Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, Signals.BATTERY_RANGE,
            Signals.HVAC_AMBIENT_AIR_TEMPERATURE, Signals.TIRE_ROW1_LEFT_PRESSURE);
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    @Test
    void tenYears() throws Exception {
        measure("warming up", Retention.DEFAULT, false);
        measure("raw 90 days, then hours", Retention.DEFAULT, true);
        measure("raw for ever", Retention.FOR_EVER, true);
    }

    private void measure(String name, Retention retention, boolean print) throws Exception {
        Path file = folder.resolve(name + ".vault");
        fill(file, retention);
        Map<UsageSpan, double[]> cold = new TreeMap<>();
        Map<UsageSpan, double[]> warm = new TreeMap<>();
        Map<UsageSpan, Usage> last = new TreeMap<>();
        for (int run = 0; run < RUNS; run++) {
            for (UsageSpan span : UsageSpan.values()) {
                try (OpenVault vault = VaultFixture.open(file, keys)) {
                    vault.awaitChecked((done, total) -> { });
                    CarClock clock = new CarClock(VaultFixture.REAL);
                    UsageReader reader = new UsageReader(new Readings(CAR, vault.readings(), clock), clock, ZONE);
                    cold.computeIfAbsent(span, each -> new double[RUNS])[run] = millis(reader, span, last);
                    warm.computeIfAbsent(span, each -> new double[RUNS])[run] = millis(reader, span, last);
                }
            }
        }
        if (print) {
            System.out.printf(Locale.ROOT, "| chart, ten years, %s | %.1f MB on disk |%n", name, Files.size(file) / 1e6);
            for (UsageSpan span : UsageSpan.values()) {
                System.out.printf(Locale.ROOT, "| chart, %s, %s: %d bars, %d known | cold %.1f ms | warm %.1f ms | most %.1f ms |%n",
                        name, span, last.get(span).parts().size(), last.get(span).known(), median(cold.get(span)),
                        median(warm.get(span)), Arrays.stream(cold.get(span)).max().orElseThrow());
            }
        }
    }

    private static double millis(UsageReader reader, UsageSpan span, Map<UsageSpan, Usage> last) throws Exception {
        long begun = System.nanoTime();
        last.put(span, reader.read(span));
        return (System.nanoTime() - begun) / 1e6;
    }

    /// As ten years of use leave it: days over in segments, days no longer kept in months of hours. Today's readings
    /// are in pages.
    private void fill(Path file, Retention retention) throws Exception {
        List<List<Reading>> days = days();
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.history().keep(retention);
            vault.readings().append(CAR, days.getLast(), "event");
        }
        try (Database database = Upgrade.open(file)) {
            VaultHeader header = VaultHeader.read(database);
            try (Contents contents = Contents.open(database, header,
                    header.unlock(keys.keyEncryptionKey()).orElseThrow().keys())) {
                write(contents.file(), days.subList(0, days.size() - 1), retention);
            }
        }
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            vault.awaitChecked((done, total) -> { });
            while (vault.history().tidy()) {
                // Whatever else is done with a past that long.
            }
        }
    }

    private static void write(RecordFile file, List<List<Reading>> days, Retention retention) throws Exception {
        long rawFrom = retention.firstRawDay(TODAY.toEpochDay());
        Map<SegmentKey, List<StoredReading>> raw = new TreeMap<>();
        Map<SegmentKey, List<StoredHour>> hourly = new TreeMap<>();
        for (List<Reading> day : days) {
            Map<SegmentKey, List<StoredReading>> families = new TreeMap<>();
            day.stream().map(StoredReading::of).forEach(reading -> families.computeIfAbsent(SegmentKey.day(
                    Family.of(reading.name()), SegmentKey.day(reading.measuredAt())), key -> new ArrayList<>()).add(reading));
            families.forEach((key, readings) -> {
                if (key.period() < rawFrom) {
                    hourly.computeIfAbsent(key.hours(), month -> new ArrayList<>()).addAll(Segment.hours(readings));
                } else {
                    raw.put(key, readings);
                }
            });
        }
        file.write(transaction -> {
            for (Map.Entry<SegmentKey, List<StoredReading>> each : raw.entrySet()) {
                transaction.add(Segment.ofReadings(CAR, each.getKey(), each.getValue()).orElseThrow());
            }
            for (Map.Entry<SegmentKey, List<StoredHour>> each : hourly.entrySet()) {
                transaction.add(Segment.ofHours(CAR, each.getKey(), each.getValue()).orElseThrow());
            }
            return null;
        });
    }

    /// Two drives a day, and the odometer at each reading: a million readings in all.
    private static List<List<Reading>> days() {
        Random random = new Random(1);
        LocalDate first = TODAY.minusYears(YEARS);
        int count = (int) first.datesUntil(TODAY.plusDays(1)).count();
        int rounds = READINGS / count / SIGNALS.size();
        long metres = 0;
        List<List<Reading>> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(TODAY); day = day.plusDays(1)) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                int hour = i < rounds / 2 ? 7 : 16;
                Instant at = day.atTime(hour, 0).atZone(ZONE).toInstant()
                        .plus(Duration.ofSeconds(i % (rounds / 2 + 1) * 110L + random.nextInt(60)));
                metres += random.nextInt(2_500);
                if (at.isBefore(VaultFixture.NOON)) {
                    add(readings, at, metres, random);
                }
            }
            days.add(readings);
        }
        return days;
    }

    private static void add(List<Reading> readings, Instant at, long metres, Random random) {
        for (Signal signal : SIGNALS) {
            Object value = signal == Signals.TRAVELED_DISTANCE ? (Object) metres
                    : signal == Signals.LATITUDE || signal == Signals.LONGITUDE ? (Object) (4 + random.nextInt(100_000) / 1e5)
                    : signal.accepts(1.0) ? (Object) (double) (20 + random.nextInt(600) / 10)
                    : (Object) (long) (200 + random.nextInt(100));
            readings.add(VaultFixture.reading(signal, value, at));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
