package app.glovebox.restore;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.Vaults;
import java.nio.file.Path;

/// A copy that is open in a private file beside the vault. Closing it removes that file; may be called twice.
public final class BesideCopy implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BesideCopy.class.getName());

    private final Vaults vaults;
    private final Path file;
    private final OpenVault vault;

    BesideCopy(Vaults vaults, Path file, OpenVault vault) {
        this.vaults = vaults;
        this.file = file;
        this.vault = vault;
    }

    Path file() {
        return file;
    }

    OpenVault vault() {
        return vault;
    }

    @Override
    public void close() {
        vault.close();
        discard(vaults, file);
    }

    /// It is sealed: left behind, it harms nobody and is replaced next time.
    static void discard(Vaults vaults, Path file) {
        try {
            vaults.delete(file);
        } catch (VaultRefusedException stays) {
            LOG.log(System.Logger.Level.WARNING, "restore.beside-left");
        }
    }
}
