package app.glovebox.vault.copies;

import app.glovebox.upkeep.KeptCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which copies stay. The oldest of each age is let grow into the next age, so that there is always one of each.
final class Thinning {
    static final int MOST = 5;
    private static final List<Duration> AGES =
            List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(365));

    private Thinning() {
    }

    /// Those that may go; never the first.
    ///
    /// @param newestFirst the first being the one just made, whatever its time says: a clock may have been set back
    static List<KeptCopy> spare(List<KeptCopy> newestFirst, Instant now) {
        List<KeptCopy> left = new ArrayList<>(newestFirst);
        List<KeptCopy> spare = new ArrayList<>();
        while (left.size() > MOST) {
            KeptCopy next = dispensable(left, now);
            left.remove(next);
            spare.add(next);
        }
        return spare;
    }

    /// From the age there is most of, the younger ages first: the second oldest, unless that is the very newest.
    private static KeptCopy dispensable(List<KeptCopy> newestFirst, Instant now) {
        Map<Integer, List<KeptCopy>> byAge = newestFirst.stream()
                .collect(Collectors.groupingBy(copy -> age(copy, now), TreeMap::new, Collectors.toList()));
        List<KeptCopy> most = List.of();
        for (List<KeptCopy> sameAge : byAge.values()) {
            if (sameAge.size() > most.size()) {
                most = sameAge;
            }
        }
        KeptCopy secondOldest = most.get(most.size() - 2);
        return secondOldest == newestFirst.getFirst() ? most.getLast() : secondOldest;
    }

    private static int age(KeptCopy copy, Instant now) {
        Duration age = Duration.between(copy.made(), now);
        return (int) AGES.stream().filter(bound -> age.compareTo(bound) >= 0).count();
    }
}
