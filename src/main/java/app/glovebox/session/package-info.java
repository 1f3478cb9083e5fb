/// A session with the Portal: its address and pin, its tokens, the state of the connection, and the ports to keep and
/// use them.
///
/// Everything here is real time, never Car time. Tokens are opaque 256-bit values; they are written to the vault
/// before first use, so that a lost reply or a crash never leaves a session nobody can end; until that use the token they
/// came from stays beside them.
package app.glovebox.session;
