package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountdownTest {
    private final Door door = new Door();
    private final Countdown countdown = new Countdown(door.pulse);

    @Test
    void countsDownAsAClockAndEnds() {
        countdown.start(Duration.ofSeconds(61));
        assertEquals("1:01", countdown.text());
        door.seconds(14);
        assertEquals("0:48", countdown.text());
        door.seconds(47);
        assertTrue(countdown.running());
        door.seconds(1);
        assertFalse(countdown.running());
        assertEquals("0:00", countdown.text());
    }

    @Test
    void isNeverOverBeforeTheDelayAlthoughItStartsBetweenTwoBeats() {
        countdown.start(Duration.ofSeconds(1));
        door.seconds(1);
        assertTrue(countdown.running());
        door.seconds(1);
        assertFalse(countdown.running());
    }

    @Test
    void timeAsleepCountsAndAClockSetBackDoesNot() {
        countdown.start(Duration.ofSeconds(30));
        door.pulse.set(door.pulse.get().minusSeconds(3600));
        assertEquals(30, countdown.secondsProperty().get());
        door.pulse.set(door.pulse.get().plusSeconds(3600));
        assertFalse(countdown.running());
    }

    @Test
    void closedHearsNoPulse() {
        countdown.start(Duration.ofSeconds(30));
        countdown.close();
        door.seconds(100);
        assertTrue(countdown.running());
    }
}
