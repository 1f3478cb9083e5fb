package app.glovebox.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Fx;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class BeatTest {
    private final AtomicInteger beats = new AtomicInteger();

    @Test
    void goesOnOnTheFxThread() throws Exception {
        Fx.run(() -> { });
        CountDownLatch twice = new CountDownLatch(2);
        AtomicInteger elsewhere = new AtomicInteger();
        try (Beat beat = new Beat(() -> {
            elsewhere.addAndGet(Platform.isFxApplicationThread() ? 0 : 1);
            twice.countDown();
        })) {
            beat.start();
            assertTrue(twice.await(30, TimeUnit.SECONDS), "it goes on");
        }
        assertEquals(0, elsewhere.get());
    }

    @Test
    void whatComesLateIsLeftOut() throws Exception {
        try (Beat beat = new Beat(beats::incrementAndGet)) {
            Fx.run(() -> {
                beat.ask();
                beat.ask();
                beat.ask();
            });
            Fx.run(() -> assertEquals(1, beats.get()));
            beat.ask();
            Fx.run(() -> assertEquals(2, beats.get(), "and then it goes on"));
        }
    }

    @Test
    void closedIsClosed() throws Exception {
        Beat beat = new Beat(beats::incrementAndGet);
        Fx.run(() -> {
            beat.ask();
            beat.close();
        });
        Fx.run(() -> assertEquals(0, beats.get()));
    }
}
