package app.glovebox.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.Fx;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTimerTest {
    private final List<String> asked = new ArrayList<>();
    private final PulseTimer timer = new PulseTimer(new Gtk());

    @Test
    void stopsWhileNothingMovesAndGoesOnAsFastAsBefore() {
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
    void goesOnWhileItTicks() {
        Fx.run(() -> {
            timer.start(16);
            return null;
        });
        // Not the thread it ticks on: somebody may be in the middle of a tick.
        timer.pause();
        timer.resume();
        assertEquals(List.of("every 16"), asked);
    }

    @Test
    void neverStartsAfterItsEnd() {
        Fx.run(() -> {
            timer.start(16);
            timer.pause();
            timer.stop();
            timer.resume();
            return null;
        });
        assertEquals(List.of("every 16", "no more"), asked);
    }

    @Test
    void stopsWithTheToolkit() {
        Fx.run(() -> {
            timer.start(16);
            timer.stop();
            return null;
        });
        assertEquals(List.of("every 16", "no more"), asked);
    }

    /// What is replaced is private to JavaFX: a version without it would be let be, without a word.
    @Test
    void theToolkitKeepsItsTimerWhereItIsLookedFor() throws NoSuchFieldException {
        Fx.settle();
        assertEquals(Timer.class, Toolkit.getToolkit().getClass().getDeclaredField("pulseTimer").getType());
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
