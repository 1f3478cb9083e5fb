package app.glovebox.sim.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The limits a real Portal runs with; tests elsewhere run with others.
class LimitsTest {
    @Test
    void standsAsAgreed() {
        assertEquals(new Limits(10, 16, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30),
                Duration.ofSeconds(1)), Limits.standard());
        assertEquals(16_384, Limits.LONGEST_BODY);
        assertEquals(Duration.ofHours(1), Limits.CHORES_EVERY);
    }

    @Test
    void tellsTheJdksServerItsLimits() {
        System.setProperty("sun.net.httpserver.maxRspTime", "1");
        Limits.applyToServer();
        Map.of("sun.net.httpserver.maxReqTime", "15", "sun.net.httpserver.maxReqHeaders", "40",
                "sun.net.httpserver.maxReqHeaderSize", "16384", "sun.net.httpserver.nodelay", "true",
                "jdk.httpserver.maxConnections", "256").forEach((name, value) ->
                        assertEquals(value, System.getProperty(name), name));
        assertNull(System.getProperty("sun.net.httpserver.maxRspTime"));
    }
}
