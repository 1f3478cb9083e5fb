package app.glovebox.vault.upgrade;

import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.Reason;
import app.glovebox.vault.copies.KeptCopies;
import app.glovebox.vault.copies.Rehearsal;
import app.glovebox.vault.file.VaultPlace;
import app.glovebox.vault.past.FirstFormat;
import app.glovebox.vault.seal.NewFile;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.Rules;
import app.glovebox.vault.seal.Tables;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// The way of one vault into the present format. Used by the vault thread.
///
/// @param place whose file is in it
/// @param rules as the vault is opened with
/// @param now   dates the copy that is kept
public record Upgrade(VaultPlace place, Rules rules, Instant now) {
    private static final Logger LOG = System.getLogger(Upgrade.class.getName());

    /// What there is to open now, owned by the caller.
    ///
    /// @param database in the present format
    /// @param held     the old file, open so that nobody else takes it, when the database lies in memory; else the same
    public record Ready(Database database, Database held) {
        /// Whether changes would be kept.
        public boolean isKept() {
            return database == held;
        }

        public void close() {
            database.close();
            held.close();
        }
    }

    /// Opens the database of a vault in the format it has.
    public static Database open(Path file) throws StoreException {
        return Tables.open(file);
    }

    /// The same vault in the present format. Takes the database over; the caller keeps owning the keys.
    ///
    /// @throws StoreException `DAMAGED` if the old one is: then it stays as it is
    public Ready of(Database found, VaultHeader header, VaultKeys keys) throws StoreException {
        boolean done = false;
        try {
            if (found.version() != FirstFormat.VERSION) {
                done = true;
                return new Ready(found, found);
            }
            FirstFormat old = FirstFormat.open(found, header, keys);
            boolean made = made(found, old, header, keys);
            Ready ready = made ? swapped(found, header, keys) : inMemory(found, header, keys);
            done = true;
            return ready;
        } finally {
            if (!done) {
                found.close();
            }
        }
    }

    /// Whether the new file could be made and proven; if not, nothing of it is left.
    private boolean made(Database found, FirstFormat old, VaultHeader header, VaultKeys keys) {
        try {
            keep(found, old.stamp(), keys);
            place.prepare();
            try (Database fresh = Database.open(place.unfinished(), RecordFile.APPLICATION_ID, RecordFile.migrations())) {
                new NewFile(fresh, header, keys, rules).copyOf(old, (id, plain) -> { });
            }
            prove(old, header, keys);
            return true;
        } catch (StoreException | IOException trouble) {
            LOG.log(Level.WARNING, "vault.upgrade-postponed");
            discard();
            return false;
        }
    }

    private void keep(Database found, String stamp, VaultKeys keys) throws IOException, StoreException {
        KeptCopies copies = new KeptCopies(place.file());
        if (copies.unchanged(stamp).isEmpty()) {
            copies.keep(Reason.MIGRATION, stamp, now, unfinished -> {
                found.copyTo(unfinished);
                if (!Rehearsal.stamp(unfinished, keys, (id, plain) -> { }).equals(stamp)) {
                    throw damaged();
                }
            });
        }
    }

    private void prove(FirstFormat old, VaultHeader header, VaultKeys keys) throws StoreException {
        try (VaultKeys own = keys.again(); Database database = open(place.unfinished());
                RecordFile fresh = RecordFile.open(database, header, own, rules, (id, plain) -> { })) {
            fresh.check().finish((id, plain) -> { });
            old.each((id, version, plain) -> fresh.read(List.of(id), (same, copied) -> {
                if (!Arrays.equals(plain, copied)) {
                    throw damaged();
                }
            }));
            if (fresh.records() != old.records()) {
                throw damaged();
            }
        }
    }

    private Ready swapped(Database found, VaultHeader header, VaultKeys keys) throws StoreException {
        found.close();
        try {
            place.replace();
        } catch (IOException trouble) {
            // What has the name now tells how far it came.
            LOG.log(Level.WARNING, "vault.upgrade-postponed");
            discard();
        }
        Database again = open(place.file());
        return again.version() == FirstFormat.VERSION ? inMemory(again, header, keys) : new Ready(again, again);
    }

    private Ready inMemory(Database held, VaultHeader header, VaultKeys keys) throws StoreException {
        Database memory = Database.inMemory(RecordFile.APPLICATION_ID, RecordFile.migrations());
        boolean done = false;
        try {
            new NewFile(memory, header, keys, rules).copyOf(FirstFormat.open(held, header, keys), (id, plain) -> { });
            done = true;
            return new Ready(memory, held);
        } finally {
            if (!done) {
                memory.close();
                held.close();
            }
        }
    }

    private void discard() {
        try {
            place.discard();
        } catch (IOException later) {
            // Rubbish beside a vault is cleared away at the next attempt.
        }
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, null);
    }
}
