package app.glovebox.vehicle.usage;

import app.glovebox.session.StorageException;
import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Readings;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// A past put together by hand, in local time, and what is drawn of it.
final class Past {
    final CarLife.Store store = new CarLife.Store();
    final ZoneId zone;
    private Instant now;

    Past(String zone, String now) {
        this.zone = ZoneId.of(zone);
        this.now = at(now);
    }

    Past now(String local) {
        now = at(local);
        return this;
    }

    /// A reading of the odometer.
    Past stands(String local, long metres) {
        return stands(at(local), metres);
    }

    Past stands(Instant at, long metres) {
        store.kept.add(CarLife.reading(Signals.TRAVELED_DISTANCE, metres, at));
        return this;
    }

    Past charged(String local, double percent) {
        store.kept.add(CarLife.reading(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, percent, at(local)));
        return this;
    }

    /// What is left of an hour of odometer readings.
    Past hour(String first, long least, String last, long most) {
        Instant from = Instant.ofEpochSecond(at(first).getEpochSecond() / 3_600 * 3_600);
        store.hours.add(new HourValue(Signals.TRAVELED_DISTANCE, new HourValue.Taken(from, at(first), at(last), 9), most,
                Optional.of(new HourValue.Spread(least, most, (least + most) / 2.0))));
        return this;
    }

    Instant at(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    Usage usage(UsageSpan span) throws StorageException {
        return reader().read(span);
    }

    UsageReader reader() throws StorageException {
        Readings readings = new Readings("car", store, new CarClock(() -> now));
        return new UsageReader(readings, () -> now, zone);
    }

    /// The part that begins then.
    UsagePart part(UsageSpan span, String begin) throws StorageException {
        return usage(span).parts().stream().filter(part -> part.from().equals(at(begin))).findFirst().orElseThrow();
    }

    /// What was driven in it, null when that is not known.
    Long metres(UsageSpan span, String begin) throws StorageException {
        return part(span, begin).way().map(UsagePart.Way::metres).orElse(null);
    }
}
