package app.glovebox.vault;

import app.glovebox.account.anchor.Anchor;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.Intent;
import app.glovebox.account.change.IntentStore;
import app.glovebox.session.Grant;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import app.glovebox.vault.payload.Kind;
import java.util.HexFormat;
import java.util.Optional;

/// What is going on between a vault and its Portal: the session, the anchor, a change of the password.
record VaultDealings(SealedVault vault) implements SessionStore, AnchorStore, IntentStore {
    @Override
    public Optional<Grant> load() throws StorageException {
        return vault.ask(Contents::grant);
    }

    @Override
    public void save(Grant grant) throws StorageException {
        vault.tell(contents -> contents.saveGrant(grant));
    }

    @Override
    public void clear() throws StorageException {
        vault.clear(Contents::clearGrant);
    }

    @Override
    public String vaultId() throws StorageException {
        return vault.ask(contents -> HexFormat.of().formatHex(contents.file().header().vaultId()));
    }

    @Override
    public Anchor present() throws StorageException {
        return vault.ask(contents -> new Anchor(contents.file().sequence(),
                HexFormat.of().formatHex(contents.file().rootDigest())));
    }

    @Override
    public Known known() throws StorageException {
        return vault.ask(contents -> contents.single(Kind.ANCHORS, Payloads::anchors)).orElse(Known.NOTHING);
    }

    @Override
    public void keep(Known known) throws StorageException {
        vault.tell(contents -> contents.save(Kind.ANCHORS, Payloads.of(known)));
    }

    @Override
    public Optional<Intent> intent() throws StorageException {
        return vault.ask(contents -> contents.single(Kind.PASSWORD_CHANGE, Payloads::intent));
    }

    @Override
    public void keep(Intent intent) throws StorageException {
        vault.tell(contents -> contents.save(Kind.PASSWORD_CHANGE, Payloads.of(intent)));
    }

    @Override
    public void forget() throws StorageException {
        vault.tell(contents -> contents.drop(Kind.PASSWORD_CHANGE));
    }
}
