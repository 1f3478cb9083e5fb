package app.glovebox.frame;

import app.glovebox.install.ProgramFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Glovebox this is, as the build wrote it down.
public final class Version {
    private Version() {
    }

    public static String text() {
        return written().getProperty("version");
    }

    /// The rest is what this process runs on; JavaFX tells once its toolkit was started.
    public static ProgramFacts facts(boolean findsUpdates) {
        Properties written = written();
        return new ProgramFacts(written.getProperty("version"), written.getProperty("build"),
                System.getProperty("java.version"), System.getProperty("javafx.version", "?"),
                String.join(" ", System.getProperty("os.name"), System.getProperty("os.version"),
                        System.getProperty("os.arch")), findsUpdates);
    }

    private static Properties written() {
        Properties written = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/app/glovebox/version.properties")) {
            written.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return written;
    }
}
