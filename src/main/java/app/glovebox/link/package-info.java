/// Our end of the wire: asking a Portal over TLS, and the living link of an open account.
///
/// Knows a Portal by the pin of its authority, never by the system's authorities: TLS 1.3 only, PKIX with that one
/// anchor, host name checked always. The pin is the authority's hash, so the Portal sends its authority along. No
/// redirects, no cookies, no proxy on loopback; every wait has a deadline and every answer a size limit. What goes
/// wrong leaves here as a `PortalException` without any text of the other side.
///
/// The living link is one virtual thread: ask whether this is the newest of the vault and settle a change of the
/// password that was cut, and only then sync; renew when due, read the event stream, hand batches of readings to the
/// ground floor, wait longer after each failure. A new grant is in the vault before it is used, so a crash or a lost
/// answer never signs anybody out. It never sees the vault itself, only ground-floor ports, and never interrupts one
/// of them while it writes.
///
/// Tokens and proofs pass through Strings and buffers of `java.net.http` that nothing can wipe; they are short-lived
/// on the heap, and no longer live objects once the request is over.
package app.glovebox.link;
