package app.glovebox.frame;

import app.glovebox.update.Publisher;
import app.glovebox.update.manifest.UpdateKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;

/// Whose word about newer versions this build was told to take, by the properties of Maven that `pom.xml` names. Apart
/// from the rest, because every command reads it and none of them has a window.
public final class UpdateBuild {
    private static final System.Logger LOG = System.getLogger("app.glovebox");

    private UpdateBuild() {
    }

    /// What the build was told wrongly counts as nobody's; the build's own test fails over it.
    public static Optional<Publisher> publisher() {
        try {
            return written();
        } catch (IllegalArgumentException wrong) {
            LOG.log(System.Logger.Level.ERROR, "update.key-unusable", wrong);
            return Optional.empty();
        }
    }

    /// @throws IllegalArgumentException for a key that is none, or an address that is not https
    static Optional<Publisher> written() {
        Properties written = new Properties();
        try (InputStream in = UpdateBuild.class.getResourceAsStream("/app/glovebox/update.properties")) {
            written.load(in);
            return publisher(written.getProperty("key", ""), written.getProperty("url", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Optional<Publisher> publisher(String key, String address) {
        return key.isBlank() ? Optional.empty() : Optional.of(new Publisher(UpdateKey.parse(key.strip()),
                address.isBlank() ? Optional.empty() : Optional.of(URI.create(address.strip()))));
    }
}
