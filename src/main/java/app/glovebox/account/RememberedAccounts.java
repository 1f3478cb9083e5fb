package app.glovebox.account;

import app.glovebox.session.StorageException;
import java.nio.file.Path;
import java.util.List;

/// The accounts list of this computer: name, address, vault file; 0600; can be switched off. `host` implements it.
public interface RememberedAccounts {
    /// Most recently used first; empty when switched off.
    List<RememberedAccount> all();

    /// Puts the account first. When switched off, nothing is written.
    void remember(RememberedAccount account) throws StorageException;

    void forget(EmailAddress address) throws StorageException;

    boolean enabled();

    /// Switching off deletes the list's content; vaults stay.
    void enable(boolean on) throws StorageException;

    /// The vault file of that address on this computer, whether it exists or not, listed or not.
    Path vaultFor(EmailAddress address);
}
