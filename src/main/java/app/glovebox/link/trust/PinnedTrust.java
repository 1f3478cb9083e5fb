package app.glovebox.link.trust;

import app.glovebox.session.Pin;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts exactly one certificate authority, known by the SHA-256 of its DER. The chain must bring that authority
/// along; the leaf is then validated by the JDK's PKIX with it as the only anchor (dates, usage, signatures, weak
/// algorithms) and by its host name, which the connection must have asked for.
public final class PinnedTrust extends X509ExtendedTrustManager {
    private final Pin pin;
    private final InstantSource real;

    public PinnedTrust(Pin pin, InstantSource real) {
        this.pin = pin;
        this.real = real;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        // The HTTP client sets this; a system property can take it back, which must not weaken us.
        if (!"HTTPS".equals(engine.getSSLParameters().getEndpointIdentificationAlgorithm())) {
            throw new CertificateException("host name would not be checked");
        }
        pkix(authority(chain)).checkServerTrusted(chain, authType, engine);
    }

    /// The pinned authority among what was presented. The leaf itself never counts as its own authority.
    private X509Certificate authority(X509Certificate[] chain) throws CertificateException {
        for (int i = 1; i < chain.length; i++) {
            if (pin.equals(fingerprint(chain[i])) && chain[i].getBasicConstraints() >= 0) {
                chain[i].checkValidity(Date.from(real.instant()));
                return chain[i];
            }
        }
        throw new StrangerException(presented(chain));
    }

    /// The authority a stranger brought along, null for none: the last of its chain that claims to be one.
    private static Pin presented(X509Certificate[] chain) throws CertificateException {
        for (int i = chain.length - 1; i > 0; i--) {
            if (chain[i].getBasicConstraints() >= 0) {
                return fingerprint(chain[i]);
            }
        }
        return null;
    }

    private X509ExtendedTrustManager pkix(X509Certificate authority) throws CertificateException {
        try {
            PKIXBuilderParameters parameters =
                    new PKIXBuilderParameters(Set.of(new TrustAnchor(authority, null)), new X509CertSelector());
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(real.instant()));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager trust) {
                    return trust;
                }
            }
            throw new CertificateException("no PKIX in this runtime");
        } catch (GeneralSecurityException broken) {
            throw new CertificateException("authority refused", broken);
        }
    }

    private static Pin fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return Pin.of(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException missing) {
            throw new CertificateException("SHA-256 is part of this runtime", missing);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no connection to check the host name of");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("sockets are not used here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
