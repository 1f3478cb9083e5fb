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
        AgeText ages = text.ages();
        dress(ages.freshness(reading, now));
        setText(narrow ? ages.shortAge(reading, now) : ages.age(reading, now));
        setAccessibleText(ages.age(reading, now));
        origin.setText(ages.origin(reading));
    }

    /// The age of several readings shown together: that of the oldest, and never when one was never read.
    public void show(Collection<Reading> readings, Instant now, ReadingText text) {
        show(oldest(readings), now, text);
        if (readings.size() > 1 && shown != Freshness.NEVER) {
            origin.setText(text.words().text("reading.origin.oldest", readings.size(), origin.getText()));
        }
    }

    /// The same, naming what it is about: "Tyres 16 min".
    public void show(String what, Collection<Reading> readings, Instant now, ReadingText text) {
        show(readings, now, text);
        if (shown == Freshness.NEVER) {
            setText(text.words().text("reading.age.about-never", what));
            setAccessibleText(getText());
        } else {
            setText(text.words().text("reading.age.about", what, getText()));
            setAccessibleText(text.words().text("reading.age.about", what, getAccessibleText()));
        }
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
