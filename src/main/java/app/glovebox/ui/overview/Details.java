package app.glovebox.ui.overview;

import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vehicle.TwelveVolt;
import app.glovebox.vehicle.usage.Lately;
import app.glovebox.vehicle.usage.UsagePart.Way;
import app.glovebox.vss.Signals;
import java.util.List;

/// The small lines that take a rule to find: below a tile's value, on it when pointed at, beside the button.
final class Details {
    private Details() {
    }

    /// What asking the Portal does or cannot do just now.
    static String refresh(Glance glance, boolean working) {
        if (working) {
            return glance.say("overview.refresh.working");
        }
        return glance.truth().state() == Truth.State.ASLEEP ? glance.say("overview.refresh.asleep") : "";
    }

    /// How warm it is outside; nothing when it was never read.
    static String outside(Glance glance) {
        Reading outside = glance.of(Signals.EXTERIOR_AIR_TEMPERATURE);
        return outside == null ? "" : glance.say("overview.cabin.outside", glance.text().value(outside));
    }

    /// The reading up to which today's way is told; an earlier day's says itself which day it means.
    static List<Reading> today(Lately lately) {
        return lately == null || lately.today().way().map(Way::metres).orElse(0L) == 0 ? List.of()
                : lately.odometer().stream().toList();
    }

    /// What was driven today, or if nothing yet, yesterday; nothing for null, which is not read yet.
    static String driven(Lately lately, Glance glance) {
        if (lately == null) {
            return "";
        }
        return lately.today().way().filter(way -> way.metres() > 0)
                .map(way -> glance.say("overview.odometer.today", glance.text().way(way)))
                .or(() -> lately.yesterday().way()
                        .map(way -> glance.say("overview.odometer.yesterday", glance.text().way(way))))
                .orElse("");
    }

    /// What the voltage means; nothing when it was never read.
    static String battery(Reading volts, Glance glance) {
        if (volts == null) {
            return "";
        }
        return switch (TwelveVolt.of(volts)) {
            case CHARGING -> glance.say("overview.battery.charging");
            case GOOD -> glance.say("overview.battery.good");
            case WEAK -> glance.say("overview.battery.weak");
            case LOW -> glance.say("overview.battery.low");
        };
    }

    /// The day by which the service is due; nothing when the car did not say.
    static String service(Glance glance) {
        return glance.text().end(glance.of(Signals.SERVICE_TIME_TO_SERVICE), glance.now())
                .map(day -> glance.say("overview.service.by", day)).orElse("");
    }

    /// What the place is to the car: where it is, or only where it was last.
    static String place(Glance glance) {
        Truth.State state = glance.present() ? glance.truth().state() : Truth.State.SILENT;
        return switch (state) {
            case DRIVING -> glance.say("overview.location.moving");
            case PARKED, ASLEEP, CHARGING -> glance.say("overview.location.parked");
            case SILENT, UNKNOWN -> glance.say("overview.location.last");
        };
    }

    /// The place exactly.
    static String coordinates(Glance glance) {
        return glance.text().coordinates(glance.of(Signals.LATITUDE), glance.of(Signals.LONGITUDE))
                .orElse(glance.say("overview.location.unknown"));
    }
}
