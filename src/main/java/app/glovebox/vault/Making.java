package app.glovebox.vault;

import app.glovebox.account.Profile;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.session.PortalAddress;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.vault.file.Refusal;
import app.glovebox.vault.file.VaultPlace;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.io.IOException;
import java.time.Instant;

/// Makes the file of a new vault: complete under its own name, or nothing. Used by the vault thread.
///
record Making(VaultPlace place, Instant now) {
    /// Nothing else can be claimed.
    void makeFolder() throws VaultRefusedException {
        try {
            place.makeFolder();
        } catch (IOException broken) {
            throw new VaultRefusedException(Kind.UNREADABLE, broken);
        }
    }

    /// The place must be claimed, and no vault in it. The keys are wiped.
    Void make(VaultHeader.Made made, Profile profile, PortalAddress portal) throws VaultRefusedException {
        try (VaultKeys keys = made.keys()) {
            place.prepare();
            try (Database database = Database.open(place.unfinished(), RecordFile.APPLICATION_ID,
                    RecordFile.migrations())) {
                Contents.create(database, made.header(), keys, profile, portal, now);
            }
            place.finish();
            return null;
        } catch (StoreException broken) {
            throw discarded(Refusal.of(broken));
        } catch (IOException broken) {
            throw discarded(new VaultRefusedException(Kind.UNREADABLE, broken));
        }
    }

    private VaultRefusedException discarded(VaultRefusedException refused) {
        try {
            place.discard();
        } catch (IOException second) {
            refused.addSuppressed(second);
        }
        return refused;
    }
}
