package app.glovebox.ui.kit.reading;

import app.glovebox.vehicle.Freshness;
import app.glovebox.vehicle.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// How old a value is: a glyph whose shape differs with freshness, and words. On hover: measured, received, source.
public final class AgeChip extends Label {
    private final Region glyph = new Region();
    private final Tooltip origin = new Tooltip();
    private boolean narrow;
    private Freshness shown;

    public AgeChip() {
        getStyleClass().addAll("chip", "age-chip");
        glyph.getStyleClass().add("glyph");
        setGraphic(glyph);
        setTooltip(origin);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    public boolean isNarrow() {
        return narrow;
    }

    /// Leaves "ago" and "stale" away where space is scarce; assistive technology still hears them.
    public void setNarrow(boolean narrow) {
        this.narrow = narrow;
    }

    /// The age of one reading, null when there is none.
    public void show(Reading reading, Instant now, ReadingText text) {
        show(age(reading, now, text), text.ages().age(reading, now));
        explain(1, reading, now, text);
    }

    /// The age of several readings shown together: that of the oldest, and never when one was never read.
    public void show(Collection<Reading> readings, Instant now, ReadingText text) {
        Reading reading = oldest(readings);
        show(age(reading, now, text), text.ages().age(reading, now));
        explain(readings.size(), reading, now, text);
    }

    /// The same, naming what it is about: "Tyres 16 min".
    public void show(String what, Collection<Reading> readings, Instant now, ReadingText text) {
        Reading reading = oldest(readings);
        if (text.ages().freshness(reading, now) == Freshness.NEVER) {
            String never = text.words().text("reading.age.about-never", what);
            show(never, never);
        } else {
            show(text.words().text("reading.age.about", what, age(reading, now, text)),
                    text.words().text("reading.age.about", what, text.ages().age(reading, now)));
        }
        explain(readings.size(), reading, now, text);
    }

    /// Each set once: this runs every second, and a text that changes on the way to what it was costs a layout of all.
    private void show(String seen, String heard) {
        setText(seen);
        setAccessibleText(heard);
    }

    private String age(Reading reading, Instant now, ReadingText text) {
        return narrow ? text.ages().shortAge(reading, now) : text.ages().age(reading, now);
    }

    private void explain(int readings, Reading oldest, Instant now, ReadingText text) {
        AgeText ages = text.ages();
        dress(ages.freshness(oldest, now));
        String said = ages.origin(oldest);
        origin.setText(readings > 1 && shown != Freshness.NEVER
                ? text.words().text("reading.origin.oldest", readings, said) : said);
    }

    static Reading oldest(Collection<Reading> readings) {
        List<Reading> known = readings.stream().filter(Objects::nonNull).toList();
        return known.size() < readings.size() || known.isEmpty() ? null
                : known.stream().min(Comparator.comparing(Reading::measuredAt)).orElseThrow();
    }

    private void dress(Freshness freshness) {
        if (freshness == shown) {
            return;
        }
        if (shown != null) {
            getStyleClass().remove(shown.name().toLowerCase(Locale.ROOT));
        }
        getStyleClass().add(freshness.name().toLowerCase(Locale.ROOT));
        shown = freshness;
    }
}
