package app.glovebox.vault.export;

import app.glovebox.vault.rig.Mutator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The program reads no export again, so what it writes is read by a strict reader that is not its own.
@Execution(ExecutionMode.CONCURRENT)
class ExportFuzzTest {
    @Test
    void whateverIsExportedIsReadAgainAsItWas() {
        new Mutator().feed(new ExportTarget());
    }
}
