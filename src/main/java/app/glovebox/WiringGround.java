package app.glovebox;

import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignIn;
import app.glovebox.account.Vaults;
import app.glovebox.account.quick.Halves;
import app.glovebox.account.quick.ProcessHalves;
import app.glovebox.account.quick.QuickClock;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.host.AccountsFile;
import app.glovebox.host.DiskSpace;
import app.glovebox.host.HoldFile;
import app.glovebox.host.LockFile;
import app.glovebox.host.QuickFile;
import app.glovebox.host.bus.BusAddresses;
import app.glovebox.host.bus.Keyring;
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
        LockPreferences locks, LockSenses senses, QuickUnlock quick, HoldFile hold) implements AutoCloseable {

    /// @param embedded where the Portal inside this program is, once that is known
    static WiringGround of(Settings settings, CompletableFuture<PortalAddress> embedded) {
        return of(settings, embedded, BusAddresses.none());
    }

    /// @param buses where this computer's keyring is asked for
    static WiringGround of(Settings settings, CompletableFuture<PortalAddress> embedded, BusAddresses buses) {
        RememberedAccounts accounts = new AccountsFile(settings.folders());
        Vaults vaults = new VaultFiles(settings.kdf(), settings.real(), new DiskSpace());
        PortalClient portals = new PortalClient(embedded, settings.portal(), Pace.usual(),
                RandomGenerator.getDefault(), settings.real());
        return new WiringGround(accounts, portals,
                new SignIn(vaults, portals, accounts, settings.kdf(), settings.real()),
                new LockFile(settings.folders().lockRules()), new LockSenses(),
                quick(settings, new QuickUnlock.House(vaults, portals, accounts), buses),
                new HoldFile(settings.folders(), settings.real()));
    }

    private static QuickUnlock quick(Settings settings, QuickUnlock.House house, BusAddresses buses) {
        return new QuickUnlock(house, settings.kdf(), new QuickFile(),
                new Halves(new Keyring(buses), new ProcessHalves()),
                new QuickClock(settings.real(), System::nanoTime));
    }

    @Override
    public void close() {
        portals.close();
    }
}
