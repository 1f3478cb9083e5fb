package app.glovebox.vault.copies;

import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.vault.past.FirstFormat;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.Rules;
import app.glovebox.vault.seal.Tables;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.nio.file.Path;

/// A copy opened from scratch, every record read. Nothing in it or beside it changes.
public final class Rehearsal {
    private Rehearsal() {
    }

    /// The copy's stamp.
    ///
    /// @param keys the vault's, which the caller owns
    /// @throws StoreException if the copy is damaged, or another vault's
    public static String stamp(Path copy, VaultKeys keys, RecordFile.Visitor visitor) throws StoreException {
        int newest = RecordFile.migrations().size();
        int version = Database.version(copy, RecordFile.APPLICATION_ID, newest);
        try (Database frozen = Tables.openFrozen(copy)) {
            VaultHeader header = VaultHeader.read(frozen);
            if (!header.isOf(keys)) {
                throw new StoreException(StoreException.Kind.DAMAGED, null);
            }
            return version == FirstFormat.VERSION ? first(frozen, header, keys, visitor)
                    : present(frozen, header, keys, visitor);
        }
    }

    /// How many records there are in an open file of that version, each of them read and checked.
    ///
    /// @param keys the vault's, which the caller owns
    public static int records(Database file, int version, VaultHeader header, VaultKeys keys) throws StoreException {
        if (version == FirstFormat.VERSION) {
            return Math.toIntExact(FirstFormat.open(file, header, keys).records());
        }
        try (VaultKeys own = keys.again(); RecordFile present =
                RecordFile.open(file, header, own, Rules.of(plain -> false), (id, plain) -> { })) {
            present.check().finish((id, plain) -> { });
            return present.records();
        }
    }

    private static String first(Database frozen, VaultHeader header, VaultKeys keys, RecordFile.Visitor visitor)
            throws StoreException {
        FirstFormat file = FirstFormat.open(frozen, header, keys);
        file.each((id, version, plain) -> visitor.record(id, plain));
        return file.stamp();
    }

    private static String present(Database frozen, VaultHeader header, VaultKeys keys, RecordFile.Visitor visitor)
            throws StoreException {
        try (VaultKeys own = keys.again(); RecordFile file =
                RecordFile.open(frozen, header, own, Rules.of(plain -> false), (id, plain) -> { })) {
            file.check().finish(visitor);
            return file.stamp();
        }
    }
}
