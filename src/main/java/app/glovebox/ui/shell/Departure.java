package app.glovebox.ui.shell;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignIn;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import java.util.Optional;

/// The ways out of an open account, each ending with closed vault and the place to go to. Blocks; any worker thread.
final class Departure {
    private final OpenAccount account;
    private final SignIn signIn;
    private final EmailAddress address;

    Departure(OpenAccount account, SignIn signIn) {
        this.account = account;
        this.signIn = signIn;
        this.address = account.profile().address();
    }

    Place lock() {
        account.close();
        return new Place.Locked(address);
    }

    /// The session is over already, so there is nobody to tell.
    Place signInAgain() {
        account.close();
        return new Place.SignIn(Optional.of(address), Message.NONE);
    }

    Place signOut() throws StorageException, InterruptedException {
        boolean told = tellPortal();
        return new Place.SignIn(Optional.of(address), Message.of(told ? "shell.left.signedOut" : "shell.left.untold"));
    }

    /// Ends the session too: one that nobody can end any more must not stay behind.
    Place remove() throws VaultRefusedException, StorageException, InterruptedException {
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
}
