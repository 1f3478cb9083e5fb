package app.glovebox.frame;

import app.glovebox.host.Folders;
import app.glovebox.host.update.ManifestFile;
import app.glovebox.host.update.SystemBrowser;
import app.glovebox.host.update.UpdateFile;
import app.glovebox.link.update.HttpsManifest;
import app.glovebox.link.update.SignedManifests;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.FolderPicker;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.update.UpdateView;
import app.glovebox.ui.update.UpdateViewModel;
import app.glovebox.update.Installation;
import app.glovebox.update.ManifestSource;
import app.glovebox.update.Obstacle;
import app.glovebox.update.Publisher;
import app.glovebox.update.UnreachableException;
import app.glovebox.update.Updates;
import app.glovebox.update.manifest.AppVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// Everything of the update check, from the network and the disk to its group of App settings.
public final class WiringUpdate {
    private WiringUpdate() {
    }

    /// @param version of this program
    public static Updates updates(Optional<Publisher> publisher, Folders folders, String version, InstantSource real) {
        Installation here = Installation.of(System.getProperty("os.name"), System.getProperty("os.arch"),
                new AppVersion(version));
        ManifestSource online = publisher.flatMap(Publisher::address).map(HttpsManifest::at).orElse(() -> {
            throw new UnreachableException(Obstacle.NOT_THERE, null);
        });
        return new Updates(publisher, here, new Updates.Doors(online, ManifestFile::new, new SignedManifests(),
                new UpdateFile(folders.updates())), real);
    }

    /// The group of App settings.
    ///
    /// @param pulse real time now
    /// @param letGo takes what is to run when the screen is left
    public static Function<Words, SettingGroup> group(Updates updates, Background background,
            ObservableValue<Instant> pulse, Consumer<Runnable> letGo) {
        UpdateViewModel model = new UpdateViewModel(updates, new SystemBrowser(System.getProperty("os.name")),
                background, pulse, ZoneId.systemDefault());
        letGo.accept(model::close);
        return words -> new UpdateView(model, words, FolderPicker.files());
    }
}
