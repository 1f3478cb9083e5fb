package app.glovebox.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutoLockTest {
    private Instant wall = Instant.parse("2026-03-01T08:00:00Z");
    private long nanos = Long.MAX_VALUE - 5;
    private LockRules rules = LockRules.usual();
    private int locks;
    private final AutoLock auto = new AutoLock(() -> wall, () -> nanos, () -> rules, () -> locks++);

    @BeforeEach
    void open() {
        auto.begin();
    }

    @Test
    void locksOnceAfterTenMinutesToTheSecond() {
        pass(Duration.ofSeconds(599));
        assertEquals(0, locks);
        pass(Duration.ofSeconds(1));
        assertEquals(1, locks);
        pass(Duration.ofHours(1));
        auto.sleeping();
        assertEquals(1, locks);
        auto.begin();
        auto.sleeping();
        assertEquals(2, locks);
    }

    @Test
    void aTouchBeginsTheTimeAnewButNotOnceItIsUp() {
        pass(Duration.ofSeconds(599));
        auto.touched();
        pass(Duration.ofSeconds(599));
        assertEquals(0, locks);
        wall = wall.plusSeconds(1);
        auto.touched();
        assertEquals(1, locks);
    }

    @Test
    void sleepCountsThoughTheSteadyClockStoodStill() {
        wall = wall.plus(Duration.ofHours(8));
        auto.tick();
        assertEquals(1, locks);
    }

    @Test
    void aClockSetBackNeitherLocksNorHoldsOpen() {
        wall = wall.minus(Duration.ofDays(1));
        auto.tick();
        assertEquals(0, locks);
        nanos += Duration.ofMinutes(10).toNanos();
        auto.tick();
        assertEquals(1, locks);
    }

    @Test
    void eachTriggerHasItsOwnSwitchWhichMayChangeMeanwhile() {
        rules = new LockRules(Optional.empty(), false, false, LockRules.USUAL_CLIPBOARD);
        pass(Duration.ofDays(1));
        auto.sleeping();
        auto.screenLocked();
        assertEquals(0, locks);
        rules = new LockRules(Optional.empty(), false, true, LockRules.USUAL_CLIPBOARD);
        auto.sleeping();
        assertEquals(0, locks);
        auto.screenLocked();
        assertEquals(1, locks);
        auto.begin();
        rules = new LockRules(Optional.of(Duration.ofMinutes(1)), false, false, LockRules.USUAL_CLIPBOARD);
        pass(Duration.ofMinutes(1));
        assertEquals(2, locks);
    }

    @Test
    void nothingIsLockedThatIsNotOpen() {
        auto.end();
        auto.sleeping();
        pass(Duration.ofHours(1));
        assertEquals(0, locks);
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
        auto.tick();
    }
}
