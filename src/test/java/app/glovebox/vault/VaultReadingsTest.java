package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultReadingsTest {
    private static final String CAR = VaultFixture.CAR.id();
    private static final Instant NOON = VaultFixture.NOON;
    private final PasswordKeys keys = VaultFixture.anyKeys();
    private Path file;

    @TempDir
    private Path folder;

    /// Something to do with an open vault's readings.
    private interface Visit {
        void with(ReadingStore readings) throws StorageException;
    }

    private void visit(Visit visit) throws Exception {
        file = folder.resolve("readings.vault");
        try (OpenVault vault = Files.exists(file) ? VaultFixture.open(file, keys) : VaultFixture.create(file, keys)) {
            visit.with(vault.readings());
        }
    }

    @Test
    void keepsEveryKindOfValueExactly() throws Exception {
        Instant odd = Instant.parse("2026-11-22T11:59:59.123456789Z");
        List<Reading> all = List.of(
                VaultFixture.reading(Signals.HOOD_IS_OPEN, false, NOON),
                VaultFixture.reading(Signals.TRUNK_REAR_IS_OPEN, true, odd),
                VaultFixture.reading(Signals.TRAVELED_DISTANCE, 4_294_967_295L, NOON),
                VaultFixture.reading(Signals.WIFI_RSSI, -128L, NOON.minusSeconds(86_400)),
                VaultFixture.reading(Signals.LATITUDE, -48.123456789012345, NOON),
                VaultFixture.reading(Signals.LOCATION_STREET, "Größenweg 7 🚗", NOON),
                VaultFixture.reading(Signals.DIAGNOSTICS_DTCLIST, List.of("P0A1F", ""), NOON),
                new Reading(Signals.SPEED, 0.0, NOON, NOON.minusMillis(5), Reading.Source.SNAPSHOT));
        visit(readings -> readings.append(CAR, all, "1"));
        visit(readings -> {
            assertEquals(new HashSet<>(all), new HashSet<>(readings.latest(CAR)));
            for (Reading each : all) {
                assertEquals(List.of(each), readings.history(CAR, each.signal(), Instant.EPOCH, Instant.MAX));
            }
            assertEquals(Optional.of("1"), readings.position());
        });
    }

    @Test
    void anOlderReadingNeverReplacesANewerOne() throws Exception {
        Reading newer = VaultFixture.reading(Signals.SPEED, 50.0, NOON);
        Reading older = VaultFixture.reading(Signals.SPEED, 30.0, NOON.minusSeconds(60));
        visit(readings -> {
            readings.append(CAR, List.of(newer), null);
            readings.append(CAR, List.of(older), null);
            assertEquals(List.of(newer), readings.latest(CAR));
            assertEquals(List.of(older, newer), readings.history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX));
        });
        visit(readings -> assertEquals(List.of(newer), readings.latest(CAR)));
    }

    @Test
    void tellsTheSameReadingOnceHoweverOftenItCame() throws Exception {
        List<Reading> drive = drive(600);
        visit(readings -> readings.append(CAR, drive, "a"));
        visit(readings -> {
            readings.append(CAR, drive.subList(0, 300), "b");
            readings.append(CAR, drive, "c");
            assertEquals(drive, readings.history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX));
        });
    }

    @Test
    void aRepeatedSnapshotWritesNothing() throws Exception {
        List<Reading> snapshot = List.of(VaultFixture.reading(Signals.SPEED, 50.0, NOON),
                VaultFixture.reading(Signals.HOOD_IS_OPEN, false, NOON));
        visit(readings -> {
            readings.append(CAR, snapshot, "7");
            long before = logLength();
            readings.append(CAR, snapshot, "7");
            readings.append(CAR, List.of(), "7");
            assertEquals(before, logLength());
        });
    }

    private long logLength() {
        return Path.of(file + "-wal").toFile().length();
    }

    @Test
    void keepsVehiclesApart() throws Exception {
        Reading mine = VaultFixture.reading(Signals.SPEED, 50.0, NOON);
        Reading yours = VaultFixture.reading(Signals.SPEED, 70.0, NOON);
        visit(readings -> {
            readings.append("mine", List.of(mine), null);
            readings.append("yours", List.of(yours), null);
        });
        visit(readings -> {
            assertEquals(List.of(mine), readings.latest("mine"));
            assertEquals(List.of(yours), readings.history("yours", Signals.SPEED, Instant.EPOCH, Instant.MAX));
            assertEquals(List.of(), readings.latest("nobody's"));
            assertEquals(List.of(), readings.history("nobody's", Signals.SPEED, Instant.EPOCH, Instant.MAX));
        });
    }

    @Test
    void historyStartsAtFromAndEndsBeforeTo() throws Exception {
        List<Reading> drive = drive(10);
        visit(readings -> {
            readings.append(CAR, drive, null);
            assertEquals(drive.subList(2, 5), readings.history(CAR, Signals.SPEED, drive.get(2).measuredAt(),
                    drive.get(5).measuredAt()));
            assertEquals(List.of(), readings.history(CAR, Signals.SPEED, NOON, NOON));
        });
    }

    @Test
    void fillsPagesWhateverTheSizeOfAppends() throws Exception {
        List<Reading> drive = drive(700);
        visit(readings -> {
            for (int i = 0; i < 100; i++) {
                readings.append(CAR, drive.subList(i, i + 1), "e" + i);
            }
        });
        visit(readings -> readings.append(CAR, drive.subList(100, 600), null));
        visit(readings -> {
            readings.append(CAR, drive.subList(600, 700), null);
            assertEquals(drive, readings.history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX));
        });
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            // Profile, Portal, slots, position, latest, and 700 readings in pages of 256.
            assertEquals(5 + 3, ((SealedVault) vault).ask(Contents::records));
        }
    }

    @Test
    void thinsWhatIsOlderThanAskedButKeepsTheNewestOfEverySignal() throws Exception {
        Reading software = VaultFixture.reading(Signals.SOFTWARE_VERSION, "4.2.0", NOON.minus(Duration.ofDays(200)));
        visit(readings -> {
            readings.append(CAR, List.of(software), null);
            for (int day = 0; day < 130; day++) {
                readings.append(CAR, day(day), null);
            }
        });
        visit(readings -> {
            List<Reading> kept = readings.history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX);
            // The day after the newest, which thins the last piece, has not come yet.
            Instant first = NOON.plus(Duration.ofDays(128 - 90));
            assertEquals(first, kept.getFirst().measuredAt());
            assertTrue(readings.latest(CAR).contains(software));
            assertEquals(List.of(), readings.history(CAR, Signals.SOFTWARE_VERSION, Instant.EPOCH, NOON));
        });
    }

    private static List<Reading> day(int day) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            readings.add(VaultFixture.reading(Signals.SPEED, (double) i,
                    NOON.plus(Duration.ofDays(day)).plusSeconds(i)));
        }
        return readings;
    }

    @Test
    void aReadingThatIsOldAlreadyBecomesAnHour() throws Exception {
        Reading old = VaultFixture.reading(Signals.SOFTWARE_VERSION, "4.2.0", NOON.minus(Duration.ofDays(91)));
        visit(readings -> {
            readings.append(CAR, drive(5), null);
            readings.append(CAR, List.of(old), null);
            readings.append(CAR, List.of(), null);
        });
        visit(readings -> {
            assertTrue(readings.latest(CAR).contains(old));
            assertEquals(List.of(), readings.history(CAR, old.signal(), Instant.EPOCH, Instant.MAX));
            assertEquals("4.2.0", readings.hours(CAR, old.signal(), Instant.EPOCH, Instant.MAX).getFirst().value());
        });
    }

    /// One reading from a clock gone mad must not make all that is kept look old.
    @Test
    void aReadingFromTheFutureThinsNothing() throws Exception {
        List<Reading> drive = drive(300);
        Reading mad = new Reading(Signals.HOOD_IS_OPEN, true, NOON.plus(Duration.ofDays(3_650)), NOON,
                Reading.Source.STREAM);
        visit(readings -> {
            readings.append(CAR, drive, null);
            readings.append(CAR, List.of(mad), null);
            assertEquals(drive, readings.history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX));
        });
    }

    @Test
    void agreesWithASimpleModelOverRandomAppends() throws Exception {
        long seed = Long.getLong("glovebox.seed", System.nanoTime());
        System.out.println("VaultReadingsTest seed " + seed);
        Random random = new Random(seed);
        Map<Signal, TreeMap<Instant, Reading>> model = new TreeMap<>(Comparator.comparing(Signal::name));
        List<Signal> signals = List.of(Signals.SPEED, Signals.LATITUDE, Signals.HVAC_AMBIENT_AIR_TEMPERATURE);
        for (int round = 0; round < 6; round++) {
            visit(readings -> {
                for (int i = 0; i < 15; i++) {
                    List<Reading> batch = new ArrayList<>();
                    for (int n = random.nextInt(80); n >= 0; n--) {
                        Reading reading = VaultFixture.reading(signals.get(random.nextInt(signals.size())),
                                (double) random.nextInt(50), NOON.plusSeconds(random.nextInt(2_000)));
                        batch.add(reading);
                        model.computeIfAbsent(reading.signal(), signal -> new TreeMap<>())
                                .putIfAbsent(reading.measuredAt(), reading);
                    }
                    readings.append(CAR, batch, null);
                }
            });
        }
        visit(readings -> {
            for (Signal signal : signals) {
                assertEquals(List.copyOf(model.get(signal).values()),
                        readings.history(CAR, signal, Instant.EPOCH, Instant.MAX));
            }
            Set<Reading> newest = model.values().stream().map(each -> each.lastEntry().getValue())
                    .collect(Collectors.toSet());
            assertEquals(newest, new HashSet<>(readings.latest(CAR)));
        });
    }

    private static List<Reading> drive(int count) {
        List<Reading> drive = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drive.add(VaultFixture.reading(Signals.SPEED, i / 10.0, NOON.plusSeconds(i)));
        }
        return drive;
    }
}
