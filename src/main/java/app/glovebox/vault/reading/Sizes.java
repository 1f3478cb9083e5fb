package app.glovebox.vault.reading;

import app.glovebox.secret.AesGcm;
import app.glovebox.vault.segment.Grain;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.HistorySize.Growth;
import app.glovebox.vehicle.history.HistorySize.Part;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What readings take, measured from the records there are.
final class Sizes {
    /// What a record costs besides its payload: seal, id twice (row and index), version, row head.
    private static final int RECORD = AesGcm.OVERHEAD + 16 + 16 + 12;
    private static final int YEAR = 365;
    /// Hours of fewer days than this tell little about a year.
    private static final int MONTH = 28;

    private Sizes() {
    }

    static HistorySize of(Collection<VehicleReadings> vehicles, Retention retention) {
        Map<Family, Part> parts = new EnumMap<>(Family.class);
        long open = 0;
        List<SegmentIndex.Entry> entries = new ArrayList<>();
        for (VehicleReadings vehicle : vehicles) {
            open += vehicle.latestBytes() + RECORD;
            open += vehicle.pages().stream().mapToLong(page -> page.bytes() + RECORD).sum();
            entries.addAll(vehicle.segments().all());
        }
        for (SegmentIndex.Entry entry : entries) {
            long bytes = entry.bytes() + RECORD;
            boolean raw = entry.head().key().grain().isRaw();
            parts.merge(entry.head().key().family(),
                    new Part(entry.head().key().family(), raw ? bytes : 0, raw ? 0 : bytes),
                    (one, other) -> new Part(one.family(), one.raw() + other.raw(), one.hourly() + other.hourly()));
        }
        List<Part> sorted = parts.values().stream()
                .sorted(Comparator.comparingLong((Part part) -> part.raw() + part.hourly()).reversed()).toList();
        return new HistorySize(sorted, open, growth(entries, retention), since(vehicles, entries));
    }

    /// Of what stays in the long run, once a month of it is there.
    private static Optional<Growth> growth(List<SegmentIndex.Entry> entries, Retention retention) {
        Grain stays = retention.rawDays().isPresent() ? Grain.MONTH_OF_HOURS : Grain.MONTH;
        long begun = begun(entries);
        List<SegmentIndex.Entry> since = entries.stream().filter(entry -> entry.head().key().firstDay() >= begun).toList();
        return growth(since.stream().filter(entry -> entry.head().key().grain() == stays).toList(), false)
                .filter(year -> year.measured() >= MONTH)
                .or(() -> growth(since.stream().filter(entry -> entry.head().key().grain().isRaw()).toList(), true));
    }

    /// The first day or month told about as a whole. A car just linked also tells single values measured long before,
    /// of few families at a time: those must not make a year look smaller.
    private static long begun(List<SegmentIndex.Entry> entries) {
        Map<Long, Set<Family>> families = new TreeMap<>();
        entries.forEach(entry -> families.computeIfAbsent(entry.head().key().firstDay(),
                day -> EnumSet.noneOf(Family.class)).add(entry.head().key().family()));
        int most = families.values().stream().mapToInt(Set::size).max().orElse(0);
        return families.entrySet().stream().filter(each -> each.getValue().size() * 2 > most)
                .mapToLong(Map.Entry::getKey).findFirst().orElse(0);
    }

    private static Optional<Growth> growth(List<SegmentIndex.Entry> measured, boolean early) {
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        long first = measured.stream().mapToLong(entry -> SegmentKey.day(entry.head().from())).min().orElseThrow();
        long last = measured.stream().mapToLong(entry -> SegmentKey.day(entry.head().to())).max().orElseThrow();
        long days = last - first + 1;
        return Optional.of(new Growth(Math.round((double) bytes(measured) / days * YEAR), days, early));
    }

    private static long bytes(Collection<SegmentIndex.Entry> entries) {
        return entries.stream().mapToLong(entry -> entry.bytes() + RECORD).sum();
    }

    private static Optional<Instant> since(Collection<VehicleReadings> vehicles, List<SegmentIndex.Entry> entries) {
        return Stream.concat(entries.stream().map(entry -> entry.head().from()),
                vehicles.stream().flatMap(vehicle -> vehicle.pages().stream()).map(ReadingPage::from))
                .min(Comparator.naturalOrder());
    }
}
