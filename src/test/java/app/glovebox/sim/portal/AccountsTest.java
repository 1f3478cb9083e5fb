package app.glovebox.sim.portal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Accounts and sign-in as the wire shows them.
@Execution(ExecutionMode.CONCURRENT)
class AccountsTest {
    private static TestPortal.Clock clock;
    private static TestPortal portal;
    private static int number;
    private RawClient client;
    private String email;

    @BeforeAll
    static void open() throws IOException {
        clock = new TestPortal.Clock(Instant.now());
        portal = TestPortal.open(TestPortal.Setting.usual().at(clock));
    }

    @AfterAll
    static void close() throws IOException {
        portal.close();
    }

    @BeforeEach
    void newcomer() {
        client = new RawClient(portal);
        email = "driver" + number++ + "@lindqvist.example";
    }

    private static void is(Problem.Type type, RawClient.Reply reply) {
        assertEquals(type.urn(), reply.problem().type());
        assertEquals(type.status(), reply.status());
    }

    @Test
    void createsAnAccountThatCanSignInAndHasACar() throws IOException {
        assertEquals(201, client.create(email, "pw").status());
        Messages.Tokens tokens = client.signedIn(email, "pw");
        assertEquals(600, tokens.accessSeconds());
        Messages.Me me = client.withToken("GET", Routes.ME, tokens.access()).as(Messages.Me.class);
        assertEquals("Mara Lindqvist", me.displayName());
        assertEquals(email, me.email());
        assertEquals("Aurora GT", me.vehicles().getFirst().model());
        assertEquals(17, me.vehicles().getFirst().vin().length());
        assertNotEquals(me.vehicles().getFirst().vin(), me.vehicles().getFirst().id());
    }

    @Test
    void tellsThatAnAddressIsTaken() throws IOException {
        client.create(email, "pw");
        is(Problem.Type.ADDRESS_TAKEN, client.create(email, "other"));
        is(Problem.Type.ADDRESS_TAKEN, client.create("  " + email.toUpperCase(java.util.Locale.ROOT) + " ", "other"));
        assertEquals(200, client.signIn(email, "pw").status());
    }

    @ParameterizedTest
    @CsvSource({"' Mara@Lindqvist.Example ', mara@lindqvist.example",
        "u\u0308ber@b\u00fccher.example, \u00fcber@xn--bcher-kva.example"})
    void keepsAddressesInTheirOneForm(String typed, String kept) throws IOException {
        client.create(typed, "pw");
        Messages.Tokens tokens = client.signedIn(kept, "pw");
        assertEquals(kept, client.withToken("GET", Routes.ME, tokens.access()).as(Messages.Me.class).email());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "a@", "@b.c", "a@b", "a b@c.d", "a@b@c.d", "a\n@b.c", "a@-b..c",
        "a@b\u0000.c", "<a>@b.c", "a@b_c.d"})
    void refusesWhatIsNoAddress(String typed) throws IOException {
        is(Problem.Type.MALFORMED, client.create(typed, "pw"));
        is(Problem.Type.MALFORMED, client.signIn(typed, "pw"));
        is(Problem.Type.MALFORMED, client.post(Routes.SIGN_IN_START, new Messages.SignInStart(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "\u202eabc", "a\u2028b",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void refusesNamesThatAreNotOneLine(String name) throws IOException {
        Messages.NewAccount good = RawClient.account(email, "pw");
        is(Problem.Type.MALFORMED, client.post(Routes.ACCOUNTS,
                new Messages.NewAccount(name, good.email(), good.kdf(), good.proof())));
        client.create(email, "pw");
        is(Problem.Type.MALFORMED, client.post(Routes.SIGN_IN,
                new Messages.SignIn(email, RawClient.proof("pw"), name)));
    }

    @ParameterizedTest
    @CsvSource({"63,1,1", "64,0,1", "64,1,0", "1025,1,1", "64,5,1", "64,1,5", "-1,-1,-1", "2147483647,1,1"})
    void refusesDerivationsOutsideItsPolicy(int memory, int passes, int lanes) throws IOException {
        Messages.NewAccount good = RawClient.account(email, "pw");
        is(Problem.Type.COST_REFUSED, client.post(Routes.ACCOUNTS, new Messages.NewAccount(good.displayName(), email,
                new Messages.Kdf(good.kdf().salt(), memory, passes, lanes), good.proof())));
    }

    @Test
    void refusesSaltsAndProofsOfAnotherLength() throws IOException {
        Messages.NewAccount good = RawClient.account(email, "pw");
        is(Problem.Type.MALFORMED, client.post(Routes.ACCOUNTS, new Messages.NewAccount(good.displayName(), email,
                new Messages.Kdf(Base64Text.encode(new byte[15]), 64, 1, 1), good.proof())));
        is(Problem.Type.MALFORMED, client.post(Routes.ACCOUNTS, new Messages.NewAccount(good.displayName(), email,
                good.kdf(), Base64Text.encode(new byte[33]))));
        is(Problem.Type.MALFORMED, client.post(Routes.SIGN_IN, new Messages.SignIn(email, "x", "desk")));
    }

    @Test
    void givesBackTheDerivationOfTheAccount() throws IOException {
        client.create(email, "pw");
        assertEquals(RawClient.account(email, "pw").kdf(), start(email));
    }

    private Messages.Kdf start(String address) throws IOException {
        return client.post(Routes.SIGN_IN_START, new Messages.SignInStart(address)).as(Messages.Kdf.class);
    }

    @Test
    void inventsAStableDerivationForAnUnknownAddress() throws IOException {
        Messages.Kdf first = start(email);
        assertEquals(first, start(" " + email.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(TestPortal.POLICY.make().memoryKib(), first.memoryKib());
        assertNotEquals(first, start("x" + email));
        portal.restart();
        client = new RawClient(portal);
        assertEquals(first, start(email));
    }

    @Test
    void answersAnUnknownAddressAsAWrongProof() throws IOException {
        client.create(email, "pw");
        for (int i = 0; i < 7; i++) {
            RawClient.Reply known = client.signIn(email, "wrong");
            RawClient.Reply unknown = client.signIn("nobody." + email, "wrong");
            assertEquals(known.status(), unknown.status());
            assertArrayEquals(known.body(), unknown.body());
            known.headers().remove("date");
            unknown.headers().remove("date");
            assertEquals(known.headers(), unknown.headers());
            clock.forward(Duration.ofMillis(300));
        }
    }

    @Test
    void delaysAfterFiveWrongTriesAndDoublesUpToFifteenMinutes() throws IOException {
        client.create(email, "pw");
        for (int left = 4; left >= 1; left--) {
            Problem problem = client.signIn(email, "wrong").problem();
            assertEquals(left, problem.triesLeft());
            assertNull(problem.retryAfter());
        }
        long delay = 1;
        for (int i = 0; i < 14; i++) {
            Problem wrong = client.signIn(email, "wrong").problem();
            assertEquals(Problem.Type.WRONG_CREDENTIALS.urn(), wrong.type());
            assertEquals(0, wrong.triesLeft());
            assertEquals(delay, wrong.retryAfter());
            // Even the right one has to wait.
            RawClient.Reply throttled = client.signIn(email, "pw");
            is(Problem.Type.THROTTLED, throttled);
            assertEquals(delay, throttled.problem().retryAfter());
            assertEquals(Long.toString(delay), throttled.headers().get("retry-after"));
            clock.forward(Duration.ofSeconds(delay));
            delay = Math.min(900, delay * 2);
        }
        assertEquals(200, client.signIn(email, "pw").status());
        assertEquals(4, client.signIn(email, "wrong").problem().triesLeft());
    }

    @Test
    void remembersWrongTriesOverARestart() throws IOException {
        for (int i = 0; i < 8; i++) {
            client.signIn(email, "wrong");
            clock.forward(i < 7 ? Duration.ofSeconds(5) : Duration.ZERO);
        }
        portal.restart();
        client = new RawClient(portal);
        assertEquals(8, client.signIn(email, "pw").problem().retryAfter());
    }

    @Test
    void countsEveryTryOfManyAtOnce() throws Exception {
        client.create(email, "pw");
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tries.add(() -> new RawClient(portal).signIn(email, "wrong").status());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            int looked = 0;
            for (Future<Integer> status : threads.invokeAll(tries)) {
                looked += status.get() == 401 ? 1 : 0;
            }
            assertEquals(5, looked, "proofs looked at before the delay");
        }
    }

    @Test
    void createsOneAccountOfManyAtOnce() throws Exception {
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> new RawClient(portal).create(email, "pw").status());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> seen = new ArrayList<>();
            for (Future<Integer> status : threads.invokeAll(tries)) {
                seen.add(status.get());
            }
            assertEquals(1, seen.stream().filter(status -> status == 201).count(), seen.toString());
            assertEquals(7, seen.stream().filter(status -> status == 409).count(), seen.toString());
        }
    }

    @Test
    void limitsHowManyAccountsOnePeerAsksFor(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        PortalOptions options = new PortalOptions("127.0.0.1", 0, folder, 7, 1, java.util.Optional.empty(), clock,
                TestPortal.POLICY);
        try (Portal strict = Portal.start(options, PortalForTests.limits(3, Duration.ofSeconds(15)))) {
            RawClient peer = new RawClient(strict.address(), strict.fingerprint());
            assertEquals(201, peer.create(email, "pw").status());
            is(Problem.Type.ADDRESS_TAKEN, peer.create(email, "pw"));
            assertEquals(201, peer.create("b" + email, "pw").status());
            RawClient.Reply refused = peer.create("c" + email, "pw");
            is(Problem.Type.THROTTLED, refused);
            assertEquals(1_200, refused.problem().retryAfter());
            clock.forward(Duration.ofSeconds(1_200));
            assertEquals(201, peer.create("c" + email, "pw").status());
        }
    }

    @Test
    void keepsNoProofOrTokenAsItCame() throws IOException {
        client.create(email, "pw");
        Messages.Tokens tokens = client.signedIn(email, "pw");
        client.signIn("typed.in.the.wrong.field@lindqvist.example", "pw");
        Set<String> secrets = new HashSet<>(Set.of(RawClient.proof("pw"), tokens.access(), tokens.refresh(),
                "typed.in.the.wrong.field"));
        try (Stream<Path> files = Files.list(portal.folder())) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                assertTrue(secrets.stream().noneMatch(text::contains), file.getFileName().toString());
                for (String secret : List.of(RawClient.proof("pw"), tokens.access(), tokens.refresh())) {
                    String raw = new String(Base64.getUrlDecoder().decode(secret), StandardCharsets.ISO_8859_1);
                    assertFalse(text.contains(raw), file.getFileName().toString());
                }
            }
        }
    }

    @Test
    void keepsAccountsSessionsAndCarsOverARestart() throws IOException {
        client.create(email, "pw");
        Messages.Tokens tokens = client.signedIn(email, "pw");
        Messages.Me before = client.withToken("GET", Routes.ME, tokens.access()).as(Messages.Me.class);
        String fingerprint = portal.fingerprint();
        portal.restart();
        client = new RawClient(portal);
        assertEquals(fingerprint, portal.fingerprint());
        assertEquals(before, client.withToken("GET", Routes.ME, tokens.access()).as(Messages.Me.class));
        assertEquals(200, client.signIn(email, "pw").status());
    }
}
