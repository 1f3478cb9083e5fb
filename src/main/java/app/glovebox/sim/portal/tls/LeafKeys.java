package app.glovebox.sim.portal.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.x509.GeneralName;

/// Gives each new connection the newest certificate and makes the next one in time, without a restart or a timer.
/// Keys live in memory only: a certificate never outlives the process that made it.
final class LeafKeys extends X509ExtendedKeyManager {
    private final Authority authority;
    private final List<GeneralName> names;
    private final InstantSource real;
    private Leaf current;
    /// A handshake may still be asking for the one just replaced.
    private Leaf previous;

    LeafKeys(Authority authority, List<GeneralName> names, InstantSource real) {
        this.authority = authority;
        this.names = names;
        this.real = real;
        this.current = authority.issue(names, real.instant());
        this.previous = current;
    }

    private synchronized Leaf newest() {
        Instant now = real.instant();
        if (!current.fresh(now)) {
            previous = current;
            current = authority.issue(names, now);
        }
        return current;
    }

    private synchronized Leaf named(String alias) {
        return Stream.of(current, previous).filter(leaf -> leaf.alias().equals(alias)).findFirst().orElse(null);
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return "EC".equals(keyType) ? newest().alias() : null;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        String alias = chooseEngineServerAlias(keyType, issuers, null);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        Leaf leaf = named(alias);
        return leaf == null ? null : leaf.certificates();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        Leaf leaf = named(alias);
        return leaf == null ? null : leaf.key();
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return null;
    }
}
