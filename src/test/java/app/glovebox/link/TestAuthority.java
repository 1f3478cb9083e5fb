package app.glovebox.link;

import app.glovebox.session.Pin;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority for tests, which also issues what no honest one would.
public final class TestAuthority {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /// A leaf to be issued. Defaults to a good one for `localhost`.
    public record Leaf(String host, Instant from, Instant to, KeyPurposeId purpose) {
        public static Leaf good() {
            return new Leaf("localhost", NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(30)),
                    KeyPurposeId.id_kp_serverAuth);
        }

        public Leaf host(String other) {
            return new Leaf(other, from, to, purpose);
        }

        public Leaf valid(Instant start, Instant end) {
            return new Leaf(host, start, end, purpose);
        }

        Leaf purpose(KeyPurposeId other) {
            return new Leaf(host, from, to, other);
        }
    }

    private final KeyPair keys = keyPair();
    final X509Certificate certificate;

    public TestAuthority() throws GeneralSecurityException, OperatorCreationException, CertIOException {
        this(true);
    }

    TestAuthority(boolean ca) throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X500Principal name = new X500Principal("CN=Test Authority");
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(NOW.minus(Duration.ofDays(2))), Date.from(NOW.plus(Duration.ofDays(3650))), name,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
        builder.addExtension(Extension.subjectAlternativeName, false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        certificate = sign(builder);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    Pin pin() throws GeneralSecurityException {
        return Pin.of(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    /// A server's context for a leaf of this authority, followed by those issuers.
    public SSLContext context(Leaf leaf, X509Certificate... issuers)
            throws GeneralSecurityException, OperatorCreationException, java.io.IOException {
        KeyPair pair = keyPair();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                certificate.getSubjectX500Principal(), BigInteger.TWO, Date.from(leaf.from()), Date.from(leaf.to()),
                new X500Principal("CN=Test Portal"), pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(leaf.purpose()));
        builder.addExtension(Extension.subjectAlternativeName, false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, leaf.host())));
        Certificate[] chain = new Certificate[issuers.length + 1];
        chain[0] = sign(builder);
        System.arraycopy(issuers, 0, chain, 1, issuers.length);
        return context(pair, chain);
    }

    /// A server's context that shows the authority itself as its leaf.
    SSLContext ownContext() throws GeneralSecurityException, java.io.IOException {
        return context(keys, certificate);
    }

    private static SSLContext context(KeyPair pair, Certificate... chain)
            throws GeneralSecurityException, java.io.IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("portal", pair.getPrivate(), new char[0], chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private X509Certificate sign(X509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(
                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
