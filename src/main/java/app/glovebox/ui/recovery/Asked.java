package app.glovebox.ui.recovery;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// The two groups asked for, counted from 1, the lower first.
record Asked(int first, int second) {
    static Asked any(RandomGenerator random) {
        int one = random.nextInt(KeyCeremonyViewModel.GROUPS);
        int other = (one + 1 + random.nextInt(KeyCeremonyViewModel.GROUPS - 1)) % KeyCeremonyViewModel.GROUPS;
        return new Asked(Math.min(one, other) + 1, Math.max(one, other) + 1);
    }

    /// The first of the two that was typed otherwise than it stands there; 0 if both are right.
    int wrong(List<String> groups, String typedFirst, String typedSecond) {
        return !same(groups.get(first - 1), typedFirst) ? first : !same(groups.get(second - 1), typedSecond) ? second : 0;
    }

    private static boolean same(String group, String typed) {
        return group.equals(typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    }
}
