package app.glovebox.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.Fx;
import com.sun.glass.ui.Timer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTimerTest {
    private final List<String> asked = new ArrayList<>();
    private final PulseTimer timer = new PulseTimer(new Gtk());

    @Test
    void stopsWhileNothingMovesAndGoesOnAsFastAsBefore() throws Exception {
        Fx.run(() -> {
            timer.start(16);
            timer.pause();
            timer.pause();
            timer.resume();
            timer.resume();
            return null;
        });
        assertEquals(List.of("every 16", "no more", "every 16"), asked);
    }

    @Test
    void goesOnWhileItTicks() throws Exception {
        timer.start(16);
        // Not the thread it ticks on: somebody may be in the middle of a tick.
        timer.pause();
        timer.resume();
        assertEquals(List.of("every 16"), asked);
    }

    @Test
    void neverStartsAfterItsEnd() throws Exception {
        Fx.run(() -> {
            timer.start(16);
            timer.pause();
            timer.stop();
            timer.resume();
            return null;
        });
        assertEquals(List.of("every 16", "no more"), asked);
    }

    /// As GTK's: it cannot pause.
    private final class Gtk extends Timer {
        Gtk() {
            super(() -> { });
        }

        @Override
        protected long _start(Runnable runnable) {
            throw new AssertionError("no screen to follow");
        }

        @Override
        protected long _start(Runnable runnable, int period) {
            asked.add("every " + period);
            return 1;
        }

        @Override
        protected void _stop(long started) {
            asked.add("no more");
        }

        @Override
        protected void _pause(long started) {
            asked.add("pause");
        }

        @Override
        protected void _resume(long started) {
            asked.add("resume");
        }
    }
}
