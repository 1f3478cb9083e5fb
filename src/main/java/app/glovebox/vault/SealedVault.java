package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.IntentStore;
import app.glovebox.custody.KeySlots;
import app.glovebox.custody.RekeyProgress.Step;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.upkeep.Reason;
import app.glovebox.upkeep.VaultUpkeep;
import app.glovebox.vault.copies.Surroundings;
import app.glovebox.vault.file.Steps;
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
    private final Steps steps;
    private volatile Contents contents;
    // Seen by the vault thread only: calls that wait behind the closing one are refused too.
    private volatile boolean open = true;
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
        steps = new Steps(thread, this::step);
        steps.goOn();
    }

    /// What is to be done when nobody asks for anything: the check of all records, and a change of data keys that is not
    /// over.
    private boolean step() {
        try {
            return !open || contents.checkOn() && (around.guard().isReadOnly() || contents.rotation().step());
        } catch (StoreException trouble) {
            // Whoever needs the whole vault tries again, and is told.
            LOG.log(Level.WARNING, trouble.kind() == StoreException.Kind.DAMAGED ? "vault.damage-found"
                    : "vault.check-interrupted");
            return true;
        }
    }

    @Override
    public void awaitChecked(ProgressSink progress) throws StorageException {
        while (!checkOn(progress)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new StorageException(null);
            }
        }
    }

    private boolean checkOn(ProgressSink progress) throws StorageException {
        return ask(same -> {
            boolean over = same.checkOn();
            progress.at(Math.min(same.check().done(), same.records()), same.records());
            return over;
        });
    }

    /// Waits until every record was checked, come what may; other callers get in between.
    void awaitChecked() throws StorageException {
        while (!checkOn((done, total) -> { })) {
            // Each step is a job of its own.
        }
    }

    /// A question for which all readings must be known.
    <T> T askChecked(Question<T> question) throws StorageException {
        awaitChecked();
        return ask(question);
    }

    /// Another data key for everything, beginning with what is written next. Other callers get in between.
    void rotate(ProgressSink progress) throws StorageException {
        awaitChecked();
        around.refuseFull();
        ask(same -> {
            same.rotation().begin();
            return null;
        });
        finishRotation(progress);
    }

    void finishRotation(ProgressSink progress) throws StorageException {
        long total = ask(same -> same.rotation().left());
        boolean over = false;
        while (!over) {
            around.refuseFull();
            over = ask(same -> {
                boolean last = same.rotation().step();
                progress.at(Math.max(0, total - same.rotation().left()), total);
                return last;
            });
        }
    }

    <T> T ask(Question<T> question) throws StorageException {
        try {
            return inside(() -> question.ask(contents));
        } catch (StoreException broken) {
            throw new StorageException(!open ? StorageException.Kind.CLOSED
                    : broken.kind() == StoreException.Kind.FULL ? StorageException.Kind.NO_ROOM
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
        around.refuseFull();
        if (ask(same -> !around.today().equals(copied))) {
            // The day's copy comes first, and a vault is copied only once it was checked.
            awaitChecked();
        }
        ask(same -> {
            keepDaily(same);
            change.make(same);
            if (same.rotation().isUnderWay()) {
                steps.goOn();
            }
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
        around.refuseFull();
        askChecked(old -> {
            around.keep(old.file(), Reason.REKEY, rekey.counted(old, Step.KEEP));
            rekey.prepare(old);
            old.close();
            open = false;
            try {
                contents = rekey.swap();
                open = true;
            } finally {
                if (!open) {
                    closed.run();
                }
            }
            around.keepRenewed(contents.file(), rekey.counted(contents, Step.KEEP_NEW));
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
            around.tryDaily(same.file());
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
        return inside(() -> new VaultSlots(this, policy, around));
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
