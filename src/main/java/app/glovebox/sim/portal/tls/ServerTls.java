package app.glovebox.sim.portal.tls;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/// The server's side of TLS: 1.3 and nothing else, with the authority's newest certificate.
public final class ServerTls extends HttpsConfigurator {
    /// A resumed connection shows no certificate, so it may not put off the next look at one for long.
    private static final int RESUMED_FOR_SECONDS = 600;

    private ServerTls(SSLContext context) {
        super(context);
    }

    public static ServerTls of(Authority authority, Reach reach, InstantSource real)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        LeafKeys keys = new LeafKeys(authority, reach.names(), real);
        // No client has a certificate; an empty list also keeps the platform's authorities out.
        context.init(new KeyManager[] {keys}, new TrustManager[0], null);
        context.getServerSessionContext().setSessionTimeout(RESUMED_FOR_SECONDS);
        return new ServerTls(context);
    }

    @Override
    public void configure(HttpsParameters connection) {
        SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        connection.setSSLParameters(parameters);
    }
}
