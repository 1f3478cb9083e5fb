package app.glovebox.vault.seal;

import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import app.glovebox.vault.rig.Mutator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The header is read before anything is authenticated: whatever stands there is refused, or read and found not to fit.
@Execution(ExecutionMode.CONCURRENT)
class HeaderFuzzTest {
    private final SealFixture fixture = new SealFixture();

    @Test
    void theHeaderParserRefusesNonsense() {
        VaultHeader.Made made = VaultHeader.make(SealFixture.SPEC, fixture.key());
        byte[] withWords;
        try (VaultKeys keys = made.keys(); SecretBytes entropy = SecretBytes.random(32)) {
            withWords = made.header().withRecovery(entropy, keys).bytes();
        }
        new Mutator().feed("header", List.of(made.header().bytes(), withWords), StoreException.class, bytes -> {
            VaultHeader header = VaultHeader.parse(bytes);
            header.specs();
            header.unlock(fixture.key()).ifPresent(unlocked -> unlocked.keys().close());
            header.recover(fixture.key()).ifPresent(unlocked -> unlocked.keys().close());
        });
    }
}
