package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes a kept vault that has been lived with: a past of days, months and hours, a rotation under way after another one,
/// recovery words and a backup schedule. Run once for what is written so, never again for an old file:
/// `LivedVaultMaker src/test/resources/vaults/v2-lived.vault`. What it holds stands here and not in the file.
final class LivedVaultMaker {
    static final Retention RETENTION = Retention.days(60);
    static final String POSITION = "event-104";
    static final BackupSchedule SCHEDULE = new BackupSchedule(Path.of("/backups/of mine"), 7, 12,
            Optional.of(new BackupSchedule.Rehearsal(Instant.parse("2026-11-15T06:30:00Z"), 321)),
            Optional.of(BackupOutcome.Trouble.NO_ROOM), Optional.of(LocalDate.parse("2026-11-22")));
    static final Instant DRILLED = Instant.parse("2026-10-02T18:20:00Z");
    static final List<Signal> SIGNALS = List.of(Signals.SPEED, Signals.TRAVELED_DISTANCE, Signals.LATITUDE,
            Signals.HOOD_IS_OPEN, Signals.SOFTWARE_VERSION, Signals.DIAGNOSTICS_DTCLIST);
    /// The first day told about; the last is that of [VaultFixture#NOON].
    private static final Instant START = Instant.parse("2026-08-11T00:00:00Z");
    private static final int DAYS = 104;
    private static final int TIMES_A_DAY = 6;
    /// The days before are hours.
    private static final Instant RAW_FROM = Instant.parse("2026-09-23T00:00:00Z");

    private LivedVaultMaker() {
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Files.deleteIfExists(file);
        KdfSpec spec = KdfSpec.fresh(KeptVaultMaker.SHIPPED.make());
        try (PasswordKeys keys = VaultFixture.keys(KeptVaultMaker.PASSWORD, spec); RecoveryPhrase words = words();
                OpenVault vault = new VaultFiles(KeptVaultMaker.SHIPPED, VaultFixture.REAL, VaultFixture.ROOMY)
                        .create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.sessions().save(VaultFixture.renewed(42));
            vault.keySlots().setRecovery(words);
            vault.keySlots().drilled(DRILLED);
            vault.upkeep().schedule(SCHEDULE);
            vault.history().keep(RETENTION);
            for (int day = 0; day < DAYS; day++) {
                vault.readings().append(VaultFixture.CAR.id(), day(day), "event-" + (day + 1));
            }
            vault.readings().saveClock(KeptVaultMaker.CLOCK);
            while (vault.history().tidy()) {
                // Until nothing is due.
            }
            vault.upkeep().rotate((done, total) -> { });
            ((SealedVault) vault).ask(contents -> {
                contents.rotation().begin();
                return contents.rotation().step();
            });
        }
    }

    /// Whoever can read this file can read that vault: they are the words of 32 zero bytes.
    static RecoveryPhrase words() {
        List<String> words = new ArrayList<>(Collections.nCopies(RecoveryPhrase.WORDS - 1, "abandon"));
        words.add("art");
        return ((RecoveryPhrase.Reading.Whole) RecoveryPhrase.read(words)).phrase();
    }

    /// The readings still kept as they came, oldest first.
    static List<Reading> readings(Signal signal) {
        return told(signal).stream().filter(reading -> !reading.measuredAt().isBefore(RAW_FROM)).toList();
    }

    /// What the older ones are by now, worked out from themselves.
    static List<HourValue> hours(Signal signal) {
        SortedMap<Instant, List<Reading>> hours = new TreeMap<>();
        told(signal).stream().filter(reading -> reading.measuredAt().isBefore(RAW_FROM)).forEach(reading -> hours
                .computeIfAbsent(reading.measuredAt().truncatedTo(ChronoUnit.HOURS), hour -> new ArrayList<>())
                .add(reading));
        return hours.entrySet().stream().map(hour -> hour(signal, hour.getKey(), hour.getValue())).toList();
    }

    /// Of two readings; an hour's mean is kept to the precision of a float.
    private static HourValue hour(Signal signal, Instant from, List<Reading> readings) {
        double[] numbers = readings.stream().mapToDouble(reading -> switch (reading.value()) {
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            default -> Double.NaN;
        }).toArray();
        double least = Math.min(numbers[0], numbers[numbers.length - 1]);
        double most = Math.max(numbers[0], numbers[numbers.length - 1]);
        return new HourValue(signal, new HourValue.Taken(from, readings.getFirst().measuredAt(),
                readings.getLast().measuredAt(), readings.size()), readings.getLast().value(),
                Double.isNaN(least) ? Optional.empty()
                        : Optional.of(new HourValue.Spread(least, most, (float) ((least + most) / 2))));
    }

    private static List<Reading> told(Signal signal) {
        List<Reading> told = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            day(day).stream().filter(reading -> reading.signal().equals(signal)).forEach(told::add);
        }
        return told;
    }

    /// Two readings of each signal in each of three hours.
    private static List<Reading> day(int day) {
        List<Reading> some = new ArrayList<>();
        for (int time = 0; time < TIMES_A_DAY; time++) {
            Instant at = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(4 + time / 2 * 3))
                    .plusMillis(time % 2 * 1_900_123L + day * 7_001L);
            for (Signal signal : SIGNALS) {
                some.add(VaultFixture.reading(signal, value(signal, day * TIMES_A_DAY + time), at));
            }
        }
        return some;
    }

    private static Object value(Signal signal, int number) {
        return switch (signal.type()) {
            case BOOLEAN -> number % 3 == 0;
            case FLOAT -> number * 7 % 90 / 8.0;
            case DOUBLE -> 48 + number * 11 % 500 / 1024.0;
            case STRING -> "4.2." + number / 100 + " ü";
            case STRING_ARRAY -> number % 50 == 0 ? List.of("P0A1F", "U0100") : List.of();
            default -> 12_000_000L + number;
        };
    }
}
