package app.glovebox.ui.kit.reading;

import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.usage.Usage;
import app.glovebox.vehicle.usage.UsagePart;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vehicle.usage.UsageStep;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// What hours, days, months and years are called, in full and below an axis.
public final class PeriodText {
    private static final int MONTHS_IN_A_YEAR = 12;

    private final ReadingText text;
    private final Words words;
    private final ZoneId zone;

    public PeriodText(ReadingText text, ZoneId zone) {
        this.text = text;
        words = text.words();
        this.zone = zone;
    }

    /// "08:00 to 09:00", "Tue 17 Nov", "November 2026", "2026". Where the clock is set, hours say which clock.
    public String name(UsagePart part, UsageStep step) {
        ZonedDateTime from = part.from().atZone(zone);
        return switch (step) {
            case HOUR -> {
                ZonedDateTime to = part.to().atZone(zone);
                boolean clear = zone.getRules().getValidOffsets(from.toLocalDateTime()).size() == 1
                        && from.getOffset().equals(to.getOffset());
                String pattern = clear ? "reading.time.today" : "reading.period.hour-exact";
                yield words.text("reading.period.hours", format(pattern, from), format(pattern, to));
            }
            case DAY -> text.ages().day(from.toLocalDate());
            case MONTH -> format("reading.period.month", from);
            case YEAR -> format("reading.period.year", from);
        };
    }

    /// The same as short as it can be among its neighbours.
    public String shortName(UsagePart part, Usage usage) {
        ZonedDateTime from = part.from().atZone(zone);
        return switch (usage.step()) {
            case HOUR -> format("reading.time.today", from);
            case DAY -> usage.span() == UsageSpan.WEEK ? format("reading.period.weekday", from)
                    : text.ages().day(from.toLocalDate());
            case MONTH -> format(usage.parts().size() <= MONTHS_IN_A_YEAR ? "reading.period.short-month"
                    : "reading.period.short-month-year", from);
            case YEAR -> format("reading.period.year", from);
        };
    }

    /// Whether a bar may be dated when only every so many are: hours from midnight on, all else back from the last.
    public boolean isDated(Usage usage, int index, int every) {
        int from = usage.step() == UsageStep.HOUR
                ? usage.parts().get(index).from().atZone(zone).getHour() : usage.parts().size() - 1 - index;
        return from % every == 0;
    }

    private String format(String pattern, ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(words.text(pattern), words.locale()).format(moment);
    }
}
