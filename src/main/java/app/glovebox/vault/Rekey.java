package app.glovebox.vault;

import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.RekeyProgress.Step;
import app.glovebox.custody.RekeyProgress;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.vault.copies.Counted;
import app.glovebox.vault.file.VaultPlace;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Gives a vault another vault key, which opens with this password and these words only. The vault is copied beside
/// itself, the copy proven and then put in its place: cut anywhere, there is the old vault whole or the new one. Used by
/// the vault thread. For the moment of the swap nobody has the file's lock: the vault stays claimed, as it is while it is
/// open ([app.glovebox.vault.file.Claims]).
///
/// @param key      what the password yields under the spec; the caller keeps owning it, and the words
/// @param progress told by the vault thread
record Rekey(VaultPlace place, KdfSpec spec, SecretBytes key, Optional<RecoveryPhrase> phrase, Instant now,
        RekeyProgress progress) {

    /// Makes the copy, opens it from scratch and reads every record. A failure leaves the vault as it was.
    void prepare(Contents old) throws StoreException {
        try {
            place.prepare();
            copy(old);
            prove(old.records());
            place.refuseLog();
        } catch (StoreException broken) {
            throw discarded(broken);
        } catch (IOException broken) {
            throw discarded(new StoreException(StoreException.Kind.UNREADABLE, broken));
        }
    }

    /// Puts the copy in the place of the vault, which must be closed, and opens it. What came and went on the disk while
    /// it was opened is tried a second time; a name that may not have reached the disk is not.
    Contents swap() throws StoreException {
        try {
            place.replace();
        } catch (IOException broken) {
            throw new StoreException(StoreException.Kind.UNREADABLE, broken);
        }
        try {
            return swapped();
        } catch (StoreException once) {
            return swapped();
        }
    }

    private Contents swapped() throws StoreException {
        Contents swapped = opened(place.file());
        boolean done = false;
        try {
            swapped.checkAll(sink(Step.OPEN));
            done = true;
            return swapped;
        } finally {
            if (!done) {
                swapped.close();
            }
        }
    }

    /// Counts the records of a copy that is read again in that step.
    Counted counted(Contents of, Step step) {
        return new Counted(of.records(), sink(step));
    }

    private ProgressSink sink(Step step) {
        return (done, total) -> progress.at(step, done, total);
    }

    private void copy(Contents old) throws StoreException {
        VaultHeader.Made made = old.slots().renewed(spec, key);
        try (VaultKeys keys = made.keys();
                Database copy = Database.open(place.unfinished(), RecordFile.APPLICATION_ID,
                        RecordFile.migrations())) {
            VaultHeader header = phrase.isPresent()
                    ? made.header().withRecovery(phrase.get().entropy(), keys) : made.header();
            old.copyTo(copy, header, keys, sink(Step.SEAL));
        }
    }

    private void prove(int records) throws StoreException {
        try (Contents copy = opened(place.unfinished())) {
            copy.checkAll(sink(Step.PROVE));
            if (copy.records() != records) {
                throw PayloadReader.damaged(null);
            }
            copy.slots().allMade(now);
        }
    }

    private Contents opened(Path file) throws StoreException {
        Database database = Database.openExisting(file, RecordFile.APPLICATION_ID, RecordFile.migrations());
        VaultKeys keys = null;
        try {
            VaultHeader header = VaultHeader.read(database);
            keys = header.unlock(key).orElseThrow(() -> PayloadReader.damaged(null)).keys();
            return Contents.open(database, header, keys);
        } catch (StoreException | RuntimeException broken) {
            if (keys != null) {
                keys.close();
            }
            database.close();
            throw broken;
        }
    }

    private StoreException discarded(StoreException broken) {
        try {
            place.discard();
        } catch (IOException second) {
            broken.addSuppressed(second);
        }
        return broken;
    }
}
