package app.glovebox.account;

import app.glovebox.custody.KeySlot;
import app.glovebox.custody.KeySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.RekeyProgress;
import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Key slots that open a vault in memory.
public final class MemorySlots implements KeySlots {
    /// A slot and what opens it.
    public record Entry(KeySlot slot, Optional<KdfSpec> spec, SecretBytes key) {
    }

    public final List<Entry> entries = new ArrayList<>();
    public Instant now = FakeHouse.NOW;
    public boolean full;
    /// As what writing then fails.
    public StorageException.Kind fullAs = StorageException.Kind.FAILED;
    private Optional<Instant> drilled = Optional.empty();
    private long made;

    @Override
    public synchronized List<KeySlot> all() {
        return entries.stream().map(Entry::slot).toList();
    }

    @Override
    public synchronized SlotId addPassword(KdfSpec spec, SecretBytes keyEncryptionKey) throws StorageException {
        write();
        return add(SlotKind.PASSWORD, Optional.of(spec), keyEncryptionKey);
    }

    @Override
    public synchronized SlotId setRecovery(RecoveryPhrase phrase) throws StorageException {
        write();
        entries.removeIf(entry -> entry.slot().kind() == SlotKind.RECOVERY);
        return add(SlotKind.RECOVERY, Optional.empty(), phrase.entropy());
    }

    @Override
    public synchronized void remove(SlotId id) throws StorageException {
        write();
        boolean last = entries.stream().filter(entry -> entry.slot().kind() == SlotKind.PASSWORD).count() == 1;
        if (last && entries.stream().anyMatch(entry -> entry.slot().id().equals(id)
                && entry.slot().kind() == SlotKind.PASSWORD)) {
            throw new IllegalStateException("the last password stays");
        }
        entries.removeIf(entry -> entry.slot().id().equals(id));
    }

    @Override
    public synchronized Optional<byte[]> wrapFor(SecretBytes keyEncryptionKey, SecretBytes quickKey) {
        return opens(SlotKind.PASSWORD, keyEncryptionKey) ? Optional.of(quickKey.open().clone()) : Optional.empty();
    }

    @Override
    public synchronized void rekey(KdfSpec spec, SecretBytes keyEncryptionKey, Optional<RecoveryPhrase> phrase,
            RekeyProgress progress) throws StorageException {
        write();
        for (RekeyProgress.Step step : RekeyProgress.Step.values()) {
            progress.at(step, 1, 2);
        }
        entries.clear();
        add(SlotKind.PASSWORD, Optional.of(spec), keyEncryptionKey);
        phrase.ifPresent(words -> add(SlotKind.RECOVERY, Optional.empty(), words.entropy()));
    }

    @Override
    public synchronized Optional<Instant> drilled() {
        return drilled;
    }

    @Override
    public synchronized void drilled(Instant at) throws StorageException {
        write();
        drilled = Optional.of(at);
    }

    @Override
    public synchronized boolean opens(SecretBytes keyEncryptionKey) {
        return opens(SlotKind.PASSWORD, keyEncryptionKey);
    }

    @Override
    public synchronized boolean proves(RecoveryPhrase phrase) {
        return opens(SlotKind.RECOVERY, phrase.entropy());
    }

    @Override
    public synchronized List<KdfSpec> specs() {
        return entries.reversed().stream().flatMap(entry -> entry.spec().stream()).toList();
    }

    /// Whether a slot of that kind opens with that key.
    public synchronized boolean opens(SlotKind kind, SecretBytes key) {
        return entries.stream().anyMatch(entry -> entry.slot().kind() == kind && entry.key().equals(key));
    }

    private SlotId add(SlotKind kind, Optional<KdfSpec> spec, SecretBytes key) {
        SlotId id = new SlotId(++made);
        entries.add(new Entry(new KeySlot(id, kind, Optional.of(now), Optional.empty()), spec,
                SecretBytes.copyOf(key.open())));
        return id;
    }

    private void write() throws StorageException {
        if (full) {
            throw new StorageException(fullAs, null);
        }
    }
}
