package app.glovebox.ui.signin;

import app.glovebox.account.Cancellation;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.Cancelled;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.Stage;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One attempt at a time: started with a password, cancelled at any stage, ended by one outcome. FX thread only.
///
/// @param <K> who attempts it: an address, or the profile of an account to be
final class SignInFlow<K> implements AutoCloseable {
    /// The order when there is no vault yet: it is made after the proof was accepted.
    static final List<Stage> FRESH = List.of(Stage.REACH_PORTAL, Stage.CHECK_PROOF, Stage.OPEN_VAULT, Stage.SYNC);
    /// The order with a vault.
    static final List<Stage> KEPT = List.of(Stage.values());
    /// Unlocking opens the vault and asks nobody.
    static final List<Stage> LOCAL = List.of(Stage.OPEN_VAULT);

    /// The blocking work, called on a worker thread, which must not keep the password.
    @FunctionalInterface
    interface Attempt<K> {
        SignInOutcome run(K who, Passphrase password, Consumer<Stage> progress, Cancellation cancellation)
                throws StorageException;
    }

    /// How far an attempt is: the stages in the order they come, those before `now` done, those after it to do.
    record Progress(List<Stage> stages, int now) {
        static final Progress NONE = new Progress(List.of(), 0);
    }

    private final Background background;
    private final List<Stage> plan;
    private final Attempt<K> attempt;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper(this, "cancelling");
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Progress.NONE);
    private final List<Stage> seen = new ArrayList<>();
    private Cancellation running;

    SignInFlow(Background background, List<Stage> plan, Attempt<K> attempt) {
        this.background = background;
        this.plan = plan;
        this.attempt = attempt;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Cancel was asked for, the worker has not stopped yet: stretching a password cannot be interrupted.
    ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    boolean busy() {
        return busy.get();
    }

    /// Takes the password over: it is wiped when the job ends, or at once when another attempt is running.
    void start(K who, Passphrase password, Consumer<SignInOutcome> done, Consumer<Message> failed) {
        if (busy()) {
            password.close();
            return;
        }
        Cancellation mine = new Cancellation();
        running = mine;
        seen.clear();
        progress.set(new Progress(plan, 0));
        busy.set(true);
        background.run(() -> {
            try (password) {
                return attempt.run(who, password, stage -> background.ui().execute(() -> reached(stage, mine)), mine);
            }
        }, outcome -> finished(mine, outcome, done), failure -> {
            settle();
            failed.accept(Sentences.failure(failure));
        });
    }

    void cancel() {
        if (running != null) {
            cancelling.set(true);
            running.cancel();
        }
    }

    @Override
    public void close() {
        cancel();
    }

    private void reached(Stage stage, Cancellation mine) {
        if (running != mine || seen.contains(stage)) {
            return;
        }
        seen.add(stage);
        List<Stage> stages = new ArrayList<>(seen);
        List<Stage> expected = plan.equals(KEPT) && seen.getFirst() == Stage.REACH_PORTAL ? FRESH : plan;
        expected.stream().filter(later -> !seen.contains(later)).forEach(stages::add);
        progress.set(new Progress(List.copyOf(stages), seen.size() - 1));
    }

    private void finished(Cancellation mine, SignInOutcome outcome, Consumer<SignInOutcome> done) {
        settle();
        if (mine.cancelled()) {
            boolean session = outcome instanceof SignedIn && seen.contains(Stage.CHECK_PROOF);
            opened(outcome).ifPresent(account -> abandon(account, session));
            done.accept(new Cancelled());
        } else {
            done.accept(outcome);
        }
    }

    private void settle() {
        running = null;
        busy.set(false);
        cancelling.set(false);
        progress.set(Progress.NONE);
    }

    /// The worker was done before it noticed the cancel. Cancelling never opens, and leaves no new session.
    private void abandon(OpenAccount account, boolean session) {
        background.run(() -> {
            try (account) {
                if (session) {
                    account.link().signOut();
                }
            }
            return null;
        }, _ -> {
        }, failure -> {
            // When the Portal cannot be told, the session ends with its tokens; a bug is still a bug.
            if (!(failure instanceof PortalException)) {
                Sentences.failure(failure);
            }
        });
    }

    private static Optional<OpenAccount> opened(SignInOutcome outcome) {
        return switch (outcome) {
            case SignedIn(OpenAccount account) -> Optional.of(account);
            case Offline(OpenAccount account, _, _) -> Optional.of(account);
            default -> Optional.empty();
        };
    }
}
