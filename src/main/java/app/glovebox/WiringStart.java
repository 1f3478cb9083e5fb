package app.glovebox;

import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.host.StartFile;
import app.glovebox.start.Starting;
import app.glovebox.start.VaultDoctor;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.safestart.SafeStartView;
import app.glovebox.ui.safestart.SafeStartViewModel;
import app.glovebox.vault.repair.VaultWard;
import java.time.ZoneId;
import java.util.function.Function;
import javafx.scene.Parent;

/// How this start begins, and the room for when it must begin safely.
record WiringStart(Starting starting, VaultDoctor doctor, RememberedAccounts accounts) {
    static WiringStart of(Settings settings, RememberedAccounts accounts) {
        return new WiringStart(new Starting(new StartFile(settings.folders())),
                new VaultWard(settings.folders().vaults(), settings.kdf(), settings.real()), accounts);
    }

    /// Leads to the sign-in screen, where what was done is told.
    Function<Words, Parent> room(Background background, Navigator navigator) {
        SafeStartViewModel model = new SafeStartViewModel(doctor, accounts, starting.book(), background,
                ZoneId.systemDefault(), note -> navigator.go(new Place.SignIn(
                        accounts.all().stream().findFirst().map(RememberedAccount::address), note)));
        return words -> new SafeStartView(model, words);
    }
}
