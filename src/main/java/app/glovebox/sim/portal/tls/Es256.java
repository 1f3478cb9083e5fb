package app.glovebox.sim.portal.tls;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;

/// Signs a certificate with ECDSA over SHA-256 (RFC 5758) by the JDK. Bouncy Castle's own signer registers a whole provider
/// first: four hundred classes, which every start of the Portal would wait for.
final class Es256 implements ContentSigner {
    private final ByteArrayOutputStream signed = new ByteArrayOutputStream();
    private final PrivateKey key;

    Es256(PrivateKey key) {
        this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public OutputStream getOutputStream() {
        return signed;
    }

    @Override
    public byte[] getSignature() {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(signed.toByteArray());
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JDK signs with this key", impossible);
        }
    }
}
