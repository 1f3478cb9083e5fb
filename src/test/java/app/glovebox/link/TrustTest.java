package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.link.TestAuthority.Leaf;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who counts as the Portal, over real TLS on loopback.
class TrustTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(5));

    private final Doors doors = new Doors(PACE, InstantSource.fixed(TestAuthority.NOW));

    @AfterEach
    void close() {
        doors.close();
    }

    private Kind refusal(PortalAddress portal) {
        return refused(portal).kind();
    }

    private PortalException refused(PortalAddress portal) {
        return assertThrows(PortalException.class,
                () -> doors.to(portal).get(Routes.HELLO, null, Messages.Hello.class));
    }

    private void refuses(TestAuthority pinned, SSLContext context) throws Exception {
        try (ScriptedPortal portal = new ScriptedPortal(context, "TLSv1.3", 0)) {
            assertEquals(Kind.UNTRUSTED, refusal(portal.address(pinned)));
            assertTrue(portal.asked.isEmpty(), "something was sent");
        }
    }

    @Test
    void trustsALeafOfThePinnedAuthority() throws Exception {
        try (ScriptedPortal portal = new ScriptedPortal()) {
            assertEquals("Test", doors.to(portal.address()).get(Routes.HELLO, null, Messages.Hello.class).value().name());
        }
    }

    @Test
    void refusesAnotherAuthority() throws Exception {
        TestAuthority pinned = new TestAuthority();
        TestAuthority other = new TestAuthority();
        refuses(pinned, other.context(Leaf.good(), other.certificate));
    }

    @Test
    void tellsWhoAnsweredInstead() throws Exception {
        TestAuthority pinned = new TestAuthority();
        TestAuthority other = new TestAuthority();
        try (ScriptedPortal portal =
                new ScriptedPortal(other.context(Leaf.good(), other.certificate), "TLSv1.3", 0)) {
            assertEquals(Optional.of(other.pin()), refused(portal.address(pinned)).seen());
        }
        try (ScriptedPortal portal = new ScriptedPortal(other.context(Leaf.good()), "TLSv1.3", 0)) {
            assertEquals(Optional.empty(), refused(portal.address(pinned)).seen(), "a leaf is no authority");
        }
    }

    @Test
    void refusesAStrangersLeafThatBringsThePinnedAuthorityAlong() throws Exception {
        TestAuthority pinned = new TestAuthority();
        TestAuthority other = new TestAuthority();
        refuses(pinned, other.context(Leaf.good(), other.certificate, pinned.certificate));
        refuses(pinned, other.context(Leaf.good(), pinned.certificate));
    }

    @Test
    void refusesAChainWithoutItsAuthority() throws Exception {
        TestAuthority pinned = new TestAuthority();
        refuses(pinned, pinned.context(Leaf.good()));
    }

    @Test
    void refusesTheAuthorityItselfAsLeaf() throws Exception {
        TestAuthority pinned = new TestAuthority();
        refuses(pinned, pinned.ownContext());
    }

    @Test
    void refusesAnIssuerThatIsNoAuthority() throws Exception {
        TestAuthority pinned = new TestAuthority(false);
        refuses(pinned, pinned.context(Leaf.good(), pinned.certificate));
    }

    @Test
    void refusesAnotherHostName() throws Exception {
        TestAuthority pinned = new TestAuthority();
        refuses(pinned, pinned.context(Leaf.good().host("portal.example"), pinned.certificate));
    }

    @Test
    void refusesAnExpiredLeafAndOneFromTheFuture() throws Exception {
        TestAuthority pinned = new TestAuthority();
        Leaf good = Leaf.good();
        refuses(pinned, pinned.context(
                good.valid(good.from(), TestAuthority.NOW.minusSeconds(1)), pinned.certificate));
        refuses(pinned, pinned.context(
                good.valid(TestAuthority.NOW.plusSeconds(60), good.to()), pinned.certificate));
    }

    @Test
    void refusesALeafMadeForClients() throws Exception {
        TestAuthority pinned = new TestAuthority();
        refuses(pinned, pinned.context(Leaf.good().purpose(KeyPurposeId.id_kp_clientAuth), pinned.certificate));
    }

    @Test
    void refusesTls12() throws Exception {
        TestAuthority pinned = new TestAuthority();
        try (ScriptedPortal portal =
                new ScriptedPortal(pinned.context(Leaf.good(), pinned.certificate), "TLSv1.2", 0)) {
            assertEquals(Kind.UNTRUSTED, refusal(portal.address(pinned)));
            assertTrue(portal.asked.isEmpty());
        }
    }

    @Test
    void refusesPlainHttp() throws Exception {
        TestAuthority pinned = new TestAuthority();
        try (ServerSocket plain = serving(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        })) {
            int port = plain.getLocalPort();
            assertEquals(Kind.UNTRUSTED,
                    refusal(new PortalAddress(URI.create("https://localhost:" + port), pinned.pin(), false)));
            assertEquals(Kind.UNTRUSTED,
                    refusal(new PortalAddress(URI.create("http://localhost:" + port), pinned.pin(), false)));
        }
    }

    @Test
    void aClosedPortIsUnreachableNotUntrusted() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        TestAuthority pinned = new TestAuthority();
        assertEquals(Kind.UNREACHABLE,
                refusal(new PortalAddress(URI.create("https://localhost:" + port), pinned.pin(), false)));
    }

    @Test
    void aHandshakeThatIsCutIsUnreachable() throws Exception {
        try (ServerSocket rude = serving(socket -> { });
                ServerSocket ruder = serving(socket -> {
                    socket.getInputStream().read();
                    socket.setOption(StandardSocketOptions.SO_LINGER, 0);
                })) {
            assertEquals(Kind.UNREACHABLE, refusal(new PortalAddress(
                    URI.create("https://localhost:" + rude.getLocalPort()), new TestAuthority().pin(), false)));
            assertEquals(Kind.UNREACHABLE, refusal(new PortalAddress(
                    URI.create("https://localhost:" + ruder.getLocalPort()), new TestAuthority().pin(), false)));
        }
    }

    @FunctionalInterface
    private interface Serving {
        void serve(Socket socket) throws IOException;
    }

    private static ServerSocket serving(Serving serving) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    serving.serve(socket);
                } catch (IOException gone) {
                    // The other side gave up, or the test is over.
                }
            }
        });
        return server;
    }
}
