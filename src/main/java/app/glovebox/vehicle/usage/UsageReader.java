package app.glovebox.vehicle.usage;

import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Edge;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Readings;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws a vehicle's usage from its readings. All methods block. Thread-safe.
public final class UsageReader {
    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 30;
    private static final int YEAR_MONTHS = 12;
    /// All there is comes in days, then in months, while that makes no more bars than this; then in years.
    private static final int MOST_DAYS = 62;
    private static final int MOST_MONTHS = 36;
    /// A car's clock that was wrong once must not make an endless chart.
    private static final int MOST_YEARS = 60;

    private final Readings readings;
    private final InstantSource carTime;
    private final ZoneId zone;

    /// @param zone whose days and hours are told
    public UsageReader(Readings readings, InstantSource carTime, ZoneId zone) {
        this.readings = readings;
        this.carTime = carTime;
        this.zone = zone;
    }

    /// That span as it ends today.
    public Usage read(UsageSpan span) throws StorageException {
        LocalDate today = today();
        return switch (span) {
            case DAY -> usage(span, UsageStep.HOUR, today, today);
            case WEEK -> usage(span, UsageStep.DAY, today.minusDays(WEEK_DAYS - 1), today);
            case MONTH -> usage(span, UsageStep.DAY, today.minusDays(MONTH_DAYS - 1), today);
            case YEAR -> usage(span, UsageStep.MONTH, today.minusMonths(YEAR_MONTHS - 1), today);
            case ALL -> all(today);
        };
    }

    /// What the odometer says of yesterday and today.
    public Lately lately() throws StorageException {
        LocalDate today = today();
        Optional<Reading> odometer = readings.latest(Signals.TRAVELED_DISTANCE);
        List<Instant> bounds = UsageStep.DAY.bounds(today.minusDays(1), today, zone);
        List<UsagePart> days = parts(UsageStep.DAY, bounds, List.of());
        return new Lately(days.getFirst(), days.getLast(), odometer);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(carTime.instant(), zone);
    }

    private Usage all(LocalDate today) throws StorageException {
        Instant end = today.plusDays(1).atStartOfDay(zone).toInstant();
        Optional<Edge> whole = readings.edges(Signals.TRAVELED_DISTANCE, List.of(Instant.MIN, end)).getFirst();
        if (whole.isEmpty()) {
            return new Usage(UsageSpan.ALL, UsageStep.DAY, List.of(), newest(charted(UsageStep.DAY)));
        }
        Instant earliest = today.minusYears(MOST_YEARS).atStartOfDay(zone).toInstant();
        Instant begun = whole.get().first().at();
        LocalDate first = LocalDate.ofInstant(begun.isBefore(earliest) ? earliest : begun, zone);
        Usage found = since(first, today);
        // A single reading of long ago, as a wrong clock makes it, is no beginning: closer to the real one there may be
        // room for a finer step.
        while (!found.parts().isEmpty() && step(start(found), today) != found.step()) {
            found = since(start(found), today);
        }
        return found;
    }

    private LocalDate start(Usage usage) {
        return LocalDate.ofInstant(usage.parts().getFirst().from(), zone);
    }

    private static UsageStep step(LocalDate first, LocalDate today) {
        if (ChronoUnit.DAYS.between(first, today) < MOST_DAYS) {
            return UsageStep.DAY;
        }
        return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), today) < MOST_MONTHS
                ? UsageStep.MONTH : UsageStep.YEAR;
    }

    /// All there is from that day on, without the bars before the first in which something happened.
    private Usage since(LocalDate first, LocalDate today) throws StorageException {
        Usage usage = usage(UsageSpan.ALL, step(first, today), first, today);
        List<UsagePart> parts = usage.parts().stream().dropWhile(part -> !part.isUsed()).toList();
        if (parts.isEmpty()) {
            parts = usage.parts().stream().dropWhile(part -> !part.isKnown()).toList();
        }
        return new Usage(UsageSpan.ALL, usage.step(), parts, usage.newest());
    }

    private Usage usage(UsageSpan span, UsageStep step, LocalDate first, LocalDate today) throws StorageException {
        // Before the past is read: what comes meanwhile may be missing in it.
        Optional<Reading> newest = newest(charted(step));
        List<Instant> bounds = step.bounds(first, today, zone);
        List<Optional<Edge>> charges = step.isCharged()
                ? readings.edges(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, bounds) : List.of();
        return new Usage(span, step, parts(step, bounds, charges), newest);
    }

    private static Stream<Signal> charted(UsageStep step) {
        return step.isCharged() ? Stream.of(Signals.TRAVELED_DISTANCE, Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED)
                : Stream.of(Signals.TRAVELED_DISTANCE);
    }

    private Optional<Reading> newest(Stream<Signal> signals) {
        return signals.map(readings::latest).flatMap(Optional::stream)
                .max(Comparator.comparing(Reading::measuredAt));
    }

    private List<UsagePart> parts(UsageStep step, List<Instant> bounds, List<Optional<Edge>> charges)
            throws StorageException {
        List<Instant> fromEver = new ArrayList<>(bounds);
        // The last stand before it all is where the first bar starts from.
        fromEver.addFirst(Instant.MIN);
        Stands stands = new Stands(step, readings.edges(Signals.TRAVELED_DISTANCE, fromEver));
        List<UsagePart> parts = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Optional<Double> charge = charges.isEmpty() ? Optional.empty()
                    : charges.get(i).map(edge -> edge.last().number());
            parts.add(new UsagePart(bounds.get(i), bounds.get(i + 1), stands.between(bounds.get(i), bounds.get(i + 1)),
                    charge));
        }
        return List.copyOf(parts);
    }
}
