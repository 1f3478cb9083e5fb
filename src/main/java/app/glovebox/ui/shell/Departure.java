package app.glovebox.ui.shell;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignIn;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The ways out of an open account, each ending with a closed vault and at another place. Only the first one taken
/// counts. FX thread; the work is done behind it.
final class Departure {
    private static final System.Logger LOG = System.getLogger(Departure.class.getName());

    private final OpenAccount account;
    private final SignIn signIn;
    private final Background background;
    private final Navigator navigator;
    private final EmailAddress address;
    private final ReadOnlyObjectWrapper<Message> doing = new ReadOnlyObjectWrapper<>(Message.NONE);

    Departure(OpenAccount account, SignIn signIn, Background background, Navigator navigator) {
        this.account = account;
        this.signIn = signIn;
        this.background = background;
        this.navigator = navigator;
        this.address = account.profile().address();
    }

    /// What is going on while leaving; none before.
    ReadOnlyObjectProperty<Message> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// Goes to another room, unless we are there, or leaving.
    void enter(Place room) {
        if (doing.get().isNone() && !room.getClass().isInstance(navigator.place())) {
            navigator.go(room);
        }
    }

    void lock() {
        leave("shell.leaving.lock", () -> {
            account.close();
            return new Place.Locked(address);
        }, new Place.Locked(address));
    }

    /// The session is over already, so there is nobody to tell.
    void signInAgain() {
        leave("shell.leaving.lock", () -> {
            account.close();
            return front(Message.NONE);
        }, front(Message.NONE));
    }

    void signOut() {
        leave("shell.leaving.signOut",
                () -> front(Message.of(tellPortal() ? "shell.left.signedOut" : "shell.left.untold")),
                front(Message.of("shell.left.untold")));
    }

    /// Ends the session too: one that nobody can end any more must not stay behind.
    void remove() {
        leave("shell.leaving.remove", this::tellAndRemove, front(Message.of("shell.left.notRemoved")));
    }

    private Place tellAndRemove() throws VaultRefusedException, StorageException, InterruptedException {
        boolean told = tellPortal();
        signIn.remove(address);
        return new Place.SignIn(Optional.empty(),
                Message.of(told ? "shell.left.removed" : "shell.left.removedUntold"));
    }

    /// Answers whether the Portal knows. If not, this computer forgets the session all the same.
    private boolean tellPortal() throws StorageException, InterruptedException {
        try {
            account.link().signOut();
            return true;
        } catch (PortalException unreachable) {
            account.vault().sessions().clear();
            return false;
        } finally {
            account.close();
        }
    }

    private Place front(Message note) {
        return new Place.SignIn(Optional.of(address), note);
    }

    private void leave(String what, Callable<Place> way, Place otherwise) {
        if (!doing.get().isNone()) {
            return;
        }
        doing.set(Message.of(what));
        background.run(way, navigator::go, failed -> {
            LOG.log(System.Logger.Level.WARNING, "shell.leaving-failed", failed);
            navigator.go(otherwise);
        });
    }
}
