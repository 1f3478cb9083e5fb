package app.glovebox.fuzz;

import app.glovebox.vault.rig.Mutator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Somebody may give any file for a backup.
@Execution(ExecutionMode.CONCURRENT)
class BackupFuzzTest {
    @Test
    void anyFileGivenAsABackupIsReadOrRefused() {
        new Mutator().feed(new BackupTarget());
    }
}
