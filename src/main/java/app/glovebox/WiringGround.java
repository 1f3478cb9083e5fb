package app.glovebox;

import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignIn;
import app.glovebox.account.Vaults;
import app.glovebox.account.password.Changing;
import app.glovebox.host.AccountsFile;
import app.glovebox.host.DiskSpace;
import app.glovebox.host.LockFile;
import app.glovebox.link.Pace;
import app.glovebox.link.PortalClient;
import app.glovebox.lock.LockPreferences;
import app.glovebox.session.PortalAddress;
import app.glovebox.vault.VaultFiles;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/// Ground floor, cellar and garage: the services of one start, with the adapters behind their ports.
record WiringGround(RememberedAccounts accounts, PortalClient portals, SignIn signIn, Changing changing,
        LockPreferences locks) implements AutoCloseable {

    /// @param embedded where the Portal inside this program is, once that is known
    static WiringGround of(Settings settings, CompletableFuture<PortalAddress> embedded) {
        RememberedAccounts accounts = new AccountsFile(settings.folders());
        Vaults vaults = new VaultFiles(settings.kdf(), settings.real(), new DiskSpace());
        PortalClient portals = new PortalClient(embedded, settings.portal(), Pace.usual(),
                RandomGenerator.getDefault(), settings.real());
        return new WiringGround(accounts, portals,
                new SignIn(vaults, portals, portals, accounts, settings.kdf(), settings.real()),
                new Changing(portals, portals, portals, settings.kdf()), new LockFile(settings.folders().lockRules()));
    }

    @Override
    public void close() {
        portals.close();
    }
}
