package app.glovebox.ui.safestart;

import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=SafeStartShots test`.
class SafeStartShots {
    @Test
    void all() {
        Shots.both("safe-start", 1024, 1000, () -> new SafeStartView(new Ward().model(), new Words(Locale.ENGLISH)));
        Shots.both("safe-start-de", 1024, 1000, () -> new SafeStartView(new Ward().model(), new Words(Locale.GERMAN)));
    }
}
