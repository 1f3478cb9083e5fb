package app.glovebox.account;

import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Signing in, unlocking and creating accounts: the order of things, and nothing left behind when it is cancelled.
/// All methods block and are called on a worker thread; progress is reported on that thread.
public final class SignIn {
    private final Vaults vaults;
    private final Portals portals;
    private final RememberedAccounts accounts;
    private final KdfPolicy policy;
    private final InstantSource real;

    public SignIn(Vaults vaults, Portals portals, RememberedAccounts accounts, KdfPolicy policy, InstantSource real) {
        this.vaults = vaults;
        this.portals = portals;
        this.accounts = accounts;
        this.policy = policy;
        this.real = real;
    }

    /// Signs in with address and password; uses the vault on this computer when there is one. The caller keeps owning
    /// the password.
    public SignInOutcome signIn(EmailAddress address, Passphrase password, Consumer<Stage> progress,
            Cancellation cancellation) throws StorageException {
        throw new UnsupportedOperationException();
    }

    /// Creates the account at the Portal, then signs in to it.
    public SignInOutcome create(Profile profile, Passphrase password, Consumer<Stage> progress,
            Cancellation cancellation) throws StorageException {
        throw new UnsupportedOperationException();
    }

    /// Opens the vault only, without talking to the Portal first; the link then connects by itself with the kept
    /// session (after "lock"), or stays signed out when there is none.
    public SignInOutcome unlock(EmailAddress address, Passphrase password, Consumer<Stage> progress,
            Cancellation cancellation) throws StorageException {
        throw new UnsupportedOperationException();
    }

    /// Deletes the vault and the list's row: nothing of the account stays on this computer.
    public void remove(EmailAddress address) throws VaultRefusedException, StorageException {
        throw new UnsupportedOperationException();
    }
}
