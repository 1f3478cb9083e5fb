package app.glovebox.sim.portal;

import app.glovebox.sim.portal.fleet.CarTime;
import app.glovebox.sim.portal.gate.Refusal;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;

/// Takes every request that reaches us, finds its route, and turns whatever comes of it into an answer of the agreed
/// shape. Nothing behind it can answer otherwise, and nothing of a failure but its type gets out.
final class FrontDoor implements HttpHandler {
    private static final System.Logger LOG = System.getLogger("app.glovebox.sim.portal");

    /// One method of one path.
    @FunctionalInterface
    interface Route {
        Answer answer(Request request) throws Refusal, StoreException, IOException;
    }

    private final Map<String, Map<String, Route>> routes;
    private final CarTime time;
    private final ExecutorService threads;
    private final Duration bodyWithin;

    /// @param routes by path, then by method
    FrontDoor(Map<String, Map<String, Route>> routes, CarTime time, ExecutorService threads, Duration bodyWithin) {
        this.routes = routes;
        this.time = time;
        this.threads = threads;
        this.bodyWithin = bodyWithin;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(exchange, threads, bodyWithin);
            Answer answer = answer(request);
            if (request.leavesBody()) {
                // The rest may never come, or never end; and the JDK's server can mistake what it drained together
                // with the next request on a TLS connection for nothing, and wait for it forever.
                exchange.getResponseHeaders().set("Connection", "close");
            }
            send(exchange, answer);
        }
    }

    /// The outermost handler: the one place where any failure is caught.
    private Answer answer(Request request) throws IOException {
        try {
            return route(request);
        } catch (Refusal refusal) {
            return problem(refusal.problem(), Map.of());
        } catch (IOException gone) {
            throw gone;
        } catch (Exception bug) {
            LOG.log(Level.ERROR, "portal.request.failed", bug);
            return problem(Refusal.of(Problem.Type.INTERNAL).problem(), Map.of());
        }
    }

    private Answer route(Request request) throws Refusal, StoreException, IOException {
        Map<String, Route> methods = routes.get(request.path());
        if (methods == null) {
            // A path that ends in a slash takes one name behind it.
            String path = request.path();
            methods = routes.get(path.substring(0, path.length() - request.leaf().length()));
        }
        if (methods == null) {
            throw Refusal.of(Problem.Type.NOT_FOUND);
        }
        Route route = methods.get(request.method());
        if (route == null) {
            return problem(Refusal.of(Problem.Type.METHOD_NOT_ALLOWED).problem(),
                    Map.of("Allow", String.join(", ", new TreeSet<>(methods.keySet()))));
        }
        // No route has parameters: whoever sends some means another service.
        if (request.hasQuery()) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
        return route.answer(request);
    }

    private static Answer problem(Problem problem, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        if (problem.retryAfter() != null) {
            headers.put("Retry-After", problem.retryAfter().toString());
        }
        if (problem.status() == Problem.Type.TOKEN_REFUSED.status()) {
            boolean token = problem.type().equals(Problem.Type.TOKEN_REFUSED.urn());
            headers.put("WWW-Authenticate", token ? "Bearer" : "Glovebox-Proof");
        }
        return Answer.problem(problem, headers);
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(Routes.CAR_TIME, time.instant().toString());
        headers.set(Routes.CAR_SPEED, Double.toString(time.speed()));
        switch (answer) {
            case Answer.Whole whole -> sendWhole(exchange, whole);
            case Answer.Stream stream -> {
                headers.set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                stream.writer().writeTo(exchange.getResponseBody());
            }
        }
    }

    private static void sendWhole(HttpExchange exchange, Answer.Whole whole) throws IOException {
        whole.headers().forEach(exchange.getResponseHeaders()::set);
        if (whole.body().length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(whole.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", whole.mediaType());
        exchange.sendResponseHeaders(whole.status(), whole.body().length);
        exchange.getResponseBody().write(whole.body());
        exchange.getResponseBody().close();
    }
}
