/// The simulated account service behind TLS: what the street sees of it.
///
/// Built on the JDK's HttpsServer and virtual threads, one per request; an event stream is one long request. Whatever
/// reaches a handler is answered in the agreed shape; what the JDK refuses before (a broken request line, too long
/// headers) is answered or cut by it. Behind the door: `gate` (accounts, sessions), `fleet` (cars, event log), `tls`
/// (authority, certificates), `file` (folder, database). Nothing here is shared with the app but the wire.
package app.glovebox.sim.portal;
