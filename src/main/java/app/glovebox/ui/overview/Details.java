package app.glovebox.ui.overview;

import app.glovebox.vehicle.DayUse;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.TwelveVolt;
import java.util.List;

/// The lines below a tile's value that take a rule to find.
final class Details {
    private Details() {
    }

    /// The reading up to which today's way is told; an earlier day's says itself which day it means.
    static List<Reading> today(List<DayUse> days) {
        return days.isEmpty() || days.getLast().metres().orElse(0L) == 0 ? List.of()
                : days.getLast().odometer().stream().toList();
    }

    /// What was driven today, or if nothing yet, yesterday.
    static String driven(List<DayUse> days, Glance glance) {
        if (days.size() < 2) {
            return "";
        }
        DayUse today = days.getLast();
        DayUse yesterday = days.get(days.size() - 2);
        return today.metres().filter(metres -> metres > 0).flatMap(metres -> glance.text().way(today))
                .map(way -> glance.say("overview.odometer.today", way))
                .or(() -> glance.text().way(yesterday).map(way -> glance.say("overview.odometer.yesterday", way)))
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
}
