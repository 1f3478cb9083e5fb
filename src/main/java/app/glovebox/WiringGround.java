package app.glovebox;

import app.glovebox.account.Portals;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignIn;
import app.glovebox.account.Vaults;
import app.glovebox.host.AccountsFile;
import app.glovebox.link.PortalClient;
import app.glovebox.session.PortalAddress;
import app.glovebox.vault.VaultFiles;
import java.util.concurrent.CompletableFuture;

/// Ground floor, cellar and garage: the services of one start, with the adapters behind their ports.
record WiringGround(RememberedAccounts accounts, Portals portals, SignIn signIn) {

    /// @param portal where the Portal for new accounts is, once that is known
    static WiringGround of(Settings settings, CompletableFuture<PortalAddress> portal) {
        RememberedAccounts accounts = new AccountsFile(settings.folders());
        Vaults vaults = new VaultFiles(settings.kdf(), settings.real());
        Portals portals = new PortalClient(portal, settings.real());
        return new WiringGround(accounts, portals,
                new SignIn(vaults, portals, accounts, settings.kdf(), settings.real()));
    }
}
