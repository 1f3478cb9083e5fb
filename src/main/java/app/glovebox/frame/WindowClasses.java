package app.glovebox.frame;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;

/// What JavaFX needs for a window on a screen and the training may never meet, having none, or none with a graphics card: the
/// toolkit's side of this platform and its drawing. Loaded while the program is trained, so that a start finds them prepared.
public final class WindowClasses {
    private static final List<String> PACKAGES = List.of("com/sun/glass/ui/gtk", "com/sun/prism/es2",
            "com/sun/prism/es2/glass", "com/sun/prism/sw", "com/sun/pisces", "com/sun/glass/ui/delegate");

    private WindowClasses() {
    }

    /// Loads them and starts none. Where JavaFX is no part of the run-time there is nothing to list, and none is loaded.
    public static void load() throws IOException {
        Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "javafx.graphics");
        for (String each : PACKAGES) {
            Path folder = module.resolve(each);
            if (Files.isDirectory(folder)) {
                load(module, folder);
            }
        }
    }

    private static void load(Path module, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = module.relativize(file).toString().replaceFirst("\\.class$", "").replace('/', '.');
                try {
                    Class.forName(name, false, Platform.class.getClassLoader());
                } catch (ClassNotFoundException | LinkageError elsewhere) {
                    // Of another platform: it is not needed here.
                }
            }
        }
    }
}
