package app.glovebox.vault.rig;

import app.glovebox.account.OpenVault;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What is promised of readings that were told: each is there as it was told, or, once its day may have been thinned,
/// counts in its hour.
final class Past {
    private static final double FLOAT = 1e-6;

    private Past() {
    }

    /// Whether the vault holds of one signal what it was told: nothing less, nothing more, nothing twice.
    ///
    /// @param told each once
    /// @param days how many before the newest are never thinned
    static boolean holds(OpenVault vault, Signal signal, List<Reading> told, int days) throws StorageException {
        List<Reading> raw = vault.readings().history(Kept.CAR, signal, Instant.EPOCH, Instant.MAX);
        Set<Reading> left = new HashSet<>(told);
        if (!raw.stream().allMatch(left::remove)) {
            return false;
        }
        Instant newest = told.stream().map(Reading::measuredAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        Instant border = newest.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days));
        TreeMap<Instant, List<Reading>> hours = new TreeMap<>();
        for (Reading reading : left) {
            hours.computeIfAbsent(reading.measuredAt().truncatedTo(ChronoUnit.HOURS), hour -> new ArrayList<>())
                    .add(reading);
        }
        List<HourValue> found = vault.readings().hours(Kept.CAR, signal, Instant.EPOCH, Instant.MAX);
        return left.stream().allMatch(reading -> reading.measuredAt().isBefore(border)) && found.size() == hours.size()
                && found.stream().allMatch(hour -> is(hour, hours.getOrDefault(hour.from(), List.of())));
    }

    private static boolean is(HourValue hour, List<Reading> readings) {
        if (readings.isEmpty()) {
            return false;
        }
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort((one, other) -> one.measuredAt().compareTo(other.measuredAt()));
        double[] numbers = sorted.stream().mapToDouble(Reading::number).sorted().toArray();
        double mean = sorted.stream().mapToDouble(Reading::number).average().orElseThrow();
        HourValue.Spread spread = hour.spread().orElseThrow();
        return hour.taken().count() == readings.size()
                && hour.taken().first().equals(sorted.getFirst().measuredAt())
                && hour.taken().last().equals(sorted.getLast().measuredAt())
                && hour.value().equals(sorted.getLast().value())
                && spread.least() == numbers[0] && spread.most() == numbers[numbers.length - 1]
                && Math.abs(spread.mean() - mean) <= FLOAT * Math.max(1, Math.abs(mean));
    }
}
