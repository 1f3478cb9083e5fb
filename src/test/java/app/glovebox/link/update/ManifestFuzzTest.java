package app.glovebox.link.update;

import app.glovebox.vault.rig.Mutator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Anybody can send an envelope, and a publisher can sign nonsense.
@Execution(ExecutionMode.CONCURRENT)
class ManifestFuzzTest {
    @Test
    void whateverIsSignedIsReadOrRefused() {
        new Mutator().feed(new ManifestTarget());
    }

    @Test
    void noChangedEnvelopeOpens() {
        new Mutator().feed(new EnvelopeTarget());
    }
}
