package app.glovebox.restore;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.KeptCopy;
import java.nio.file.Path;
import java.util.List;

/// Where copies lie and how one takes the place of a vault. The vault implements it; all methods block.
public interface CopyPlace {
    /// The kept copies of that vault, newest first; it need not be readable.
    List<KeptCopy> kept(Path vault) throws StorageException;

    /// Copies that file to a private one beside the vault and answers where it is. An earlier one is replaced.
    ///
    /// @throws VaultRefusedException if that is no whole vault file; nothing stays then
    Path beside(Path vault, Path source) throws StorageException, VaultRefusedException;

    /// Puts that file in the place of the vault in one step. Both must be closed, and the vault held
    /// ([app.glovebox.account.Vaults#hold]). On failure the vault is as it was.
    ///
    /// @param aside whether the present vault is first set aside as it is, because no copy could be kept of it
    void swap(Path vault, Path beside, boolean aside) throws StorageException;
}
