/// How the Portal proves who it is: an authority of its own (ECDSA P-256, 10 years) and server certificates of 30
/// days, renewed while running.
///
/// Clients pin the authority, not the certificate, so addresses and certificates may change. Bouncy Castle writes the
/// certificates and nothing more: keys, signatures and TLS are the JDK's. Only files of our own folder are parsed.
package app.glovebox.sim.portal.tls;
