package app.glovebox;

import app.glovebox.account.OpenAccount;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.locking.LockingView;
import app.glovebox.ui.locking.LockingViewModel;
import app.glovebox.ui.locking.QuickViewModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Upstairs: the groups of App settings that belong to an open account or to this computer, in the order they stand.
final class WiringSettings {
    private WiringSettings() {
    }

    /// The view-models live as long as the screen; the views are made anew for each language.
    ///
    /// @param letGo takes what is to run when the screen is left
    static Function<Words, List<SettingGroup>> groups(WiringGround ground, Background background,
            Navigator navigator, OpenAccount account, Consumer<Runnable> letGo) {
        LockingViewModel locking = new LockingViewModel(ground.locks(), ground.senses(), background);
        letGo.accept(locking::close);
        QuickViewModel quick = new QuickViewModel(ground.quick(), account, background, navigator);
        return words -> List.of(new LockingView(locking, quick, words));
    }
}
