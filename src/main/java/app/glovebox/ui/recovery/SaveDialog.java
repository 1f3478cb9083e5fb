package app.glovebox.ui.recovery;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where to save. FX thread.
@FunctionalInterface
interface SaveDialog {
    /// @param name the file name offered
    Optional<Path> ask(Window owner, String title, String name);

    /// The system's own; it asks before it answers a file that exists.
    static SaveDialog ofSystem() {
        return (owner, title, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
