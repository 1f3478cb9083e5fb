/// Hold, derive, seal: passwords, keys and the thin glue over the JDK and Bouncy Castle.
///
/// Primitives come from the JDK (AES-GCM, HMAC, HKDF) and Bouncy Castle (Argon2id); nothing is invented here. Secrets
/// live in [app.glovebox.secret.Passphrase] and [app.glovebox.secret.SecretBytes], are opened through one method each
/// and wiped by whoever owns them. `Cipher` and `Mac` cannot be wiped: they live inside one run
/// ([app.glovebox.secret.AesGcm], [app.glovebox.secret.HmacSha256]) and no run outlives its transaction. Java may copy
/// arrays while collecting garbage; what can be promised is that no live object holds a closed secret. Costs are
/// constructor values (`KdfPolicy`), never read from outside.
package app.glovebox.secret;
