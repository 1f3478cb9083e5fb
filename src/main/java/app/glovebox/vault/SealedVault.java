package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.IntentStore;
import app.glovebox.custody.KeySlots;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import app.glovebox.store.StoreException;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vehicle.Vehicle;
import java.time.InstantSource;
import java.util.List;

/// An open vault. Thread-safe: every call is done by the vault thread, in the order the calls came.
final class SealedVault implements OpenVault {

    /// A question to the contents.
    @FunctionalInterface
    interface Question<T> {
        T ask(Contents contents) throws StoreException;
    }

    /// A change of the contents.
    @FunctionalInterface
    interface Change {
        void make(Contents contents) throws StoreException;
    }

    private final VaultThread thread;
    private final Contents contents;
    private final KdfPolicy policy;
    private final InstantSource real;
    private final Runnable closed;
    // Seen by the vault thread only: calls that wait behind the closing one are refused too.
    private boolean open = true;

    /// @param policy the derivation costs accepted for a new password
    /// @param closed run once the file is closed
    SealedVault(VaultThread thread, Contents contents, KdfPolicy policy, InstantSource real, Runnable closed) {
        this.thread = thread;
        this.contents = contents;
        this.policy = policy;
        this.real = real;
        this.closed = closed;
    }

    <T> T ask(Question<T> question) throws StorageException {
        try {
            return inside(() -> question.ask(contents));
        } catch (StoreException broken) {
            throw new StorageException(broken);
        }
    }

    private <T, E extends Exception> T inside(VaultThread.Job<T, E> job) throws E {
        return thread.<T, E>call(() -> {
            if (!open) {
                throw new IllegalStateException("vault is closed");
            }
            return job.run();
        });
    }

    void tell(Change change) throws StorageException {
        ask(same -> {
            change.make(same);
            return null;
        });
    }

    /// How this vault's passwords are stretched, newest first. Does not wait for the vault thread.
    List<KdfSpec> passwordSpecs() {
        return contents.slots().specs();
    }

    @Override
    public Profile profile() {
        return inside(contents::profile);
    }

    @Override
    public PortalAddress portal() {
        return inside(contents::portal);
    }

    @Override
    public SessionStore sessions() {
        return inside(() -> new VaultDealings(this));
    }

    @Override
    public ReadingStore readings() {
        return inside(() -> new VaultReadings(this));
    }

    @Override
    public KeySlots keySlots() {
        return inside(() -> new VaultSlots(this, policy, real));
    }

    @Override
    public AnchorStore anchors() {
        return inside(() -> new VaultDealings(this));
    }

    @Override
    public IntentStore intents() {
        return inside(() -> new VaultDealings(this));
    }

    @Override
    public List<Vehicle> vehicles() throws StorageException {
        return ask(Contents::vehicles);
    }

    @Override
    public void saveVehicles(List<Vehicle> vehicles) throws StorageException {
        tell(same -> same.saveVehicles(vehicles));
    }

    /// Finishes what was asked before, wipes the keys and closes the file. May be called twice and from any thread; the
    /// file is closed when it returns.
    @Override
    public void close() {
        try {
            inside(() -> {
                open = false;
                contents.close();
                closed.run();
                return null;
            });
        } catch (IllegalStateException already) {
            // Another caller closed it; below we wait until that is done.
        }
        thread.close();
    }

    @Override
    public String toString() {
        return "SealedVault[***]";
    }
}
