package app.glovebox.ui.overview;

import app.glovebox.ui.kit.Background;
import app.glovebox.ui.overview.OverviewViewModel.Chart;
import app.glovebox.vehicle.DayUse;
import app.glovebox.vehicle.Readings;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The days of the chart, read in the background, one reading at a time.
final class LastDays {
    private static final int DAYS = 30;
    private static final System.Logger LOG = System.getLogger(LastDays.class.getName());
    /// Read anew for new values at most every so many pulses.
    private static final int PULSES_BETWEEN = 30;
    /// Days that make a chart, and pulses to wait for them when nobody says that there are no more.
    private static final int FEWEST = 2;
    private static final int PATIENCE = 10;

    final ReadOnlyObjectWrapper<List<DayUse>> days = new ReadOnlyObjectWrapper<>(this, "days", List.of());
    final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart", Chart.LOADING);
    private final Readings readings;
    private final Background background;
    private final ZoneId zone;
    private boolean old;
    private boolean busy;
    /// Asked for while busy: what is being read may miss what it was asked for.
    private boolean again;
    private boolean closed;
    private int pulses;
    private boolean patienceOver;

    LastDays(Readings readings, Background background, ZoneId zone) {
        this.readings = readings;
        this.background = background;
        this.zone = zone;
    }

    /// Something charted became newer.
    void outdated() {
        old = true;
    }

    /// Time passed.
    void pulse() {
        pulses++;
        if (pulses == PATIENCE && chart.get() == Chart.LOADING && !patienceOver) {
            patienceOver = true;
            read();
        }
        if (old && pulses >= PULSES_BETWEEN) {
            read();
        }
    }

    void read() {
        again = busy;
        if (busy || closed) {
            return;
        }
        busy = true;
        old = false;
        pulses = 0;
        background.run(() -> readings.days(DAYS, zone), this::show, this::failed);
    }

    private void show(List<DayUse> read) {
        done();
        if (!closed) {
            days.set(read);
            // Two lone points while the past is still on its way would look like a month without a drive.
            long known = read.stream().filter(day -> day.metres().isPresent()).count();
            boolean onItsWay = known < FEWEST && !readings.caughtUp() && !patienceOver;
            chart.set(onItsWay ? Chart.LOADING : Chart.SHOWN);
        }
    }

    private void done() {
        busy = false;
        if (again) {
            read();
        }
    }

    private void failed(Exception failure) {
        done();
        if (!closed) {
            LOG.log(System.Logger.Level.WARNING, "overview.days-unreadable", failure);
            chart.set(Chart.FAILED);
        }
    }

    void close() {
        closed = true;
    }
}
