package app.glovebox.vault;

import app.glovebox.custody.KeySlot;
import app.glovebox.custody.KeySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.RekeyProgress;
import app.glovebox.custody.SlotId;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import app.glovebox.vault.copies.Surroundings;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.slot.QuickWrap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The key slots of a vault.
record VaultSlots(SealedVault vault, KdfPolicy policy, Surroundings around) implements KeySlots {
    @Override
    public List<KeySlot> all() throws StorageException {
        return vault.ask(contents -> contents.slots().all());
    }

    @Override
    public SlotId addPassword(KdfSpec spec, SecretBytes keyEncryptionKey) throws StorageException {
        checkCost(spec);
        around.refuseFull();
        return vault.ask(contents -> contents.slots().change((header, keys) ->
                header.withPassword(spec, keyEncryptionKey, keys), around.real().instant()));
    }

    @Override
    public SlotId setRecovery(RecoveryPhrase phrase) throws StorageException {
        around.refuseFull();
        return vault.ask(contents -> contents.slots().change((header, keys) ->
                header.withRecovery(phrase.entropy(), keys), around.real().instant()));
    }

    @Override
    public Optional<byte[]> wrapFor(SecretBytes keyEncryptionKey, SecretBytes quickKey) throws StorageException {
        return vault.ask(contents -> QuickWrap.make(contents.file().header(), keyEncryptionKey, quickKey));
    }

    @Override
    public void rekey(KdfSpec spec, SecretBytes keyEncryptionKey, Optional<RecoveryPhrase> phrase,
            RekeyProgress progress) throws StorageException {
        checkCost(spec);
        vault.rekey(new Rekey(vault.place(), spec, keyEncryptionKey, phrase, around.real().instant(), progress));
    }

    @Override
    public List<KdfSpec> specs() throws StorageException {
        return vault.ask(contents -> contents.slots().specs());
    }

    @Override
    public boolean opens(SecretBytes keyEncryptionKey) throws StorageException {
        return vault.ask(contents -> contents.slots().leads(header -> header.unlock(keyEncryptionKey)));
    }

    @Override
    public boolean proves(RecoveryPhrase phrase) throws StorageException {
        return vault.ask(contents -> contents.slots().leads(header -> header.recover(phrase.entropy())));
    }

    @Override
    public Optional<Instant> drilled() throws StorageException {
        return vault.ask(contents -> contents.single(Kind.DRILL, Payloads::drilled));
    }

    @Override
    public void drilled(Instant at) throws StorageException {
        vault.tell(contents -> contents.save(Kind.DRILL, Payloads.drilled(at)));
    }

    private void checkCost(KdfSpec spec) {
        if (!policy.accepts(spec.cost())) {
            // With it in the header no password would open this vault any more.
            throw new IllegalArgumentException("cost outside the bounds");
        }
    }

    @Override
    public void remove(SlotId id) throws StorageException {
        vault.tell(contents -> contents.slots().change((header, keys) -> header.without(id, keys),
                around.real().instant()));
    }
}
