package app.glovebox.frame;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;

/// The toolkit's timer, at rest while nothing moves. JavaFX asks its timer to pause a quarter of a second after the last
/// thing there was to draw, and to go on when there is the next; the timer of GTK does neither, and wakes the program
/// sixty times a second for as long as it runs.
final class PulseTimer extends Timer {
    private static final long STARTED = 1;

    private final Timer ticking;
    private int period;

    /// @param ticking what wakes the toolkit, not started yet
    PulseTimer(Timer ticking) {
        super(() -> { });
        this.ticking = ticking;
    }

    /// Takes the place of the timer of a toolkit on GTK that is just starting. Elsewhere, and without the door to it, all
    /// stays as it is. FX thread.
    ///
    /// @throws LinkageError where JavaFX's own packages are closed
    static void install() {
        try {
            Toolkit toolkit = Toolkit.getToolkit();
            Field field = toolkit.getClass().getDeclaredField("pulseTimer");
            field.setAccessible(true);
            if (field.get(toolkit) instanceof Timer timer && timer.getClass().getName().endsWith(".GtkTimer")
                    && !timer.isRunning()) {
                field.set(toolkit, new PulseTimer(timer));
            }
        } catch (NoSuchFieldException | IllegalAccessException | InaccessibleObjectException closed) {
            System.getLogger("app.glovebox").log(System.Logger.Level.DEBUG, "desktop.timer-always-on", closed);
        }
    }

    @Override
    protected long _start(Runnable unused) {
        period = 0;
        ticking.start();
        return STARTED;
    }

    @Override
    protected long _start(Runnable unused, int milliseconds) {
        period = milliseconds;
        ticking.start(milliseconds);
        return STARTED;
    }

    @Override
    protected void _stop(long started) {
        ticking.stop();
    }

    /// Where it ticks, and so never in the middle of a tick; asked for elsewhere, the next tick asks again.
    @Override
    protected void _pause(long started) {
        if (period > 0 && Application.isEventThread()) {
            ticking.stop();
        }
    }

    @Override
    protected void _resume(long started) {
        if (period > 0 && !ticking.isRunning()) {
            ticking.start(period);
        }
    }
}
