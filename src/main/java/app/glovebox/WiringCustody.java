package app.glovebox;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.RememberedAccount;
import app.glovebox.custody.KitSheet.Paper;
import app.glovebox.ui.drill.DrillView;
import app.glovebox.ui.drill.DrillViewModel;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.recovery.KeyCeremonyView;
import app.glovebox.ui.recovery.KeyCeremonyViewModel;
import app.glovebox.ui.recovery.KitView;
import app.glovebox.ui.recovery.KitViewModel;
import app.glovebox.ui.safestart.SafeStartView;
import app.glovebox.ui.safestart.SafeStartViewModel;
import app.glovebox.ui.security.SecurityView;
import app.glovebox.ui.security.SecurityViewModel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// Upstairs: the rooms about who can open a vault, and about one that cannot be opened.
///
/// @param pulse real time now
record WiringCustody(WiringGround ground, Background background, Navigator navigator,
        ObservableValue<Instant> pulse) {
    /// Where paper is not A4.
    private static final Set<String> LETTER = Set.of("US", "CA", "MX", "CL", "CO", "VE", "PH", "GT", "CR", "PA");

    /// @param keep told of the view-model, which is closed when the room is left
    Function<Words, Parent> ceremony(Place.KeyCeremony at, Consumer<KeyCeremonyViewModel> keep) {
        KeyCeremonyViewModel model = new KeyCeremonyViewModel(at, background, navigator,
                RandomGenerator.getDefault());
        keep.accept(model);
        Paper usual = LETTER.contains(Locale.getDefault().getCountry()) ? Paper.LETTER : Paper.A4;
        KitViewModel kit = new KitViewModel(ground.kits(), background, () -> about(at.account()), model::groups, usual);
        return words -> new KeyCeremonyView(model, new KitView(kit, words), ground.locks().rules().clipboard(), words);
    }

    Function<Words, Parent> drill(Place.Drill at) {
        DrillViewModel model = new DrillViewModel(at, ground.start().doctor(), background, navigator);
        return words -> new DrillView(model, words);
    }

    /// Leads to the sign-in screen, where what was done is told.
    Function<Words, Parent> safeStart() {
        SafeStartViewModel model = new SafeStartViewModel(ground.start().doctor(), ground.accounts(),
                ground.start().starting().book(), background, ZoneId.systemDefault(),
                note -> navigator.go(new Place.SignIn(ground.accounts().all().stream().findFirst()
                        .map(RememberedAccount::address), note)));
        return words -> new SafeStartView(model, words);
    }

    /// The group of App settings about what opens the vault.
    Function<Words, SettingGroup> security(OpenAccount account) {
        SecurityViewModel model = new SecurityViewModel(account, background, navigator, pulse::getValue,
                ZoneId.systemDefault());
        return words -> new SecurityView(model, words);
    }

    private KitViewModel.About about(OpenAccount account) {
        Path vault = ground.accounts().all().stream()
                .filter(each -> each.address().equals(account.profile().address())).findFirst()
                .map(RememberedAccount::vault).orElseGet(() -> ground.accounts().vaultFor(account.profile().address()));
        return new KitViewModel.About(account.profile().address(), account.vault().portal(), vault,
                pulse.getValue().atZone(ZoneId.systemDefault()).toLocalDate());
    }
}
