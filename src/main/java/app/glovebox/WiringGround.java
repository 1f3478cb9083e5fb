package app.glovebox;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignIn;
import app.glovebox.account.Vaults;
import app.glovebox.account.password.Changing;
import app.glovebox.account.quick.Halves;
import app.glovebox.account.quick.ProcessHalves;
import app.glovebox.account.quick.QuickClock;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.custody.KitWriter;
import app.glovebox.export.SheetWriter;
import app.glovebox.frame.Version;
import app.glovebox.frame.WiringUpdate;
import app.glovebox.host.AccountsFile;
import app.glovebox.host.HoldFile;
import app.glovebox.host.LockFile;
import app.glovebox.host.QuickFile;
import app.glovebox.host.StartFile;
import app.glovebox.host.bus.BusAddresses;
import app.glovebox.host.bus.Keyring;
import app.glovebox.host.install.InstallFiles;
import app.glovebox.host.kit.KitFile;
import app.glovebox.install.SelfCheck;
import app.glovebox.link.Pace;
import app.glovebox.link.PortalClient;
import app.glovebox.lock.LockPreferences;
import app.glovebox.lock.LockSenses;
import app.glovebox.restore.CopyPlace;
import app.glovebox.restore.Restore;
import app.glovebox.session.PortalAddress;
import app.glovebox.start.Starting;
import app.glovebox.start.VaultDoctor;
import app.glovebox.update.Updates;
import app.glovebox.vault.VaultFiles;
import app.glovebox.vault.copies.RestoreFiles;
import app.glovebox.vault.export.ExportFiles;
import app.glovebox.vault.repair.VaultWard;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// Ground floor, cellar and garage: the services of one start, with the adapters behind their ports.
record WiringGround(RememberedAccounts accounts, Vaults vaults, PortalClient portals, SignIn signIn, Changing changing,
        LockPreferences locks, LockSenses senses, QuickUnlock quick, KitWriter kits, HoldFile hold,
        CopyPlace copies, SheetWriter sheets, Start start, Product product) implements AutoCloseable {

    /// @param embedded where the Portal inside this program is, once that is known
    static WiringGround of(Settings settings, CompletableFuture<PortalAddress> embedded) {
        return of(settings, embedded, BusAddresses.none());
    }

    /// @param buses where this computer's keyring is asked for
    static WiringGround of(Settings settings, CompletableFuture<PortalAddress> embedded, BusAddresses buses) {
        RememberedAccounts accounts = new AccountsFile(settings.folders());
        Vaults vaults = new VaultFiles(settings.kdf(), settings.real(), settings.space());
        PortalClient portals = new PortalClient(embedded, settings.portal(), Pace.usual(),
                new Random(), settings.real());
        return new WiringGround(accounts, vaults, portals,
                new SignIn(vaults, portals, portals, accounts, settings.kdf(), settings.real()),
                new Changing(portals, portals, portals, settings.kdf()),
                new LockFile(settings.folders().lockRules()), new LockSenses(),
                quick(settings, new QuickUnlock.House(vaults, portals, accounts), buses), new KitFile(settings.space()),
                new HoldFile(settings.folders(), settings.real()),
                new RestoreFiles(settings.real()), new ExportFiles(settings.space()),
                new Start(new Starting(new StartFile(settings.folders())),
                        new VaultWard(settings.folders().vaults(), settings.kdf(), settings.real())),
                new Product(new SelfCheck(new InstallFiles(settings.computer().image(), settings.real()),
                        settings.computer().launch()), WiringUpdate.updates(settings.computer().publisher().get(),
                        settings.folders(), Version.text(), settings.real())));
    }

    private static QuickUnlock quick(Settings settings, QuickUnlock.House house, BusAddresses buses) {
        return new QuickUnlock(house, settings.kdf(), new QuickFile(),
                new Halves(new Keyring(buses), new ProcessHalves()),
                new QuickClock(settings.real(), System::nanoTime));
    }

    /// How this start begins, and who looks at vaults when it must begin safely.
    record Start(Starting starting, VaultDoctor doctor) {
    }

    /// What the program knows of itself: whether its files are those that were built, and whether newer ones are.
    record Product(SelfCheck self, Updates updates) {
    }

    SelfCheck self() {
        return product.self();
    }

    Updates updates() {
        return product.updates();
    }

    /// The way back to an earlier copy of that account's vault.
    Restore restore(EmailAddress address) {
        return new Restore(vaults, copies, accounts.vaultFor(address), address);
    }

    @Override
    public void close() {
        portals.close();
    }
}
