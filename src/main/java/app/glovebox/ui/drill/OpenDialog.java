package app.glovebox.ui.drill;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks which file to read. FX thread.
@FunctionalInterface
interface OpenDialog {
    Optional<Path> ask(Window owner, String title);

    /// The system's own.
    static OpenDialog ofSystem() {
        return (owner, title) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        };
    }
}
