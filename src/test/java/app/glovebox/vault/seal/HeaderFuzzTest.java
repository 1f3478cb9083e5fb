package app.glovebox.vault.seal;

import app.glovebox.fuzz.HeaderTarget;
import app.glovebox.vault.rig.Mutator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class HeaderFuzzTest {
    @Test
    void theHeaderParserRefusesNonsense() {
        new Mutator().feed(new HeaderTarget());
    }
}
