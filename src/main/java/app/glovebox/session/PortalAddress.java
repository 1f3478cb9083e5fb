package app.glovebox.session;

import java.net.URI;

/// Where a Portal is and how to know it.
///
/// @param address  `https://host:port`
/// @param pin      its certificate authority
/// @param embedded whether it is the one inside this program: its port changes at every start, its pin does not
public record PortalAddress(URI address, Pin pin, boolean embedded) {
}
