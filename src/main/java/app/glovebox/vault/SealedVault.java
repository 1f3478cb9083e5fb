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
import app.glovebox.upkeep.DiskGuard;
import app.glovebox.upkeep.Reason;
import app.glovebox.upkeep.VaultUpkeep;
import app.glovebox.vault.copies.Surroundings;
import app.glovebox.vault.file.VaultPlace;
import app.glovebox.vault.file.VaultThread;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vehicle.history.HistoryStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;

/// An open vault. Thread-safe: every call is done by the vault thread, in the order the calls came.
final class SealedVault implements OpenVault {
    private static final Logger LOG = System.getLogger(SealedVault.class.getName());

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
    private final VaultPlace place;
    private final KdfPolicy policy;
    private final Surroundings around;
    private final Runnable closed;
    private volatile Contents contents;
    // Seen by the vault thread only: calls that wait behind the closing one are refused too.
    private boolean open = true;
    // Likewise: the day whose copy was made or tried.
    private LocalDate copied;

    /// @param policy the derivation costs accepted for a new password
    /// @param closed run once the file is closed
    SealedVault(VaultThread thread, VaultPlace place, Contents contents, KdfPolicy policy, Surroundings around,
            Runnable closed) {
        this.thread = thread;
        this.place = place;
        this.contents = contents;
        this.policy = policy;
        this.around = around;
        this.closed = closed;
    }

    <T> T ask(Question<T> question) throws StorageException {
        try {
            return inside(() -> question.ask(contents));
        } catch (StoreException broken) {
            throw new StorageException(broken.kind() == StoreException.Kind.FULL ? StorageException.Kind.NO_ROOM
                    : StorageException.Kind.FAILED, broken);
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

    /// Makes a change, unless the disk has no room to try it. The first one of a day is preceded by the day's copy.
    void tell(Change change) throws StorageException {
        if (around.guard().look().state() == DiskGuard.State.READ_ONLY) {
            throw new StorageException(StorageException.Kind.READ_ONLY, null);
        }
        ask(same -> {
            keepDaily(same);
            change.make(same);
            return null;
        });
    }

    /// Makes a change that only takes away, however little room there is: signing out must always work.
    void clear(Change change) throws StorageException {
        ask(same -> {
            change.make(same);
            return null;
        });
    }

    /// Another vault key for the same contents. If even the vault cannot be opened any more afterwards, it is closed.
    void rekey(Rekey rekey) throws StorageException {
        ask(old -> {
            around.keep(old.file(), Reason.REKEY);
            rekey.prepare(old);
            old.close();
            boolean done = false;
            try {
                contents = rekey.swap();
                done = true;
            } finally {
                if (!done) {
                    open = false;
                    closed.run();
                }
            }
            return null;
        });
    }

    VaultPlace place() {
        return place;
    }

    /// How this vault's passwords are stretched, newest first. Does not wait for the vault thread.
    List<KdfSpec> passwordSpecs() {
        return contents.slots().specs();
    }

    /// Tried once a day: a copy that cannot be made must not keep anybody from working, and the check will tell.
    private void keepDaily(Contents same) {
        LocalDate today = around.today();
        if (!today.equals(copied)) {
            copied = today;
            try {
                around.keepDaily(same.file());
            } catch (StoreException failed) {
                LOG.log(Level.WARNING, "vault.daily-copy-failed");
            }
        }
    }

    @Override
    public Profile profile() {
        return inside(() -> contents.profile());
    }

    @Override
    public PortalAddress portal() {
        return inside(() -> contents.portal());
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
    public HistoryStore history() {
        return inside(() -> new VaultHistory(this));
    }

    @Override
    public KeySlots keySlots() {
        return inside(() -> new VaultSlots(this, policy, around.real()));
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

    @Override
    public VaultUpkeep upkeep() {
        return inside(() -> new VaultKeeping(this, around));
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
