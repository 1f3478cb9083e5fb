package app.glovebox;

import app.glovebox.account.OpenAccount;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.storage.StorageView;
import app.glovebox.ui.storage.StorageViewModel;
import java.util.List;
import java.util.function.Function;

/// Upstairs: the groups of App settings that belong to an open account or to this computer, in the order they stand.
final class WiringSettings {
    private WiringSettings() {
    }

    /// The view-models live as long as the screen; the views are made anew for each language.
    static Function<Words, List<SettingGroup>> groups(OpenAccount account, Background background) {
        StorageViewModel storage = new StorageViewModel(account.vault()::upkeep, background);
        return words -> List.of(new StorageView(storage, words));
    }
}
