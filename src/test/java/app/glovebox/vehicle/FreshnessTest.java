package app.glovebox.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    @ParameterizedTest
    @CsvSource({"PT-5S,LIVE", "PT0S,LIVE", "PT1M59.999S,LIVE", "PT2M,FRESH", "PT14M59.999S,FRESH", "PT15M,AGEING",
        "PT2H59M59.999S,AGEING", "PT3H,STALE", "PT8760H,STALE"})
    void followsTheAgeAlone(Duration age, Freshness expected) {
        assertEquals(expected, Freshness.of(age));
    }
}
