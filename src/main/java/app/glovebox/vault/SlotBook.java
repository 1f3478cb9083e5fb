package app.glovebox.vault;

import app.glovebox.custody.KeySlot;
import app.glovebox.custody.SlotId;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.VaultHeader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The slots of an open vault. The header has them; when each was made and last used stands in a sealed record, because
/// it is nobody's business who has no key. Both change in one transaction.
final class SlotBook {
    private record Note(Optional<Instant> made, Optional<Instant> lastUsed) {
        static final Note NOTHING = new Note(Optional.empty(), Optional.empty());
    }

    private RecordFile file;
    private RecordId id;
    private Map<SlotId, Note> notes = Map.of();
    // Asked from any thread, also after closing.
    private volatile List<KdfSpec> specs = List.of();

    /// The record of a new vault, all of whose slots are made now.
    static byte[] first(VaultHeader header, Instant now) {
        return write(carried(Map.of(), Set.of(), header, now));
    }

    /// The record, as found at opening.
    void found(RecordId found, byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        Map<SlotId, Note> read = new HashMap<>();
        for (int left = in.length(); left > 0; left--) {
            read.put(new SlotId(in.integer()), new Note(time(in), time(in)));
        }
        id = found;
        notes = Map.copyOf(read);
    }

    void keptIn(RecordFile opened) {
        file = opened;
        specs = file.header().specs();
    }

    List<KdfSpec> specs() {
        return specs;
    }

    /// All slots known, oldest first.
    List<KeySlot> all() {
        return file.header().slots().entrySet().stream().map(slot -> {
            Note note = notes.getOrDefault(slot.getKey(), Note.NOTHING);
            return new KeySlot(slot.getKey(), slot.getValue(), note.made(), note.lastUsed());
        }).toList();
    }

    /// Makes the change and answers the newest slot there is then.
    SlotId change(RecordFile.HeaderChange change, Instant now) throws StoreException {
        Set<SlotId> before = file.header().slots().keySet();
        VaultHeader[] next = new VaultHeader[1];
        keep((header, keys) -> {
            next[0] = change.of(header, keys);
            return next[0];
        }, () -> carried(notes, before, next[0], now));
        specs = next[0].specs();
        return next[0].slots().lastEntry().getKey();
    }

    /// That slot has opened the vault.
    void used(SlotId slot, Instant now) throws StoreException {
        Map<SlotId, Note> after = new HashMap<>(notes);
        after.put(slot, new Note(notes.getOrDefault(slot, Note.NOTHING).made(), Optional.of(now)));
        keep((same, keys) -> same, () -> after);
    }

    /// All slots there are were made now.
    void allMade(Instant now) throws StoreException {
        keep((same, keys) -> same, () -> carried(Map.of(), Set.of(), file.header(), now));
    }

    /// See [VaultHeader#renewed].
    VaultHeader.Made renewed(KdfSpec spec, SecretBytes keyEncryptionKey) {
        return file.header().renewed(spec, keyEncryptionKey);
    }

    private void keep(RecordFile.HeaderChange change, Supplier<Map<SlotId, Note>> noted)
            throws StoreException {
        Map<SlotId, Note> after = new HashMap<>();
        id = file.write(change, transaction -> {
            after.putAll(noted.get());
            return after.equals(notes) ? id : transaction.put(id, write(after));
        });
        notes = Map.copyOf(after);
    }

    /// What is known of the slots that stay, and of those that are new.
    private static Map<SlotId, Note> carried(Map<SlotId, Note> notes, Set<SlotId> before, VaultHeader next,
            Instant now) {
        Map<SlotId, Note> after = new HashMap<>();
        for (SlotId slot : next.slots().keySet()) {
            Note known = notes.getOrDefault(slot, Note.NOTHING);
            after.put(slot, before.contains(slot) ? known : new Note(Optional.of(now), Optional.empty()));
        }
        return after;
    }

    private static byte[] write(Map<SlotId, Note> notes) {
        PayloadWriter out = new PayloadWriter(Kind.SLOTS).count(notes.size());
        notes.forEach((slot, note) -> {
            out.integer(slot.value());
            put(out, note.made());
            put(out, note.lastUsed());
        });
        return out.finish();
    }

    private static void put(PayloadWriter out, Optional<Instant> time) {
        out.octet(time.isPresent() ? 1 : 0);
        time.ifPresent(known -> out.instant(known, Instant.EPOCH));
    }

    private static Optional<Instant> time(PayloadReader in) throws StoreException {
        return in.octet() == 0 ? Optional.empty() : Optional.of(in.instant(Instant.EPOCH));
    }
}
