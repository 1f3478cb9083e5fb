package app.glovebox.vault.jazzer;

import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;

/// The header of a vault, read before anything is authenticated.
public final class HeaderTarget {
    private static final SecretBytes KEY = SecretBytes.owning(new byte[32]);

    private HeaderTarget() {
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            VaultHeader header = VaultHeader.parse(bytes);
            header.specs();
            header.unlock(KEY).ifPresent(unlocked -> unlocked.keys().close());
        } catch (StoreException refused) {
            // As it should be.
        }
    }
}
