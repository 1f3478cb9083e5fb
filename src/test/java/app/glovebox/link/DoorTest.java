package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.wire.Json;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import com.sun.net.httpserver.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final Doors doors = doors(Duration.ofSeconds(5));
    private ScriptedPortal portal;

    @BeforeEach
    void open() throws Exception {
        portal = new ScriptedPortal();
    }

    @AfterEach
    void close() {
        doors.close();
        portal.close();
    }

    private static Doors doors(Duration answer) {
        return new Doors(new Pace(answer, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(10),
                Duration.ofMillis(50), Duration.ofMillis(5)), InstantSource.fixed(TestAuthority.NOW));
    }

    private PortalException refusal(HttpHandler handler) {
        portal.on(Routes.HELLO, handler);
        return assertThrows(PortalException.class,
                () -> doors.to(portal.address()).get(Routes.HELLO, null, Messages.Hello.class));
    }

    @Test
    void everyProblemTypeHasItsKind() {
        for (Problem.Type type : Problem.Type.values()) {
            Kind kind = refusal(ScriptedPortal.problem(type)).kind();
            assertEquals(switch (type) {
                case WRONG_CREDENTIALS -> Kind.WRONG_CREDENTIALS;
                case TOKEN_REFUSED -> Kind.SESSION_ENDED;
                case ADDRESS_TAKEN -> Kind.ADDRESS_TAKEN;
                case COST_REFUSED -> Kind.COST_REFUSED;
                case THROTTLED -> Kind.THROTTLED;
                case TIMEOUT -> Kind.TIMEOUT;
                case BUSY -> Kind.BUSY;
                case CONFLICT -> Kind.CONFLICT;
                case NOT_FOUND -> Kind.NOT_FOUND;
                default -> Kind.REFUSED;
            }, kind, type.name());
        }
    }

    @Test
    void aProblemCarriesTheDelayAndTheTriesLeft() {
        Problem problem = new Problem(Problem.Type.THROTTLED.urn(), "slow", 429, 48L, 0);
        PortalException refused = refusal(ScriptedPortal.bytes(429, Json.write(problem)));
        assertEquals(Duration.ofSeconds(48), refused.retryAfter());
        assertEquals(0, refused.triesLeft());
        Problem busy = new Problem(Problem.Type.BUSY.urn(), "busy", 503, 2L, null);
        assertEquals(Duration.ofSeconds(2), refusal(ScriptedPortal.bytes(503, Json.write(busy))).retryAfter());
    }

    @Test
    void anUnknownProblemIsRefused() {
        Problem problem = new Problem("urn:glovebox:problem:full-moon", "x", 418, null, null);
        assertEquals(Kind.REFUSED, refusal(ScriptedPortal.bytes(418, Json.write(problem))).kind());
    }

    @Test
    void aPageOfSomethingElseIsGarbledOrRefused() {
        byte[] page = "<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8);
        assertEquals(Kind.REFUSED, refusal(ScriptedPortal.bytes(502, page)).kind());
        assertEquals(Kind.GARBLED, refusal(ScriptedPortal.bytes(200, page)).kind());
        assertEquals(Kind.GARBLED, refusal(ScriptedPortal.bytes(403, page)).kind());
    }

    @Test
    void badJsonIsGarbledAndItsTextGoesNowhere() {
        PortalException garbled = refusal(ScriptedPortal.bytes(200,
                "{\"name\":\"x\",\"version\":\"1\",\"canary\":\"swordfish\"}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Kind.GARBLED, garbled.kind());
        for (Throwable cause = garbled; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains("swordfish"));
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        PortalException refused = refusal(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertEquals(Kind.GARBLED, refused.kind());
        assertEquals(0, portal.times("/elsewhere"));
    }

    @Test
    void anEndlessBodyIsGivenUp() {
        assertEquals(Kind.GARBLED, refusal(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[64 << 10];
            Arrays.fill(much, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(much);
            }
            exchange.close();
        }).kind());
    }

    private void meetsTheDeadline(HttpHandler handler) throws Exception {
        // The first handshake of a run takes longer than the deadline.
        doors.to(portal.address()).get(Routes.HELLO, null, Messages.Hello.class);
        portal.on(Routes.HELLO, handler);
        try (Doors hurried = doors(Duration.ofMillis(150))) {
            long began = System.nanoTime();
            PortalException late = assertThrows(PortalException.class,
                    () -> hurried.to(portal.address()).get(Routes.HELLO, null, Messages.Hello.class));
            assertEquals(Kind.TIMEOUT, late.kind());
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 3_000);
        }
    }

    @Test
    void aDrippingBodyMeetsTheDeadline() throws Exception {
        meetsTheDeadline(ScriptedPortal.stream(events -> {
            for (int i = 0; i < 500; i++) {
                events.raw(" ");
                Thread.sleep(20);
            }
        }));
    }

    @Test
    void aPortalThatNeverAnswersMeetsTheDeadline() throws Exception {
        meetsTheDeadline(ScriptedPortal.mute());
    }

    @Test
    void aBodyCutShortIsUnreachable() {
        assertEquals(Kind.UNREACHABLE, refusal(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"name\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        }).kind());
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        portal.on(Routes.HELLO, exchange -> {
            asked.countDown();
            ScriptedPortal.mute().handle(exchange);
        });
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread waiting = Thread.ofVirtual().start(() -> end.set(assertThrows(InterruptedException.class,
                () -> doors.to(portal.address()).get(Routes.HELLO, null, Messages.Hello.class))));
        asked.await();
        waiting.interrupt();
        waiting.join(Duration.ofSeconds(2));
        assertTrue(end.get() instanceof InterruptedException);
    }
}
