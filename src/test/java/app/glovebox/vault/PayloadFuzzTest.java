package app.glovebox.vault;

import app.glovebox.vault.rig.Mutator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What stands in a record is read once its seal was opened; nonsense there is still damage and nothing worse.
@Execution(ExecutionMode.CONCURRENT)
class PayloadFuzzTest {
    @Test
    void recordsOfWhichThereIsOneRefuseNonsense() {
        new Mutator().feed(new RecordTarget());
    }

    @Test
    void pagesOfReadingsRefuseNonsense() {
        new Mutator().feed(new PageTarget());
    }
}
