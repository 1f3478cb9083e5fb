package app.glovebox;

import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignIn;
import app.glovebox.account.Vaults;
import app.glovebox.host.AccountsFile;
import app.glovebox.host.DiskSpace;
import app.glovebox.host.LockFile;
import app.glovebox.link.Pace;
import app.glovebox.link.PortalClient;
import app.glovebox.lock.LockPreferences;
import app.glovebox.lock.LockSenses;
import app.glovebox.session.PortalAddress;
import app.glovebox.vault.VaultFiles;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/// Ground floor, cellar and garage: the services of one start, with the adapters behind their ports.
record WiringGround(RememberedAccounts accounts, PortalClient portals, SignIn signIn,
        LockPreferences locks, LockSenses senses) implements AutoCloseable {

    /// @param embedded where the Portal inside this program is, once that is known
    static WiringGround of(Settings settings, CompletableFuture<PortalAddress> embedded) {
        RememberedAccounts accounts = new AccountsFile(settings.folders());
        Vaults vaults = new VaultFiles(settings.kdf(), settings.real(), new DiskSpace());
        PortalClient portals = new PortalClient(embedded, settings.portal(), Pace.usual(),
                RandomGenerator.getDefault(), settings.real());
        return new WiringGround(accounts, portals,
                new SignIn(vaults, portals, accounts, settings.kdf(), settings.real()),
                new LockFile(settings.folders().lockRules()), new LockSenses());
    }

    @Override
    public void close() {
        portals.close();
    }
}
