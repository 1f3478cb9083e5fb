package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest
    @CsvSource({"answer, PT10S", "starting, PT30S", "silence, PT45S", "least, PT1S", "most, PT60S", "gather, PT0.05S"})
    void theWaitsInUseAre(String what, Duration expected) {
        Pace usual = Pace.usual();
        assertEquals(expected, switch (what) {
            case "answer" -> usual.answer();
            case "starting" -> usual.starting();
            case "silence" -> usual.silence();
            case "least" -> usual.least();
            case "most" -> usual.most();
            default -> usual.gather();
        });
    }

    @Test
    void aStreamOfTenSecondsEndsASeriesOfFailures() {
        assertEquals(Duration.ofSeconds(10), Pace.usual().settled());
    }
}
