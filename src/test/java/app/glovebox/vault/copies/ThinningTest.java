package app.glovebox.vault.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    @Test
    void neverTakesOneOfFive() {
        List<KeptCopy> five = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            five.add(copy(START.plus(Duration.ofDays(day))));
        }
        assertEquals(List.of(), Thinning.spare(five.reversed(), START.plus(Duration.ofDays(400))));
    }

    @Test
    void threeYearsOfDailyCopiesLeaveOneOfEachAge() {
        List<KeptCopy> kept = new ArrayList<>();
        Instant now = START;
        for (int day = 0; day < 3 * 365; day++) {
            now = START.plus(Duration.ofDays(day));
            KeptCopy newest = copy(now);
            kept.add(newest);
            kept.removeAll(Thinning.spare(kept.reversed(), now));
            assertTrue(kept.size() <= 5, "on day " + day);
            assertTrue(kept.contains(newest), "on day " + day);
        }
        Instant end = now;
        List<Long> ages = kept.stream().map(each -> Duration.between(each.made(), end).toDays()).sorted().toList();
        assertEquals(5, ages.size());
        assertEquals(0, ages.getFirst());
        assertTrue(ages.get(1) >= 1 && ages.get(1) < 7, ages.toString());
        assertTrue(ages.get(2) >= 7 && ages.get(2) < 30, ages.toString());
        assertTrue(ages.get(3) >= 30 && ages.get(3) < 365, ages.toString());
        assertTrue(ages.get(4) >= 365, ages.toString());
    }

    @Test
    void manyCopiesOfOneHourKeepTheNewestAndWhatIsOlder() {
        List<KeptCopy> copies = new ArrayList<>(List.of(copy(START.minus(Duration.ofDays(40)))));
        for (int minute = 0; minute < 20; minute++) {
            copies.add(copy(START.plus(Duration.ofMinutes(minute))));
        }
        KeptCopy newest = copies.getLast();
        List<KeptCopy> left = new ArrayList<>(copies);
        left.removeAll(Thinning.spare(copies.reversed(), START.plus(Duration.ofHours(1))));
        assertEquals(5, left.size());
        assertTrue(left.contains(newest) && left.contains(copies.getFirst()));
    }

    private static KeptCopy copy(Instant made) {
        return new KeptCopy(Path.of(made.toString()), made, Reason.DAILY, "1.0", 1);
    }
}
