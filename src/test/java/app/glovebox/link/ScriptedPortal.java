package app.glovebox.link;

import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Json;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/// An HTTPS server that answers what a test tells it to, and remembers what it was asked.
final class ScriptedPortal implements AutoCloseable {
    private static final TestAuthority AUTHORITY = authority();
    private static final SSLContext GOOD = good();

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    final List<String> resumedAfter = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> routes = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpsServer server;

    ScriptedPortal() throws IOException {
        this(GOOD, "TLSv1.3", 0);
    }

    ScriptedPortal(SSLContext context, String protocol, int port) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = context.getDefaultSSLParameters();
                ssl.setProtocols(new String[] {protocol});
                parameters.setSSLParameters(ssl);
            }
        });
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
        on(Routes.HELLO, json(new Messages.Hello("Test", "1")));
        on(Routes.ME, me());
    }

    static ScriptedPortal onPort(int port) throws IOException {
        return new ScriptedPortal(GOOD, "TLSv1.3", port);
    }

    PortalAddress address() {
        return address(AUTHORITY);
    }

    PortalAddress address(TestAuthority authority) {
        try {
            Pin pin = authority.pin();
            return new PortalAddress(URI.create("https://localhost:" + port()), pin, false);
        } catch (java.security.GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    void on(String path, HttpHandler handler) {
        routes.put(path, handler);
    }

    long times(String path) {
        return asked.stream().filter(request -> request.endsWith(" " + path)).count();
    }

    static HttpHandler json(Object value) {
        return bytes(200, Json.write(value));
    }

    static HttpHandler bytes(int status, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set(Routes.CAR_TIME, "2026-05-01T10:00:00Z");
            exchange.getResponseHeaders().set(Routes.CAR_SPEED, "60");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    /// Mara and her car.
    static HttpHandler me() {
        return json(new Messages.Me("Mara Lindqvist", "mara@example.org",
                List.of(new Messages.Vehicle("v1", "WAURORA0000000001", "Aurora", "Aurora GT"))));
    }

    /// Never answers.
    static HttpHandler mute() {
        return exchange -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static HttpHandler problem(Problem.Type type) {
        return bytes(type.status(), Json.write(Problem.of(type, "no")));
    }

    static HttpHandler tokens(int mark, long seconds) {
        return json(new Messages.Tokens(token(mark), seconds, token(mark + 1)));
    }

    /// 32 equal bytes as the wire writes them.
    static String token(int mark) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) mark);
        return Base64Text.encode(bytes);
    }

    /// An event stream: the writer says what and when; it ends the stream by returning.
    static HttpHandler stream(StreamWriter writer) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                writer.write(new Events(out));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        };
    }

    /// An event stream with nothing new, which stays open.
    static HttpHandler alive() {
        return stream(events -> {
            events.heartbeat(true);
            events.stayOpen();
        });
    }

    @FunctionalInterface
    interface StreamWriter {
        void write(Events events) throws IOException, InterruptedException;
    }

    /// What a stream can say.
    record Events(OutputStream out) {
        static final Instant CAR = Instant.parse("2026-05-01T10:00:00Z");

        void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void event(String id, String type, Object message) throws IOException {
            raw((id == null ? "" : "id: " + id + "\n") + "event: " + type + "\ndata: "
                    + new String(Json.write(message), StandardCharsets.UTF_8) + "\n\n");
        }

        void heartbeat(boolean caughtUp) throws IOException {
            event(null, Routes.EVENT_HEARTBEAT, new Messages.Heartbeat(CAR, 60, caughtUp));
        }

        void reading(String id, String signal, Object value) throws IOException {
            event(id, Routes.EVENT_READINGS, new Messages.Readings(CAR, 60, "v1",
                    List.of(new Messages.Reading(signal, CAR.minusSeconds(30), value))));
        }

        void stayOpen() throws InterruptedException {
            Thread.sleep(60_000);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        if (path.equals(Routes.EVENTS)) {
            String after = exchange.getRequestHeaders().getFirst(Routes.LAST_EVENT_ID);
            resumedAfter.add(after == null ? "" : after);
        }
        bodies.add(exchange.getRequestBody().readAllBytes());
        routes.getOrDefault(path, problem(Problem.Type.NOT_FOUND)).handle(exchange);
    }

    static String bearer(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static TestAuthority authority() {
        try {
            return new TestAuthority();
        } catch (java.security.GeneralSecurityException | org.bouncycastle.operator.OperatorCreationException
                | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static SSLContext good() {
        try {
            return AUTHORITY.context(TestAuthority.Leaf.good(), AUTHORITY.certificate);
        } catch (java.security.GeneralSecurityException | org.bouncycastle.operator.OperatorCreationException
                | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
