package app.glovebox.vault.rig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The same mixed writes for the same seed: step 1 makes the vault, each later one changes one thing.
final class Script {

    /// What a step does.
    enum Step {
        CREATE, APPEND, APPEND_ONLY, GRANT, CLEAR, VEHICLES, CLOCK, ROTATE, REOPEN, TIDY, PASSWORD, WORDS, REKEY
    }

    private static final int[] PLAIN = {45, 55, 69, 75, 84, 92, 94, 97, 100};
    private static final int[] WITH_KEYS = {38, 47, 59, 64, 72, 78, 80, 84, 88, 92, 96, 100};

    private final long seed;
    private final int[] upTo;
    private final List<Kept> after = new ArrayList<>(List.of(Kept.NOTHING));
    private final Map<Integer, Step> fixed = new HashMap<>();

    /// @param keys whether passwords, words and the vault key change too, which takes many more calls to the disk
    Script(long seed, boolean keys) {
        this.seed = seed;
        upTo = keys ? WITH_KEYS : PLAIN;
    }

    /// From now on that step is this one.
    Script with(int number, Step step) {
        fixed.put(number, step);
        return this;
    }

    /// From now on the vault is one of an earlier format that is there already: step 1 opens it.
    Script onOld() {
        after.set(0, Kept.BROUGHT);
        return with(1, Step.REOPEN);
    }

    Step step(int number) {
        if (fixed.containsKey(number)) {
            return fixed.get(number);
        }
        if (number <= 2) {
            return number == 1 ? Step.CREATE : upTo == WITH_KEYS ? Step.WORDS : Step.APPEND;
        }
        int drawn = random(number).nextInt(100);
        int which = 0;
        while (drawn >= upTo[which]) {
            which++;
        }
        return Step.values()[which + 1];
    }

    /// How many readings an appending step brings; now and then many, as after a long time without the Portal.
    int readings(int number) {
        Random random = random(-number);
        return 1 + (random.nextInt(20) == 0 ? random.nextInt(700) : random.nextInt(40));
    }

    /// What is kept once that many steps are done.
    Kept after(int steps) {
        for (int next = after.size(); next <= steps; next++) {
            Kept before = after.getLast();
            after.add(switch (step(next)) {
                case CREATE, ROTATE, REOPEN, TIDY -> before;
                case APPEND -> before.withReadings(readings(next), next);
                case APPEND_ONLY -> before.withReadings(readings(next), before.position());
                case GRANT -> before.withGrant(next);
                case CLEAR -> before.withGrant(0);
                case VEHICLES -> before.withVehicles(next);
                case CLOCK -> before.withClock(next);
                case PASSWORD, REKEY -> before.withPassword(next);
                case WORDS -> before.withWords(next);
            });
        }
        return after.get(steps);
    }

    private Random random(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        random.nextInt();
        return random;
    }
}
