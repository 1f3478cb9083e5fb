package app.glovebox.ui.overview;

import app.glovebox.ui.kit.Background;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.usage.Lately;
import app.glovebox.vehicle.usage.Usage;
import app.glovebox.vehicle.usage.UsageReader;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vehicle.usage.UsageStep;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// What the car did over the chosen span, and lately, read in the background. While another span is read, what was
/// shown before stays. FX thread.
final class UsageModel {
    /// Whether the chart could be read. LOADING: there is nothing to show yet.
    enum Chart { LOADING, SHOWN, FAILED }

    private static final System.Logger LOG = System.getLogger(UsageModel.class.getName());
    /// Read anew for new values at most every so many pulses: what is drawn in hours and days, and what is drawn in
    /// months and years, where nobody sees a kilometre.
    private static final int PULSES_BETWEEN = 30;
    private static final int LONG_PULSES_BETWEEN = 600;
    /// Parts that make a chart, and pulses to wait for them when nobody says that there are no more.
    private static final int FEWEST = 2;
    private static final int PATIENCE = 10;

    final ReadOnlyObjectWrapper<Lately> lately = new ReadOnlyObjectWrapper<>(this, "lately");
    final ReadOnlyObjectWrapper<Usage> usage = new ReadOnlyObjectWrapper<>(this, "usage");
    final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart", Chart.LOADING);
    /// Whether another span was chosen than the one shown.
    final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");
    private final Readings readings;
    private final Property<UsageSpan> span;
    private final Asking<Lately> days;
    private final Asking<Usage> bars;
    private final Subscription choosing;
    /// Of the question under way.
    private UsageSpan asked;
    private int patience = PATIENCE;

    UsageModel(Readings readings, UsageReader reader, Background background, Property<UsageSpan> span) {
        this.readings = readings;
        this.span = span;
        days = new Asking<>(background, () -> reader::lately, lately::set,
                failure -> LOG.log(System.Logger.Level.WARNING, "overview.days-unreadable", failure));
        bars = new Asking<>(background, () -> {
            UsageSpan chosen = span.getValue();
            asked = chosen;
            return () -> reader.read(chosen);
        }, this::show, this::fail);
        choosing = span.subscribe((before, chosen) -> chosen());
    }

    UsageSpan span() {
        return span.getValue();
    }

    void choose(UsageSpan chosen) {
        span.setValue(chosen);
    }

    private void chosen() {
        if (chart.get() == Chart.FAILED) {
            chart.set(usage.get() == null ? Chart.LOADING : Chart.SHOWN);
        }
        waiting.set(usage.get() != null);
        bars.ask();
    }

    /// Something charted became newer.
    void outdated() {
        days.outdated();
        bars.outdated();
    }

    /// Time passed.
    void pulse() {
        if (patience > 0 && --patience == 0 && chart.get() == Chart.LOADING) {
            bars.ask();
        }
        UsageStep step = usage.get() == null ? UsageStep.HOUR : usage.get().step();
        days.pulse(PULSES_BETWEEN);
        bars.pulse(switch (step) {
            case HOUR, DAY -> PULSES_BETWEEN;
            case MONTH, YEAR -> LONG_PULSES_BETWEEN;
        });
    }

    /// Reads all of it anew.
    void read() {
        days.ask();
        bars.ask();
    }

    private void show(Usage read) {
        if (read.span() != span.getValue()) {
            return;
        }
        waiting.set(false);
        // Two lone points while the past is still on its way would look like a month without a drive.
        boolean onItsWay = usage.get() == null && read.known() < FEWEST && !readings.caughtUp() && patience > 0;
        if (!onItsWay) {
            usage.set(read);
            chart.set(Chart.SHOWN);
        }
    }

    private void fail(Exception failure) {
        LOG.log(System.Logger.Level.WARNING, "overview.usage-unreadable", failure);
        if (asked == span.getValue()) {
            waiting.set(false);
            chart.set(Chart.FAILED);
        }
    }

    void close() {
        choosing.unsubscribe();
        days.close();
        bars.close();
    }
}
