package app.glovebox.start;

import app.glovebox.secret.Passphrase;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.ProgressSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Looks at vault files that are not open in this process, and repairs them. All methods block.
public interface VaultDoctor {
    /// How a repair ended. Only DONE has changed the vault.
    enum Repair { DONE, COPY_DAMAGED, HELD, FAILED }

    /// The vault files in the folder for them, whoever's they are.
    List<Path> vaults();

    /// Changes nothing; takes as much room again for a moment. The caller keeps owning the password.
    ///
    /// @param password to read every record; without it pages and header are judged
    Diagnosis look(Path vault, Optional<Passphrase> password);

    /// The same for a finished copy or a backup, which is read where it lies: file and folder stay as they are. A vault
    /// itself is none of those, and HELD.
    Diagnosis lookAtCopy(Path copy, Optional<Passphrase> password);

    /// The newest kept copy that is in order, judged as [#look] does. A password that opens no copy finds none.
    Optional<Generation> lastGood(Path vault, Optional<Passphrase> password);

    /// What the vault has and the copy has not, as exactly as can be known. Changes nothing, and never fails: what could
    /// not be found out is said to be unknown. The caller keeps owning the password.
    ///
    /// @param password of either file; without it only numbers and versions are compared
    /// @param stopped  asked now and then whether to give up
    Loss loss(Path vault, KeptCopy copy, Optional<Passphrase> password, ProgressSink progress, BooleanSupplier stopped);

    /// Puts that copy in the place of the vault, and the file that was there beside it, under a name that tells the time.
    Repair repair(Path vault, KeptCopy copy);
}
