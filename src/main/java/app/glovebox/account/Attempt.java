package app.glovebox.account;

import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// One run of a sign-in: tells its stages, can be cancelled, and undoes what it did, newest first, unless it ends with
/// an open account. What it owns (keys, grants) is wiped in every case, after the undoing.
final class Attempt {

    /// What a sign-in does.
    @FunctionalInterface
    interface Steps {
        SignInOutcome run(Attempt attempt)
                throws PortalException, VaultRefusedException, StorageException, InterruptedException;
    }

    /// Work on the vault, which an interrupt must not hit half-way.
    @FunctionalInterface
    interface VaultWork<T> {
        T run() throws VaultRefusedException, StorageException;
    }

    /// As [VaultWork], for what need not be taken back.
    @FunctionalInterface
    interface VaultChange {
        void make() throws VaultRefusedException, StorageException;
    }

    /// Takes back one thing the attempt did. Best effort: what cannot be undone is over by itself or harmless.
    @FunctionalInterface
    interface Undo<T> {
        void run(T done) throws PortalException, VaultRefusedException, StorageException, InterruptedException;
    }

    private final Consumer<Stage> progress;
    private final Cancellation cancellation;
    private final Deque<Undo<Void>> undoing = new ArrayDeque<>();
    private final Deque<Runnable> wiping = new ArrayDeque<>();
    private Pin trusted;
    private boolean settled;

    Attempt(Consumer<Stage> progress, Cancellation cancellation) {
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /// Runs the steps on the calling thread; expected failures they let through become outcomes.
    SignInOutcome run(Steps steps) throws StorageException {
        boolean kept = false;
        cancellation.attach();
        try {
            SignInOutcome outcome = steps.run(this);
            if (!settled) {
                check();
            }
            kept = outcome instanceof SignInOutcome.SignedIn || outcome instanceof SignInOutcome.Offline;
            return outcome;
        } catch (InterruptedException cancelled) {
            return new SignInOutcome.Cancelled();
        } catch (PortalException refused) {
            return SignInOutcome.refused(refused, trusted);
        } catch (VaultRefusedException refused) {
            return refused.kind() == VaultRefusedException.Kind.WRONG_PASSWORD
                    ? new SignInOutcome.WrongVaultPassword()
                    : new SignInOutcome.VaultRefused(refused.kind());
        } finally {
            cancellation.detach();
            if (!kept) {
                undo(0);
            }
            wiping.forEach(Runnable::run);
        }
    }

    /// A stage begins.
    void enter(Stage stage) throws InterruptedException {
        check();
        progress.accept(stage);
    }

    /// From now on the attempt talks to the Portal known by this pin.
    void trust(Pin pin) {
        trusted = pin;
    }

    /// The last chance to cancel: what follows cannot be undone, so a cancellation during it comes too late.
    void settle() throws InterruptedException {
        check();
        settled = true;
    }

    void check() throws InterruptedException {
        cancellation.check();
    }

    /// What the password yields, wiped when the attempt is over. Derivation takes no notice of interrupts, so a
    /// cancellation during it is noticed right after.
    PasswordKeys derive(Passphrase password, KdfSpec spec) throws InterruptedException {
        PasswordKeys keys = KeyDerivation.passwordKeys(password, spec);
        wipeAfterwards(keys::close);
        check();
        return keys;
    }

    /// Works on the vault without being interrupted; a cancellation meanwhile is noticed right after it.
    ///
    /// @param undo what to do with the result if the attempt does not end well
    <T> T undisturbed(VaultWork<T> work, Undo<T> undo)
            throws VaultRefusedException, StorageException, InterruptedException {
        T result = shielded(work);
        ifUndone(result, undo);
        check();
        return result;
    }

    /// As above, for what may stay whatever the end.
    void undisturbed(VaultChange change) throws VaultRefusedException, StorageException, InterruptedException {
        shielded(() -> {
            change.make();
            return null;
        });
        check();
    }

    private <T> T shielded(VaultWork<T> work) throws VaultRefusedException, StorageException {
        cancellation.detach();
        try {
            return work.run();
        } finally {
            cancellation.attach();
        }
    }

    /// What to do with that thing if the attempt does not end well.
    <T> void ifUndone(T done, Undo<T> undo) {
        undoing.push(nothing -> undo.run(done));
    }

    /// Closed when the attempt is over, whatever its end.
    void wipeAfterwards(Runnable wipe) {
        wiping.push(wipe);
    }

    /// A place in the attempt to go back to.
    int mark() {
        return undoing.size();
    }

    /// Undoes what was done since the mark; a cancellation meanwhile does not stop it.
    void undoTo(int mark) {
        cancellation.detach();
        undo(mark);
        cancellation.attach();
    }

    private void undo(int mark) {
        while (undoing.size() > mark) {
            try {
                undoing.pop().run(null);
            } catch (PortalException | VaultRefusedException | StorageException gone) {
                // A session that cannot be ended now dies by itself; a file that cannot be deleted is still sealed.
            } catch (InterruptedException shutdown) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
