package app.glovebox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Glovebox this is, as the build wrote it down.
final class Version {
    private Version() {
    }

    static String text() {
        Properties written = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            written.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return written.getProperty("version");
    }
}
