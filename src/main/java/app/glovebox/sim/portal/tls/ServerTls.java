package app.glovebox.sim.portal.tls;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x509.GeneralName;

/// The server's side of TLS: 1.3 and nothing else, with the authority's newest certificate.
public final class ServerTls extends HttpsConfigurator {
    /// A resumed connection shows no certificate, so it may not put off the next look at one for long.
    private static final int RESUMED_FOR_SECONDS = 600;

    private ServerTls(SSLContext context) {
        super(context);
    }

    /// @param host  the host as it was asked for, a name or an address
    /// @param bound the address it is
    public static ServerTls of(Authority authority, String host, InetAddress bound, InstantSource real)
            throws GeneralSecurityException, SocketException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        LeafKeys keys = new LeafKeys(authority, names(host, bound), real);
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

    private static List<GeneralName> names(String host, InetAddress bound) throws SocketException {
        Set<String> addresses = new LinkedHashSet<>(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        if (bound.isAnyLocalAddress()) {
            NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .forEach(address -> addresses.add(plain(address)));
        } else {
            addresses.add(plain(bound));
        }
        List<GeneralName> names = new ArrayList<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        if (host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*") && !host.matches("[0-9.]+") && !host.equals("localhost")) {
            names.add(new GeneralName(GeneralName.dNSName, host));
        }
        addresses.forEach(address -> names.add(new GeneralName(GeneralName.iPAddress, address)));
        return names;
    }

    /// Without the `%eth0` of a link-local address.
    private static String plain(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }
}
