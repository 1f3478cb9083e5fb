package app.glovebox.link.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.link.TestAuthority.Leaf;
import app.glovebox.link.TestAuthority;
import app.glovebox.testing.Waiting;
import app.glovebox.update.Obstacle;
import app.glovebox.update.UnreachableException;
import app.glovebox.update.manifest.Envelope;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a real server behind TLS on the loopback.
class HttpsManifestTest {
    private static final Duration AMPLE = Duration.ofSeconds(60);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpExchange> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<HttpsServer> servers = new ArrayList<>();
    private TestAuthority authority;

    @BeforeEach
    void issue() throws Exception {
        authority = new TestAuthority();
    }

    @AfterEach
    void stop() {
        over.countDown();
        servers.forEach(server -> server.stop(0));
        workers.shutdownNow();
    }

    @Test
    void fetchesAndTellsTheServerNothingButThatGloveboxAsks() throws Exception {
        byte[] list = {1, 2, 3};
        assertArrayEquals(list, from(serve("TLSv1.3", good(), answer(200, list)), AMPLE).fetch());
        HttpExchange asked = seen.getFirst();
        assertEquals("GET", asked.getRequestMethod());
        assertEquals(List.of("Glovebox"), asked.getRequestHeaders().get("User-agent"));
        assertTrue(Set.of("Host", "User-agent", "Connection", "Content-length")
                .containsAll(asked.getRequestHeaders().keySet()), asked.getRequestHeaders().keySet().toString());
    }

    @Test
    void cookiesAreNotSentBack() throws Exception {
        HttpsServer server = serve("TLSv1.3", good(), exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "who=mara; Path=/");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        from(server, AMPLE).fetch();
        from(server, AMPLE).fetch();
        assertTrue(seen.stream().noneMatch(exchange -> exchange.getRequestHeaders().containsKey("Cookie")));
    }

    @Test
    void anEndlessAnswerIsCutByCountingWhateverWasAnnounced() throws Exception {
        AtomicLong sent = new AtomicLong();
        AtomicBoolean cut = new AtomicBoolean();
        HttpsServer server = serve("TLSv1.3", good(), exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] chunk = new byte[8192];
                while (over.getCount() > 0) {
                    out.write(chunk);
                    sent.addAndGet(chunk.length);
                }
            } catch (IOException hungUp) {
                cut.set(true);
            }
        });
        byte[] read = from(server, AMPLE).fetch();
        assertTrue(read.length > Envelope.MOST_BYTES && read.length < 2 * Envelope.MOST_BYTES, "read " + read.length);
        Waiting.until("the server is hung up on", cut::get);
    }

    @Test
    void aServerThatDripsIsLeftAtTheDeadline() throws Exception {
        HttpsServer server = serve("TLSv1.3", good(), exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!over.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    out.write('x');
                    out.flush();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals(Obstacle.TOO_SLOW, obstacle(from(server, Duration.ofSeconds(2))));
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsLeftAtTheDeadline() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(Obstacle.TOO_SLOW, obstacle(new HttpsManifest(
                    URI.create("https://localhost:" + mute.getLocalPort() + "/"), trust(authority), Duration.ofSeconds(1))));
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        HttpsServer other = serve("TLSv1.3", good(), answer(200, new byte[] {9}));
        HttpsServer server = serve("TLSv1.3", good(), exchange -> {
            exchange.getResponseHeaders().set("Location", address(other).toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertEquals(Obstacle.REDIRECTED, obstacle(from(server, AMPLE)));
        assertEquals(1, seen.size());
    }

    @Test
    void anAnswerWithoutAListSaysSo() throws Exception {
        assertEquals(Obstacle.NOT_THERE, obstacle(from(serve("TLSv1.3", good(), answer(404, new byte[9])), AMPLE)));
        assertEquals(Obstacle.NOT_THERE, obstacle(from(serve("TLSv1.3", good(), answer(500, new byte[0])), AMPLE)));
    }

    @Test
    void aServerThatCannotProveItsNameIsNotAsked() throws Exception {
        TestAuthority stranger = new TestAuthority();
        HttpsServer strange = serve("TLSv1.3", stranger.context(leaf("localhost"), stranger.certificate()),
                answer(200, new byte[] {1}));
        assertEquals(Obstacle.UNTRUSTED, obstacle(from(strange, AMPLE)));
        HttpsServer elsewhere = serve("TLSv1.3", authority.context(leaf("elsewhere.example"), authority.certificate()),
                answer(200, new byte[] {1}));
        assertEquals(Obstacle.UNTRUSTED, obstacle(from(elsewhere, AMPLE)));
        assertEquals(List.of(), seen);
    }

    @Test
    void anOlderTlsIsNotSpoken() throws Exception {
        assertEquals(Obstacle.UNTRUSTED,
                obstacle(from(serve("TLSv1.2", good(), answer(200, new byte[] {1})), AMPLE)));
        assertEquals(List.of(), seen);
    }

    @Test
    void nobodyThereSaysSo() throws Exception {
        HttpsServer gone = serve("TLSv1.3", good(), answer(200, new byte[0]));
        HttpsManifest source = from(gone, AMPLE);
        gone.stop(0);
        assertEquals(Obstacle.NO_ANSWER, obstacle(source));
    }

    private static Obstacle obstacle(HttpsManifest source) {
        return assertThrows(UnreachableException.class, source::fetch).why();
    }

    private HttpsManifest from(HttpsServer server, Duration deadline) throws Exception {
        return new HttpsManifest(address(server), trust(authority), deadline);
    }

    private static URI address(HttpsServer server) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/stable.update");
    }

    private SSLContext good() throws Exception {
        return authority.context(leaf("localhost"), authority.certificate());
    }

    /// By the clock of this computer: the JDK's own trust looks at no other.
    private static Leaf leaf(String host) {
        Instant now = Instant.now();
        return Leaf.good().host(host).valid(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    private static SSLContext trust(TestAuthority whom) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", whom.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static HttpHandler answer(int status, byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    private HttpsServer serve(String protocol, SSLContext context, HttpHandler handler) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = context.getDefaultSSLParameters();
                ssl.setProtocols(new String[] {protocol});
                parameters.setSSLParameters(ssl);
            }
        });
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            seen.add(exchange);
            handler.handle(exchange);
        });
        server.start();
        servers.add(server);
        return server;
    }
}
