package app.glovebox;

import app.glovebox.account.OpenAccount;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.SettingGroup;
import java.util.List;
import java.util.function.Function;

/// Upstairs: the groups of App settings that belong to an open account or to this computer, in the order they stand.
final class WiringSettings {
    private WiringSettings() {
    }

    /// The view-models live as long as the screen; the views are made anew for each language.
    static Function<Words, List<SettingGroup>> groups(OpenAccount account, WiringCustody custody) {
        Function<Words, SettingGroup> security = custody.security(account);
        return words -> List.of(security.apply(words));
    }
}
