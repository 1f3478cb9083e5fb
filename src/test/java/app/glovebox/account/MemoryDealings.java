package app.glovebox.account;

import app.glovebox.account.anchor.Anchor;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.Intent;
import app.glovebox.account.change.IntentStore;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// What a vault in memory knows of its anchors and of a change of its password. Each change counts as one commit.
public final class MemoryDealings implements AnchorStore, IntentStore {

    /// Throws when nothing can be written.
    @FunctionalInterface
    interface Writing {
        void check() throws StorageException;
    }

    public long sequence = 1;
    public Known known = Known.NOTHING;
    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final Writing writing;
    private Intent intent;

    MemoryDealings(Writing writing) {
        this.writing = writing;
    }

    private static Intent copy(Intent intent) {
        return new Intent(intent.slot(), intent.spec(), SecretBytes.copyOf(intent.oldProof().open()),
                SecretBytes.copyOf(intent.newProof().open()));
    }

    @Override
    public String vaultId() {
        return id;
    }

    @Override
    public synchronized Anchor present() {
        return new Anchor(sequence, HexFormat.of().toHexDigits(sequence).repeat(4));
    }

    @Override
    public synchronized Known known() {
        return known;
    }

    @Override
    public synchronized void keep(Known next) throws StorageException {
        writing.check();
        known = next;
        sequence++;
    }

    @Override
    public synchronized Optional<Intent> intent() {
        return Optional.ofNullable(intent).map(MemoryDealings::copy);
    }

    @Override
    public synchronized void keep(Intent next) throws StorageException {
        writing.check();
        intent = copy(next);
        sequence++;
    }

    @Override
    public synchronized void forget() throws StorageException {
        writing.check();
        intent = null;
        sequence++;
    }
}
