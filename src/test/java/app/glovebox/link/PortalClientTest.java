package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.PortalAccount;
import app.glovebox.account.Profile;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Json;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalClientTest {
    private static final EmailAddress MARA = EmailAddress.parse("mara@example.org").orElseThrow();

    private final CompletableFuture<PortalAddress> embedded = new CompletableFuture<>();
    private ScriptedPortal portal;
    private PortalClient client;

    @BeforeEach
    void open() throws Exception {
        portal = new ScriptedPortal();
        client = client(Optional.empty(), Duration.ofSeconds(3));
    }

    @AfterEach
    void close() {
        client.close();
        portal.close();
    }

    private PortalClient client(Optional<PortalAddress> named, Duration starting) {
        Pace pace = new Pace(Duration.ofSeconds(3), starting, Duration.ofSeconds(1), Duration.ofMillis(10),
                Duration.ofMillis(50), Duration.ofMillis(5));
        return new PortalClient(embedded, named, pace, new Random(1), InstantSource.fixed(TestAuthority.NOW));
    }

    private Grant signIn() throws Exception {
        portal.on(Routes.SIGN_IN, ScriptedPortal.tokens(3, 600));
        return client.signIn(portal.address(), MARA, SecretBytes.random(32));
    }

    @Test
    void measuresTheWay() throws Exception {
        assertTrue(client.reach(portal.address()).toNanos() > 0);
    }

    @Test
    void readsHowThePasswordIsStretched() throws Exception {
        byte[] salt = new byte[16];
        portal.on(Routes.SIGN_IN_START, ScriptedPortal.json(new Messages.Kdf(Base64Text.encode(salt), 64, 1, 1)));
        assertEquals(new KdfSpec(salt, new KdfCost(64, 1, 1)), client.spec(portal.address(), MARA));
    }

    @Test
    void aSaltOfAnotherLengthIsGarbled() {
        portal.on(Routes.SIGN_IN_START, ScriptedPortal.json(new Messages.Kdf("AAAA", 64, 1, 1)));
        assertEquals(Kind.GARBLED,
                assertThrows(PortalException.class, () -> client.spec(portal.address(), MARA)).kind());
    }

    @Test
    void signInSendsTheProofAndNeitherHostNorUserName() throws Exception {
        byte[] proof = new byte[32];
        portal.on(Routes.SIGN_IN, ScriptedPortal.tokens(3, 600));
        Grant grant = client.signIn(portal.address(), MARA, SecretBytes.copyOf(proof));
        Messages.SignIn message = Json.read(portal.bodies.getLast(), Messages.SignIn.class);
        assertEquals(Base64Text.encode(proof), message.proof());
        assertEquals("Glovebox on " + System.getProperty("os.name"), message.device());
        assertFalse(message.device().contains(System.getProperty("user.name")));
        assertEquals(TestAuthority.NOW.plusSeconds(600), grant.accessEnds());
    }

    @Test
    void readsTheAccount() throws Exception {
        PortalAccount account = client.account(portal.address(), signIn());
        assertEquals(new Profile("Mara Lindqvist", MARA), account.profile());
        assertEquals("v1", account.vehicles().getFirst().id());
    }

    @Test
    void creatingAnAccountNeedsNoBodyBack() throws Exception {
        portal.on(Routes.ACCOUNTS, ScriptedPortal.bytes(201, new byte[0]));
        client.create(portal.address(), new Profile("Mara", MARA), KdfSpec.fresh(new KdfCost(64, 1, 1)),
                SecretBytes.random(32));
        assertEquals("POST " + Routes.ACCOUNTS, portal.asked.getLast());
    }

    @Test
    void endingASessionWhoseTokenEndedRenewsItFirst() throws Exception {
        portal.on(Routes.RENEW, ScriptedPortal.tokens(7, 600));
        portal.on(Routes.SESSION, exchange -> (ScriptedPortal.bearer(exchange).equals(ScriptedPortal.token(7))
                ? ScriptedPortal.bytes(204, new byte[0])
                : ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED)).handle(exchange));
        client.signOut(portal.address(), signIn());
        assertEquals(List.of("DELETE " + Routes.SESSION, "POST " + Routes.RENEW, "DELETE " + Routes.SESSION),
                portal.asked.subList(portal.asked.size() - 3, portal.asked.size()));
    }

    @Test
    void aSessionThatIsOverNeedsNoEnding() throws Exception {
        portal.on(Routes.RENEW, ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED));
        portal.on(Routes.SESSION, ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED));
        client.signOut(portal.address(), signIn());
        assertEquals("POST " + Routes.RENEW, portal.asked.getLast());
    }

    @Test
    void theEmbeddedPortalsPortIsFreshAndThePinKept() throws Exception {
        PortalAddress kept = new PortalAddress(URI.create("https://localhost:1"), new Pin("ab".repeat(32)), true);
        PortalAddress now = portal.address();
        CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(() -> embedded.complete(now));
        PortalAddress resolved = client.resolve(kept);
        assertEquals(now.address(), resolved.address());
        assertEquals(kept.pin(), resolved.pin());
        assertEquals(now, client.preset());
    }

    @Test
    void anEmbeddedPortalThatDoesNotStartIsTold() {
        try (PortalClient hurried = client(Optional.empty(), Duration.ofMillis(30))) {
            assertEquals(Kind.TIMEOUT, assertThrows(PortalException.class, hurried::preset).kind());
        }
        embedded.completeExceptionally(new java.io.IOException("no port"));
        assertEquals(Kind.UNREACHABLE, assertThrows(PortalException.class, () -> client.preset()).kind());
    }

    @Test
    void aNamedPortalNeedsNoEmbeddedOne() throws Exception {
        try (PortalClient named = client(Optional.of(portal.address()), Duration.ofSeconds(3))) {
            assertEquals(portal.address(), named.preset());
            assertEquals(portal.address(), named.resolve(portal.address()));
        }
    }

    @Test
    void tokensOutOfBoundsAreGarbled() {
        portal.on(Routes.SIGN_IN, ScriptedPortal.tokens(3, 0));
        assertEquals(Kind.GARBLED, assertThrows(PortalException.class,
                () -> client.signIn(portal.address(), MARA, SecretBytes.random(32))).kind());
    }
}
