package app.glovebox.update;

import app.glovebox.update.manifest.UpdateKey;
import java.net.URI;
import java.util.Optional;

/// Whose word is taken, as the build wrote it down.
///
/// @param address where to ask, https only; empty if manifests come as files only
public record Publisher(UpdateKey key, Optional<URI> address) {

    /// @throws IllegalArgumentException for any other address
    public Publisher {
        if (address.filter(where -> !"https".equals(where.getScheme()) || where.getHost() == null
                || where.getUserInfo() != null).isPresent()) {
            throw new IllegalArgumentException("not an https address");
        }
    }
}
