package app.glovebox;

import app.glovebox.account.OpenAccount;
import app.glovebox.export.Export;
import app.glovebox.frame.Version;
import app.glovebox.frame.WiringUpdate;
import app.glovebox.ui.about.AboutView;
import app.glovebox.ui.about.AboutViewModel;
import app.glovebox.ui.backup.BackupView;
import app.glovebox.ui.backup.BackupViewModel;
import app.glovebox.ui.export.ExportView;
import app.glovebox.ui.export.ExportViewModel;
import app.glovebox.ui.history.HistoryView;
import app.glovebox.ui.history.HistoryViewModel;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.FolderPicker;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.locking.LockingView;
import app.glovebox.ui.locking.LockingViewModel;
import app.glovebox.ui.locking.QuickViewModel;
import app.glovebox.ui.storage.StorageView;
import app.glovebox.ui.storage.StorageViewModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// Upstairs: the groups of App settings that belong to an open account or to this computer, in the order they stand.
final class WiringSettings {
    /// What every group may need.
    ///
    /// @param pulse real time, changing once a second
    record Tools(Background background, Navigator navigator, ObservableValue<Instant> pulse) {
    }

    private WiringSettings() {
    }

    /// The view-models live as long as the screen; the views are made anew for each language.
    ///
    /// @param letGo takes what is to run when the screen is left
    static Function<Words, List<SettingGroup>> groups(OpenAccount account, WiringGround ground, WiringCustody custody,
            Tools tools, Consumer<Runnable> letGo) {
        Background background = tools.background();
        InstantSource real = tools.pulse()::getValue;
        Function<Words, SettingGroup> security = custody.security(account);
        LockingViewModel locking = new LockingViewModel(ground.locks(), ground.senses(), background);
        letGo.accept(locking::close);
        QuickViewModel quick = new QuickViewModel(ground.quick(), account, background, tools.navigator());
        StorageViewModel storage = new StorageViewModel(account.vault()::upkeep, background,
                copy -> tools.navigator().go(new Place.RestoreInside(account, copy)));
        HistoryViewModel history = new HistoryViewModel(account.vault()::history, background);
        BackupViewModel backup = new BackupViewModel(account.vault()::upkeep, background, real);
        ExportViewModel export = new ExportViewModel(new Export(account.vault(), ground.sheets(), real), background);
        letGo.accept(export::close);
        Function<Words, SettingGroup> updates = WiringUpdate.group(ground.updates(), background, tools.pulse(), letGo);
        AboutViewModel about = new AboutViewModel(ground.self(), Version.facts(ground.updates().isPresent()), background,
                tools.pulse());
        letGo.accept(about::close);
        FolderPicker picker = FolderPicker.system();
        return words -> List.of(security.apply(words), new LockingView(locking, quick, words),
                new StorageView(storage, words), new HistoryView(history, words),
                new BackupView(backup, words, picker), new ExportView(export, words, picker),
                updates.apply(words), new AboutView(about, words));
    }
}
