package app.glovebox.ui.kit.setting;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Lets a person choose a folder, or a file. FX thread; waits until they did.
@FunctionalInterface
public interface FolderPicker {
    /// @param title of the window
    /// @param from  where to begin, if that is there
    /// @return empty if none was chosen
    Optional<Path> pick(Window owner, String title, Optional<Path> from);

    /// The system's own window.
    static FolderPicker system() {
        return (owner, title, from) -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            from.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
            return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        };
    }

    /// The system's own window for files.
    static FolderPicker files() {
        return (owner, title, from) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            from.map(Path::getParent).filter(Files::isDirectory).map(Path::toFile)
                    .ifPresent(chooser::setInitialDirectory);
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        };
    }
}
