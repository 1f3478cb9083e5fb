package app.glovebox.arrival;

import app.glovebox.vault.rig.Mutator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Links come from any page.
@Execution(ExecutionMode.CONCURRENT)
class LinkFuzzTest {
    @Test
    void whateverIsHandedOverIsAPlaceAFileOrNothing() {
        new Mutator().feed(new LinkTarget());
    }
}
