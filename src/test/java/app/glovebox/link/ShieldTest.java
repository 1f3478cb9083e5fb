package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ShieldTest {
    private final Shield shield = new Shield();
    private final AtomicBoolean disturbed = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void aWriteIsFinishedBeforeItsThreadIsStopped() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread worker = Thread.ofVirtual().start(() -> assertThrows(InterruptedException.class, () -> {
            shield.attach();
            shield.write(() -> {
                writing.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    disturbed.set(true);
                }
                ended.set(true);
            });
        }));
        writing.await();
        shield.stop();
        assertFalse(ended.get());
        goOn.countDown();
        worker.join(Duration.ofSeconds(2));
        assertTrue(ended.get());
        assertFalse(disturbed.get());
    }

    @Test
    void outsideAWriteItIsStoppedAtOnce() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Thread worker = Thread.ofVirtual().start(() -> assertThrows(InterruptedException.class, () -> {
            shield.attach();
            waiting.countDown();
            Thread.sleep(10_000);
        }));
        waiting.await();
        shield.stop();
        assertTrue(worker.join(Duration.ofSeconds(2)));
    }

    @Test
    void stoppedBeforeItBeganItDoesNothing() {
        shield.stop();
        assertThrows(InterruptedException.class, shield::attach);
        assertThrows(InterruptedException.class, () -> shield.write(() -> ended.set(true)));
        assertFalse(ended.get());
    }
}
