package app.glovebox.sim.portal.tls;

import app.glovebox.sim.portal.file.PrivateFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/// The Portal's certificate authority: made once, kept in its folder, signs the server's short-lived certificates.
/// Whoever knows its fingerprint knows the Portal, whatever address and certificate it has today.
public final class Authority {
    static final Duration LEAF_LIFE = Duration.ofDays(30);
    /// For computers whose clock is behind.
    static final Duration BACK_DATED = Duration.ofDays(1);
    private static final Duration LIFE = Duration.ofDays(3_652);
    private static final String KEY = "authority.key";
    private static final String CERTIFICATE = "authority.crt";
    private static final X500Name NAME = new X500Name("CN=Glovebox simulated Portal authority");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final X509Certificate certificate;

    private Authority(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /// The folder's authority; a new one where there is none yet.
    ///
    /// @param now real time
    public static Authority in(PrivateFolder folder, Instant now) throws IOException {
        try {
            // The certificate is written last: where it exists, its key does too.
            if (!folder.has(CERTIFICATE)) {
                make(folder, now);
            }
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(folder.read(KEY)));
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(folder.read(CERTIFICATE)));
            return new Authority(key, certificate);
        } catch (GeneralSecurityException broken) {
            throw new IOException("the portal's certificate authority is damaged", broken);
        }
    }

    /// SHA-256 over the certificate's DER, lower-case hex.
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("SHA-256 and DER are part of this runtime", missing);
        }
    }

    /// A new key and certificate for the server.
    Leaf issue(List<GeneralName> names, Instant now) {
        try {
            KeyPair pair = keyPair();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(NAME, serial(),
                    Date.from(now.minus(BACK_DATED)), Date.from(now.plus(LEAF_LIFE)),
                    new X500Name("CN=Glovebox simulated Portal"), pair.getPublic());
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false,
                    new GeneralNames(names.toArray(GeneralName[]::new)));
            builder.addExtension(Extension.subjectKeyIdentifier, false,
                    extensions.createSubjectKeyIdentifier(pair.getPublic()));
            builder.addExtension(Extension.authorityKeyIdentifier, false,
                    extensions.createAuthorityKeyIdentifier(certificate.getPublicKey()));
            return new Leaf(pair.getPrivate(), List.of(signed(builder, key), certificate), now);
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("a certificate could not be made", broken);
        }
    }

    private static void make(PrivateFolder folder, Instant now)
            throws IOException, GeneralSecurityException {
        KeyPair pair = keyPair();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(NAME, serial(),
                Date.from(now.minus(BACK_DATED)), Date.from(now.plus(LIFE)), NAME, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.subjectKeyIdentifier, false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        folder.write(KEY, pair.getPrivate().getEncoded());
        folder.write(CERTIFICATE, signed(builder, pair.getPrivate()).getEncoded());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, IOException {
        byte[] der = builder.build(new Es256(key)).getEncoded();
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    /// 127 random bits, never negative or zero.
    private static BigInteger serial() {
        return new BigInteger(127, RANDOM).add(BigInteger.ONE);
    }
}
