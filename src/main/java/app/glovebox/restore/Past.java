package app.glovebox.restore;

import app.glovebox.account.OpenVault;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a vault has of one signal, hour by hour.
///
/// @param raw     when the readings were measured that are still there as they came
/// @param thinned how many there were of those that only their hour is left of
record Past(Map<Instant, Set<Instant>> raw, Map<Instant, Long> thinned) {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    static Past of(OpenVault vault, String car, Signal signal) throws StorageException {
        Past past = new Past(new HashMap<>(), new HashMap<>());
        for (Reading reading : vault.readings().history(car, signal, Instant.EPOCH, LATEST)) {
            past.raw.computeIfAbsent(reading.measuredAt().truncatedTo(ChronoUnit.HOURS), hour -> new HashSet<>())
                    .add(reading.measuredAt());
        }
        for (HourValue hour : vault.readings().hours(car, signal, Instant.EPOCH, LATEST)) {
            past.thinned.merge(hour.from(), hour.taken().count(), Long::sum);
        }
        return past;
    }

    /// How many readings there are here and not there. Where only the hour is left of some, their number has to do.
    long beyond(Past other) {
        Set<Instant> hours = new HashSet<>(raw.keySet());
        hours.addAll(thinned.keySet());
        return hours.stream().mapToLong(hour -> thinned.containsKey(hour) || other.thinned.containsKey(hour)
                ? Math.max(0, count(hour) - other.count(hour))
                : raw(hour).stream().filter(at -> !other.raw(hour).contains(at)).count()).sum();
    }

    private long count(Instant hour) {
        return raw(hour).size() + thinned.getOrDefault(hour, 0L);
    }

    private Set<Instant> raw(Instant hour) {
        return raw.getOrDefault(hour, Set.of());
    }
}
