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
    private static final Pace PACE = new Pace(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(5));

    private final Doors doors = new Doors(PACE, InstantSource.fixed(TestAuthority.NOW));
    private ScriptedPortal portal;

    @BeforeEach
    void open() throws Exception {
        portal = new ScriptedPortal();
        // The first handshake of a run takes longer than this test's deadline.
        new Doors(Pace.usual(), InstantSource.fixed(TestAuthority.NOW)).to(portal.address())
                .get(Routes.HELLO, null, Messages.Hello.class);
    }

    @AfterEach
    void close() {
        doors.close();
        portal.close();
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
                case TIMEOUT, BUSY -> Kind.TIMEOUT;
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

    @Test
    void aDrippingBodyMeetsTheDeadline() {
        long began = System.nanoTime();
        assertEquals(Kind.TIMEOUT, refusal(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                sleep(50);
            }
        }).kind());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 3_000);
    }

    @Test
    void aPortalThatNeverAnswersMeetsTheDeadline() {
        assertEquals(Kind.TIMEOUT, refusal(exchange -> sleep(3_000)).kind());
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
            sleep(400);
        });
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread waiting = Thread.ofVirtual().start(() -> end.set(assertThrows(InterruptedException.class,
                () -> doors.to(portal.address()).get(Routes.HELLO, null, Messages.Hello.class))));
        asked.await();
        waiting.interrupt();
        waiting.join(Duration.ofSeconds(2));
        assertTrue(end.get() instanceof InterruptedException);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
