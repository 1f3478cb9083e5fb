package app.glovebox.link;

import static app.glovebox.link.Linked.until;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection.State;
import app.glovebox.session.PortalException;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The session of the living link against a scripted Portal over real TLS: renewal, refusal, its end, signing out.
class LinkSessionTest {
    private Linked linked;

    @BeforeEach
    void open() throws Exception {
        linked = new Linked();
    }

    @AfterEach
    void close() {
        linked.close();
    }

    @Test
    void aTokenNearItsEndIsRenewedAndKeptBeforeItIsUsed() throws Exception {
        linked.vault.save(Linked.grant(1, Duration.ofSeconds(50)));
        linked.vault.saved.clear();
        List<String> used = new CopyOnWriteArrayList<>();
        linked.portal.on(Routes.RENEW, ScriptedPortal.tokens(5, 600));
        linked.portal.on(Routes.ME, exchange -> {
            used.add(ScriptedPortal.bearer(exchange) + linked.vault.saved);
            ScriptedPortal.me().handle(exchange);
        });
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        linked.connect();
        until(linked::online);
        assertEquals(List.of(ScriptedPortal.token(5) + "[5]"), used);
        assertEquals(1, linked.portal.times(Routes.RENEW));
    }

    @Test
    void aTokenRenewedWhileTheStreamIsOpenIsUsedAtOnce() throws Exception {
        linked.portal.on(Routes.RENEW, ScriptedPortal.tokens(5, 600));
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            for (int i = 0; i < 500; i++) {
                events.heartbeat(true);
                Thread.sleep(20);
            }
        }));
        linked.connect();
        until(linked::online);
        linked.pass(Duration.ofMinutes(9).plusSeconds(30));
        until(() -> linked.portal.times(Routes.ME) == 2);
        assertEquals(List.of("POST " + Routes.RENEW, "GET " + Routes.ME),
                linked.portal.asked.subList(linked.portal.asked.size() - 2, linked.portal.asked.size()));
        assertEquals(1, linked.portal.times(Routes.EVENTS));
    }

    @Test
    void aRefusedTokenGetsOneRenewal() throws Exception {
        linked.portal.on(Routes.ME, exchange -> (ScriptedPortal.bearer(exchange).equals(ScriptedPortal.token(5))
                ? ScriptedPortal.me()
                : ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED)).handle(exchange));
        linked.portal.on(Routes.RENEW, ScriptedPortal.tokens(5, 600));
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        linked.connect();
        until(linked::online);
        assertEquals(1, linked.portal.times(Routes.RENEW));
        assertEquals(2, linked.portal.times(Routes.ME));
    }

    @Test
    void anEndedSessionIsSignedOutClearedAndNeverAskedAgain() throws Exception {
        linked.portal.on(Routes.ME, ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED));
        linked.portal.on(Routes.RENEW, ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED));
        linked.connect();
        until(() -> linked.state() == State.SIGNED_OUT);
        assertTrue(linked.vault.load().isEmpty());
        linked.link.refresh();
        // Longer than the longest wait between two tries.
        Thread.sleep(100);
        // Its anchor, its account, another token.
        assertEquals(3, linked.portal.asked.size());
    }

    @Test
    void withoutAKeptSessionItIsSignedOutAndAsksNothing() throws Exception {
        linked.vault.clear();
        linked.connect();
        until(() -> linked.state() == State.SIGNED_OUT);
        assertTrue(linked.portal.asked.isEmpty());
    }

    @Test
    void aLostRenewalAnswerIsAskedForAgainWithTheSameToken() throws Exception {
        linked.vault.save(Linked.grant(1, Duration.ofSeconds(-1)));
        AtomicInteger renewals = new AtomicInteger();
        linked.portal.on(Routes.RENEW, exchange -> {
            if (renewals.incrementAndGet() == 1) {
                exchange.close();
            } else {
                ScriptedPortal.tokens(5, 600).handle(exchange);
            }
        });
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        linked.connect();
        until(linked::online);
        assertEquals(2, renewals.get());
        assertArrayEquals(linked.portal.bodies.get(0), linked.portal.bodies.get(1));
        assertEquals((byte) 5, linked.vault.load().orElseThrow().access().open()[0]);
    }

    @Test
    void signOutEndsItAtThePortalAndForgetsIt() throws Exception {
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        linked.portal.on(Routes.SESSION, ScriptedPortal.bytes(204, new byte[0]));
        linked.connect();
        until(linked::online);
        linked.link.signOut();
        assertEquals("DELETE " + Routes.SESSION, linked.portal.asked.getLast());
        assertTrue(linked.vault.load().isEmpty());
        assertEquals(State.SIGNED_OUT, linked.state());
    }

    @Test
    void signOutForgetsItEvenWhenThePortalIsGoneAndSaysSo() throws Exception {
        linked.portal.close();
        linked.connect();
        assertEquals(PortalException.Kind.UNREACHABLE,
                assertThrows(PortalException.class, linked.link::signOut).kind());
        assertTrue(linked.vault.load().isEmpty());
        assertEquals(State.SIGNED_OUT, linked.state());
    }
}
