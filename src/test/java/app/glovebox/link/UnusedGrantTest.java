package app.glovebox.link;

import static app.glovebox.link.Linked.until;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Connection.State;
import app.glovebox.session.Grant;
import app.glovebox.wire.Json;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A renewed grant that was kept but not used in time: the Portal let it die, its predecessor is good again.
class UnusedGrantTest {
    private static final int PREDECESSOR = 2;
    private static final int DIED = 5;
    private static final int NEXT = 7;

    private final Set<String> good = ConcurrentHashMap.newKeySet();
    private Linked linked;

    @BeforeEach
    void open() throws Exception {
        linked = new Linked();
        good.add(ScriptedPortal.token(NEXT));
        linked.portal.on(Routes.ME, this::me);
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        linked.portal.on(Routes.SESSION, this::end);
        linked.vault.save(unused(Duration.ofMinutes(5)));
        linked.vault.saved.clear();
    }

    @AfterEach
    void close() {
        linked.close();
    }

    private static Grant unused(Duration lasting) {
        Grant grant = Linked.grant(DIED, lasting);
        byte[] previous = new byte[32];
        Arrays.fill(previous, (byte) PREDECESSOR);
        return new Grant(grant.access(), grant.accessEnds(), grant.refresh(),
                Optional.of(SecretBytes.owning(previous)));
    }

    private void me(HttpExchange exchange) throws IOException {
        (good.contains(ScriptedPortal.bearer(exchange)) ? ScriptedPortal.me()
                : ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED)).handle(exchange);
    }

    private void end(HttpExchange exchange) throws IOException {
        (good.contains(ScriptedPortal.bearer(exchange)) ? ScriptedPortal.bytes(204, new byte[0])
                : ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED)).handle(exchange);
    }

    /// Renews for one token only.
    private void renewsFor(int token) {
        byte[] body = shown(token);
        linked.portal.on(Routes.RENEW, exchange ->
                (Arrays.equals(body, linked.portal.bodies.getLast()) ? ScriptedPortal.tokens(NEXT, 600)
                        : ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED)).handle(exchange));
    }

    private static byte[] shown(int token) {
        return Json.write(new Messages.Renew(ScriptedPortal.token(token)));
    }

    private List<byte[]> renewals() {
        return linked.portal.bodies.stream().filter(body -> new String(body, StandardCharsets.UTF_8).contains("refresh")).toList();
    }

    @Test
    void thePredecessorRenewsAfterTheNewerTokenWasRefused() throws Exception {
        renewsFor(PREDECESSOR);
        linked.connect();
        until(linked::online);
        assertEquals(2, renewals().size());
        assertArrayEquals(shown(DIED + 1), renewals().get(0));
        assertArrayEquals(shown(PREDECESSOR), renewals().get(1));
        Grant kept = linked.vault.load().orElseThrow();
        assertEquals((byte) NEXT, kept.access().open()[0]);
        assertTrue(kept.previous().isEmpty(), "used by now");
    }

    @Test
    void theNewerTokenIsTriedFirstSinceItMayHaveBeenUsed() throws Exception {
        renewsFor(DIED + 1);
        linked.connect();
        until(linked::online);
        assertEquals(1, renewals().size());
    }

    @Test
    void whenBothAreRefusedTheSessionIsOver() throws Exception {
        linked.portal.on(Routes.RENEW, ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED));
        linked.connect();
        until(() -> linked.state() == State.SIGNED_OUT);
        assertEquals(2, renewals().size());
        assertTrue(linked.vault.load().isEmpty());
    }

    @Test
    void theFirstUseDropsThePredecessor() throws Exception {
        good.add(ScriptedPortal.token(DIED));
        linked.connect();
        until(linked::online);
        assertTrue(renewals().isEmpty());
        assertEquals(List.of("5"), linked.vault.saved);
        assertTrue(linked.vault.load().orElseThrow().previous().isEmpty());
    }

    @Test
    void aRenewalIsKeptWithThePredecessorBeforeItsUse() throws Exception {
        renewsFor(PREDECESSOR);
        good.clear();
        try (PortalClient client = linked.client();
                KeptSession session = new KeptSession(linked.vault, new Shield(), linked::now)) {
            session.insteadOf(ScriptedPortal.token(DIED), client.door(linked.vault.portal()));
        }
        Grant kept = linked.vault.load().orElseThrow();
        assertEquals((byte) NEXT, kept.access().open()[0]);
        assertEquals((byte) PREDECESSOR, kept.previous().orElseThrow().open()[0]);
    }

    @Test
    void signingOutEndsTheSessionByThePredecessorToo() throws Exception {
        renewsFor(PREDECESSOR);
        try (PortalClient client = linked.client(); Grant dead = unused(Duration.ofMinutes(5))) {
            client.signOut(linked.portal.address(), dead);
        }
        assertEquals(2, renewals().size());
        assertEquals("DELETE " + Routes.SESSION, linked.portal.asked.getLast());
    }

    @Test
    void aFullDiskAtTheFirstUseDoesNotCutTheLink() throws Exception {
        try (PortalClient client = linked.client();
                KeptSession session = new KeptSession(linked.vault, new Shield(), linked::now)) {
            session.bearer(client.door(linked.vault.portal()));
            linked.vault.full = true;
            session.proven();
            assertFalse(session.unused());
        }
        assertTrue(linked.vault.load().orElseThrow().previous().isPresent());
    }
}
