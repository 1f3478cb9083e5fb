package app.glovebox.vault.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The same mixed writes for the same seed: step 1 makes the vault, each later one changes one thing.
final class Script {

    /// What a step does.
    enum Step { CREATE, APPEND, APPEND_ONLY, GRANT, CLEAR, VEHICLES, CLOCK, ROTATE, REOPEN }

    private final long seed;
    private final List<Kept> after = new ArrayList<>(List.of(Kept.NOTHING));

    Script(long seed) {
        this.seed = seed;
    }

    Step step(int number) {
        if (number == 1) {
            return Step.CREATE;
        }
        int drawn = random(number).nextInt(100);
        int[] upTo = {45, 55, 70, 76, 86, 95, 97, 100};
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
                case CREATE, ROTATE, REOPEN -> before;
                case APPEND -> before.withReadings(readings(next), next);
                case APPEND_ONLY -> before.withReadings(readings(next), before.position());
                case GRANT -> before.withGrant(next);
                case CLEAR -> before.withGrant(0);
                case VEHICLES -> before.withVehicles(next);
                case CLOCK -> before.withClock(next);
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
