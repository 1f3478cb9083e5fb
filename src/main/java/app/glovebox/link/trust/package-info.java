/// Whom a connection is made with: the one authority whose hash is pinned, PKIX with it as the only anchor, host name
/// checked always. The pin is the authority's hash, so the Portal sends its authority along; another one is told to
/// people and never trusted.
package app.glovebox.link.trust;
