package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import app.glovebox.vault.rig.Mutator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The header is read before anything is authenticated: whatever stands there is refused, or read and found not to fit.
class HeaderFuzzTest {
    private final SealFixture fixture = new SealFixture();

    @Test
    void theHeaderParserRefusesNonsense() {
        VaultHeader.Made made = VaultHeader.make(SealFixture.SPEC, fixture.key());
        made.keys().close();
        new Mutator().feed("header", List.of(made.header().bytes()), StoreException.class, bytes -> {
            VaultHeader header = VaultHeader.parse(bytes);
            header.spec();
            header.unlock(fixture.key()).ifPresent(VaultKeys::close);
        });
    }
}
