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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            boolean raw = entry.head().key().grain() == Grain.DAY;
            parts.merge(entry.head().key().family(),
                    new Part(entry.head().key().family(), raw ? bytes : 0, raw ? 0 : bytes),
                    (one, other) -> new Part(one.family(), one.raw() + other.raw(), one.hourly() + other.hourly()));
        }
        List<Part> sorted = parts.values().stream()
                .sorted(Comparator.comparingLong((Part part) -> part.raw() + part.hourly()).reversed()).toList();
        return new HistorySize(sorted, open, growth(entries, retention), since(vehicles, entries));
    }

    private static Optional<Growth> growth(List<SegmentIndex.Entry> entries, Retention retention) {
        Optional<Growth> hours = growth(entries.stream(), Grain.MONTH_OF_HOURS).filter(
                growth -> growth.measured() >= MONTH && retention.rawDays().isPresent());
        return hours.or(() -> growth(entries.stream(), Grain.DAY));
    }

    private static Optional<Growth> growth(Stream<SegmentIndex.Entry> entries, Grain grain) {
        List<SegmentIndex.Entry> measured = entries.filter(entry -> entry.head().key().grain() == grain).toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        long first = measured.stream().mapToLong(entry -> SegmentKey.day(entry.head().from())).min().orElseThrow();
        long last = measured.stream().mapToLong(entry -> SegmentKey.day(entry.head().to())).max().orElseThrow();
        long days = last - first + 1;
        long bytes = measured.stream().mapToLong(entry -> entry.bytes() + RECORD).sum();
        return Optional.of(new Growth(Math.round((double) bytes / days * YEAR), days));
    }

    private static Optional<Instant> since(Collection<VehicleReadings> vehicles, List<SegmentIndex.Entry> entries) {
        return Stream.concat(entries.stream().map(entry -> entry.head().from()),
                vehicles.stream().flatMap(vehicle -> vehicle.pages().stream()).map(ReadingPage::from))
                .min(Comparator.naturalOrder());
    }
}
