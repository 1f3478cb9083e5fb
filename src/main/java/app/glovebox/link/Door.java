package app.glovebox.link;

import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.wire.Json;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One Portal's door: requests and answers, each within a deadline and a size. Stateless but for the client's pool.
///
/// @param client knows the pin already
record Door(HttpClient client, PortalAddress portal, Pace pace) {
    private static final int MOST_BYTES = 1 << 20;

    /// Asks for one value.
    ///
    /// @param bearer the access token's text, null without session
    <T> Answer<T> get(String path, String bearer, Class<T> type) throws PortalException, InterruptedException {
        return ask(request(path, bearer).GET().build(), type);
    }

    <T> Answer<T> post(String path, Object body, Class<T> type) throws PortalException, InterruptedException {
        return ask(request(path, null).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body))).build(), type);
    }

    /// As `post`, when the answer says nothing but yes.
    void tell(String path, Object body) throws PortalException, InterruptedException {
        post(path, body, Void.class);
    }

    /// Puts a body that is answered with yes and nothing else.
    void put(String path, String bearer, Object body) throws PortalException, InterruptedException {
        ask(request(path, bearer).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(Json.write(body))).build(), Void.class);
    }

    void delete(String path, String bearer) throws PortalException, InterruptedException {
        ask(request(path, bearer).DELETE().build(), Void.class);
    }

    /// Opens an endless answer; the caller closes its body.
    ///
    /// @param after the last event id, null to start anew
    HttpResponse<Inflow> stream(String path, String bearer, String header, String after)
            throws PortalException, InterruptedException {
        HttpRequest.Builder builder = request(path, bearer).setHeader("Accept", "text/event-stream");
        if (after != null) {
            builder.header(header, after);
        }
        long deadline = System.nanoTime() + pace.answer().toNanos();
        HttpResponse<Inflow> response = send(builder.build(), deadline);
        if (response.statusCode() != 200) {
            throw Refusals.of(response.statusCode(), drain(response, deadline));
        }
        return response;
    }

    private HttpRequest.Builder request(String path, String bearer) throws PortalException {
        if (!"https".equals(portal.address().getScheme())) {
            throw new PortalException(Kind.UNTRUSTED, null);
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(portal.address().resolve(path))
                .header("Accept", "application/json, " + Problem.MEDIA_TYPE);
        if (bearer != null) {
            builder.header("Authorization", "Bearer " + bearer);
        }
        return builder;
    }

    private <T> Answer<T> ask(HttpRequest request, Class<T> type) throws PortalException, InterruptedException {
        long asked = System.nanoTime();
        long deadline = asked + pace.answer().toNanos();
        HttpResponse<Inflow> response = send(request, deadline);
        byte[] body = drain(response, deadline);
        if (response.statusCode() / 100 != 2) {
            throw Refusals.of(response.statusCode(), body);
        }
        try {
            T value = type == Void.class ? null : Json.read(body, type);
            return new Answer<>(value, response.headers(), Duration.ofNanos(System.nanoTime() - asked));
        } catch (MalformedException garbled) {
            throw new PortalException(Kind.GARBLED, garbled);
        }
    }

    /// Answers when the head of the answer is here.
    private HttpResponse<Inflow> send(HttpRequest request, long deadline)
            throws PortalException, InterruptedException {
        CompletableFuture<HttpResponse<Inflow>> coming = client.sendAsync(request, head -> new Inflow());
        boolean arrived = false;
        try {
            HttpResponse<Inflow> response = coming.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            arrived = true;
            return response;
        } catch (TimeoutException slow) {
            throw new PortalException(Kind.TIMEOUT, slow);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? Refusals.of(broken)
                    : new PortalException(Kind.UNREACHABLE, failed.getCause());
        } finally {
            if (!arrived && !coming.cancel(true)) {
                coming.thenAccept(late -> late.body().close());
            }
        }
    }

    private static byte[] drain(HttpResponse<Inflow> response, long deadline)
            throws PortalException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Inflow body = response.body()) {
            while (bytes.size() <= MOST_BYTES) {
                Optional<List<ByteBuffer>> next = body.next(Duration.ofNanos(deadline - System.nanoTime()));
                if (next.isEmpty()) {
                    throw new PortalException(Kind.TIMEOUT, null);
                }
                for (ByteBuffer buffer : next.get()) {
                    byte[] chunk = new byte[buffer.remaining()];
                    buffer.get(chunk);
                    bytes.writeBytes(chunk);
                }
            }
            throw new PortalException(Kind.GARBLED, null);
        } catch (Inflow.EndOfAnswer whole) {
            return bytes.toByteArray();
        } catch (IOException broken) {
            // Who answered was known by then, so it is no question of trust any more.
            throw new PortalException(Kind.UNREACHABLE, broken);
        }
    }
}
