package app.glovebox.restore;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.Vaults;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.upkeep.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Goes back to an earlier copy of one account's vault. All methods block; one at a time.
public final class Restore {
    private static final System.Logger LOG = System.getLogger(Restore.class.getName());
    private static final Set<Finding.What> BROKEN = Set.of(Finding.What.FILE_DAMAGED, Finding.What.RECORDS_DAMAGED);

    /// A way into the copy.
    @FunctionalInterface
    private interface Opening {
        OpenVault open(Path file) throws VaultRefusedException;
    }

    private final Vaults vaults;
    private final CopyPlace place;
    private final Path file;
    private final EmailAddress address;

    /// @param file    the vault
    /// @param address whose it is
    public Restore(Vaults vaults, CopyPlace place, Path file, EmailAddress address) {
        this.vaults = vaults;
        this.place = place;
        this.file = file;
        this.address = address;
    }

    /// The kept copies, newest first.
    public List<KeptCopy> kept() throws StorageException {
        return place.kept(file);
    }

    /// Opens a copy beside the vault with the password of then, reads all of it and compares. The caller keeps owning the
    /// password.
    ///
    /// @param present the open account; empty if its vault cannot be read
    public Look open(Path source, Passphrase password, Optional<OpenAccount> present, ProgressSink progress)
            throws StorageException {
        return look(source, beside -> {
            for (KdfSpec spec : vaults.passwordSpecs(beside)) {
                try (PasswordKeys keys = KeyDerivation.passwordKeys(password, spec)) {
                    return vaults.open(beside, keys);
                } catch (VaultRefusedException refused) {
                    if (refused.kind() != VaultRefusedException.Kind.WRONG_PASSWORD) {
                        throw refused;
                    }
                    // It may be another password of this copy.
                }
            }
            throw new VaultRefusedException(VaultRefusedException.Kind.WRONG_PASSWORD, null);
        }, present, progress);
    }

    /// The same with the recovery words of then.
    public Look open(Path source, RecoveryPhrase words, Optional<OpenAccount> present, ProgressSink progress)
            throws StorageException {
        return look(source, beside -> vaults.open(beside, words), present, progress);
    }

    private Look look(Path source, Opening opening, Optional<OpenAccount> present, ProgressSink progress)
            throws StorageException {
        Path beside;
        try {
            beside = place.beside(file, source);
        } catch (VaultRefusedException refused) {
            return new Look.Refused(refused.kind());
        }
        return look(source, beside, opening, present, progress);
    }

    private Look look(Path source, Path beside, Opening opening, Optional<OpenAccount> present, ProgressSink progress)
            throws StorageException {
        BesideCopy copy = null;
        boolean fits = false;
        try {
            copy = new BesideCopy(vaults, beside, opening.open(beside));
            if (!copy.vault().profile().address().equals(address)) {
                return new Look.OtherAccount();
            }
            var report = copy.vault().upkeep().check(progress);
            if (report.findings().stream().map(Finding::what).anyMatch(BROKEN::contains)) {
                return new Look.Refused(VaultRefusedException.Kind.DAMAGED);
            }
            Comparison comparison = new Comparing(copy.vault(), present.map(OpenAccount::vault))
                    .all(made(source), report.records());
            fits = true;
            return new Look.Fits(copy, comparison);
        } catch (VaultRefusedException refused) {
            return refused.kind() == VaultRefusedException.Kind.WRONG_PASSWORD ? new Look.WrongKey()
                    : new Look.Refused(refused.kind());
        } finally {
            if (!fits && copy != null) {
                copy.close();
            } else if (!fits) {
                BesideCopy.discard(vaults, beside);
            }
        }
    }

    private static Instant made(Path source) throws StorageException {
        try {
            return Files.getLastModifiedTime(source).toInstant();
        } catch (IOException gone) {
            throw new StorageException(gone);
        }
    }

    /// Keeps the present vault as a copy, closes it and the copy, and puts the copy in its place.
    ///
    /// @return false if that failed at the last: the vault is closed then, and as it was
    /// @throws StorageException if the present vault could not be kept, or another program has it: nothing has happened, it
    ///         is still open
    public boolean switchTo(BesideCopy copy, Optional<OpenAccount> present) throws StorageException {
        if (present.isPresent()) {
            present.get().vault().upkeep().keep(Reason.RESTORE);
        }
        try (Vaults.Held held = vaults.hold(file)) {
            copy.vault().close();
            present.ifPresent(OpenAccount::close);
            return swap(copy, present.isEmpty());
        } catch (VaultRefusedException held) {
            throw new StorageException(held);
        }
    }

    private boolean swap(BesideCopy copy, boolean aside) {
        try {
            place.swap(file, copy.file(), aside);
            LOG.log(System.Logger.Level.INFO, "restore.done");
            return true;
        } catch (StorageException failed) {
            LOG.log(System.Logger.Level.WARNING, "restore.swap-failed");
            return false;
        } finally {
            copy.close();
        }
    }
}
