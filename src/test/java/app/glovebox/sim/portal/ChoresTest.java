package app.glovebox.sim.portal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What is done now and then.
class ChoresTest {
    @Test
    void comesAgainAfterItFailed() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        try (Chores chores = new Chores()) {
            chores.every(Duration.ofMillis(5), () -> {
                rounds.countDown();
                throw new IllegalStateException("broken");
            });
            assertTrue(rounds.await(5, TimeUnit.SECONDS));
        }
    }
}
