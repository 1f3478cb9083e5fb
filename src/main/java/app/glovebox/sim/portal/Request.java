package app.glovebox.sim.portal;

import app.glovebox.sim.portal.gate.Refusal;
import app.glovebox.wire.Json;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Problem;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One request, looked into piece by piece and no further than needed.
final class Request {
    private static final String BEARER = "Bearer ";

    private final HttpExchange exchange;
    private final ExecutorService threads;
    private final Duration bodyWithin;
    private boolean bodyRead;

    Request(HttpExchange exchange, ExecutorService threads, Duration bodyWithin) {
        this.exchange = exchange;
        this.threads = threads;
        this.bodyWithin = bodyWithin;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getRawPath();
    }

    /// What stands behind the last slash of the path, empty when it ends there.
    String leaf() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    boolean hasQuery() {
        return exchange.getRequestURI().getRawQuery() != null;
    }

    /// The real one: what a `Forwarded` header says is anybody's word.
    InetAddress peer() {
        return exchange.getRemoteAddress().getAddress();
    }

    /// A header that is there exactly once.
    Optional<String> header(String name) {
        List<String> values = exchange.getRequestHeaders().get(name);
        return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.getFirst());
    }

    /// Whether a body was announced that nobody read to its end.
    boolean leavesBody() {
        boolean announced = exchange.getRequestHeaders().containsKey("Transfer-Encoding")
                || !header("Content-Length").orElse("0").equals("0");
        return announced && !bodyRead;
    }

    /// The access token shown, as text.
    String bearer() throws Refusal {
        return header("Authorization").filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()))
                .orElseThrow(() -> Refusal.of(Problem.Type.TOKEN_REFUSED));
    }

    /// The body as that message.
    <T> T body(Class<T> type) throws Refusal, IOException {
        String media = header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
        if (!media.equals("application/json") && !media.equals("application/json;charset=utf-8")) {
            throw Refusal.of(Problem.Type.UNSUPPORTED_MEDIA_TYPE);
        }
        if (header("Content-Length").map(Long::parseLong).orElse(0L) > Limits.LONGEST_BODY) {
            throw Refusal.of(Problem.Type.TOO_LARGE);
        }
        try {
            return Json.read(bytes(), type);
        } catch (MalformedException broken) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
    }

    /// Reads on a thread beside this one: a read of the JDK's server has no time limit of its own.
    private byte[] bytes() throws Refusal, IOException {
        InputStream in = exchange.getRequestBody();
        Future<byte[]> reading = threads.submit(() -> in.readNBytes(Limits.LONGEST_BODY + 1));
        try {
            byte[] bytes = reading.get(bodyWithin.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length > Limits.LONGEST_BODY) {
                throw Refusal.of(Problem.Type.TOO_LARGE);
            }
            bodyRead = true;
            return bytes;
        } catch (TimeoutException slow) {
            throw Refusal.of(Problem.Type.TIMEOUT);
        } catch (ExecutionException broken) {
            if (!(broken.getCause() instanceof IOException)) {
                throw new IllegalStateException("a body could not be read", broken.getCause());
            }
            // Cut, or in chunks that are none. Whoever is still there is told; the connection ends either way.
            throw Refusal.of(Problem.Type.MALFORMED);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the portal is stopping", stopping);
        }
    }
}
