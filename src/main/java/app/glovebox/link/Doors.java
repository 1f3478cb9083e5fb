package app.glovebox.link;

import app.glovebox.link.trust.PinnedTrust;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/// The HTTP clients, one per pin: a connection made for one pin is never used for another.
final class Doors implements AutoCloseable {
    private final Pace pace;
    private final InstantSource real;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Pin, HttpClient> clients = new ConcurrentHashMap<>();

    Doors(Pace pace, InstantSource real) {
        this.pace = pace;
        this.real = real;
    }

    Door to(PortalAddress portal) {
        return new Door(clients.computeIfAbsent(portal.pin(), this::client), portal, pace);
    }

    private HttpClient client(Pin pin) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(pace.answer())
                .proxy(new LoopbackDirect())
                .executor(workers)
                .sslContext(context(pin))
                .sslParameters(parameters)
                .build();
    }

    private SSLContext context(Pin pin) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new PinnedTrust(pin, real)}, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("TLS 1.3 is part of this runtime", missing);
        }
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        workers.shutdownNow();
    }

    /// The system's proxies, but never on the way to this computer itself.
    private static final class LoopbackDirect extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            String host = uri.getHost();
            ProxySelector system = ProxySelector.getDefault();
            boolean loopback = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
            return loopback || system == null ? List.of(Proxy.NO_PROXY) : system.select(uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
            // The request itself fails, and that is told.
        }
    }
}
