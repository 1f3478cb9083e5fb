package app.glovebox.fuzz;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.util.List;

/// The header of a vault, read before anything is authenticated: whatever stands there is refused, or read and found not
/// to fit.
public final class HeaderTarget implements Target {
    private static final Judge JUDGE = new Judge(new HeaderTarget());
    private static final SecretBytes KEY = SecretBytes.owning(new byte[32]);

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "header";
    }

    @Override
    public List<byte[]> originals() {
        VaultHeader.Made made = VaultHeader.make(KdfSpec.fresh(new KdfCost(64, 1, 1)), KEY);
        try (VaultKeys keys = made.keys(); SecretBytes entropy = SecretBytes.random(32)) {
            return List.of(made.header().bytes(), made.header().withRecovery(entropy, keys).bytes());
        }
    }

    @Override
    public Class<?> refusal() {
        return StoreException.class;
    }

    @Override
    public void parse(byte[] bytes) throws StoreException {
        VaultHeader header = VaultHeader.parse(bytes);
        header.specs();
        header.unlock(KEY).ifPresent(unlocked -> unlocked.keys().close());
        header.recover(KEY).ifPresent(unlocked -> unlocked.keys().close());
    }
}
