package app.glovebox.link;

import static app.glovebox.link.Linked.until;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.LinkSink;
import app.glovebox.account.MemoryVault;
import app.glovebox.account.PortalAccount;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Profile;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Connection.State;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.sim.portal.Portal;
import app.glovebox.sim.portal.PortalForTests;
import app.glovebox.sim.portal.PortalOptions;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signals;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The link against the real Portal over real TLS, through a wire that can be cut.
@Execution(ExecutionMode.CONCURRENT)
class LinkPortalTest {
    private static final KdfCost COST = new KdfCost(64, 1, 1);
    private static final KdfPolicy POLICY = new KdfPolicy(COST, COST, COST);
    private static final EmailAddress MARA = EmailAddress.parse("mara@example.org").orElseThrow();
    private static final Profile PROFILE = new Profile("Mara Lindqvist", MARA);
    private static final Pace PACE = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(2),
            Duration.ofMillis(30), Duration.ofMillis(60), Duration.ofMillis(20));

    @TempDir
    private static Path folder;
    /// One Portal for all: a new account's car first lives a month, which takes its time. Real time only goes forward.
    private static Portal portal;
    private static volatile Duration ahead = Duration.ZERO;
    private static final InstantSource REAL = () -> Instant.now().plus(ahead);
    private static final SecretBytes PROOF = SecretBytes.random(32);
    private static final KdfSpec SPEC = KdfSpec.fresh(COST);

    private final AtomicInteger caughtUp = new AtomicInteger();
    private final AtomicInteger accountsRead = new AtomicInteger();
    private final List<State> states = new CopyOnWriteArrayList<>();
    private Wire wire;
    private PortalAddress address;
    private PortalClient client;
    private MemoryVault vault;
    private PortalLink link;

    @BeforeAll
    static void createTheAccount() throws Exception {
        portal = start(0);
        PortalAddress direct = new PortalAddress(portal.address(), new Pin(portal.fingerprint()), false);
        try (PortalClient client =
                new PortalClient(new CompletableFuture<>(), Optional.of(direct), PACE, new Random(1), REAL)) {
            client.create(direct, PROFILE, SPEC, PROOF);
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        wire = new Wire(portal.address().getPort());
        address = new PortalAddress(URI.create("https://127.0.0.1:" + wire.port()), new Pin(portal.fingerprint()),
                false);
        client = new PortalClient(new CompletableFuture<>(), Optional.of(address), PACE, new Random(1), REAL);
        assertEquals(SPEC, client.spec(address, MARA));
        vault = new MemoryVault(PROFILE, address);
        try (Grant grant = client.signIn(address, MARA, PROOF)) {
            vault.save(grant);
            PortalAccount account = client.account(address, grant);
            assertEquals(PROFILE, account.profile());
            assertEquals(17, account.vehicles().getFirst().vin().length());
        }
    }

    @AfterEach
    void end() throws Exception {
        if (link != null) {
            link.close();
        }
        client.close();
        wire.close();
    }

    private static Portal start(int port) throws Exception {
        return PortalForTests.start(new PortalOptions("127.0.0.1", port, folder, 7, 1, Optional.empty(), REAL, POLICY),
                Duration.ofMillis(50));
    }

    private void connect() {
        link = client.connect(vault, new LinkSink() {
            @Override
            public void clock(Instant carTime, double speed) {
                assertEquals(1, speed);
            }

            @Override
            public void vehicles(List<Vehicle> vehicles) throws StorageException {
                vault.saveVehicles(vehicles);
                accountsRead.incrementAndGet();
            }

            @Override
            public void readings(String vehicle, List<Reading> readings, String position) throws StorageException {
                vault.append(vehicle, readings, position);
            }

            @Override
            public void caughtUp() {
                caughtUp.incrementAndGet();
            }
        });
        link.listen(now -> states.add(now.state()));
    }

    private void untilState(State state) throws InterruptedException {
        until(() -> link.connection().state() == state);
    }

    /// The token comes to its end, another is kept and used, and the stream goes on.
    private void renew() throws InterruptedException {
        byte[] before = keptToken();
        int read = accountsRead.get();
        ahead = ahead.plus(Duration.ofMinutes(9).plusSeconds(30));
        until(() -> !Arrays.equals(before, keptToken()) && accountsRead.get() > read);
        Optional<Instant> contact = link.connection().lastContact();
        until(() -> !contact.equals(link.connection().lastContact()));
    }

    private byte[] keptToken() {
        return vault.load().orElseThrow().access().open();
    }

    @Test
    void aMonthOfReadingsArrivesAndTheCarGoesOnLiving() throws Exception {
        connect();
        until(() -> caughtUp.get() > 0);
        List<Reading> kept = vault.kept();
        Instant oldest = kept.stream().map(Reading::measuredAt).min(Instant::compareTo).orElseThrow();
        assertTrue(Duration.between(oldest, REAL.instant()).toDays() >= 25, oldest.toString());
        Set<Object> signals = new HashSet<>();
        kept.forEach(reading -> signals.add(reading.signal()));
        assertTrue(signals.size() >= 45, signals.size() + " signals");
        assertTrue(signals.contains(Signals.TRAVELED_DISTANCE));
        assertFalse(vault.vehicles().isEmpty());
        assertTrue(vault.position().isPresent());
    }

    @Test
    void aRenewalGoesUnseenAndTheNextOneToo() throws Exception {
        connect();
        untilState(State.ONLINE);
        for (int renewal = 1; renewal <= 3; renewal++) {
            renew();
            assertEquals(State.ONLINE, link.connection().state());
        }
        assertFalse(states.contains(State.DOWN));
    }

    @Test
    void aTokenRenewedInTheStreamSurvivesTheMinuteAfterIt() throws Exception {
        connect();
        untilState(State.ONLINE);
        renew();
        ahead = ahead.plusMinutes(2);
        wire.cut();
        until(() -> link.connection().state() != State.ONLINE);
        untilState(State.ONLINE);
    }

    @Test
    void aRenewalKeptButNotUsedForAMinuteDoesNotSignOut() throws Exception {
        byte[] before = keptToken();
        ahead = ahead.plus(Duration.ofMinutes(9).plusSeconds(30));
        try (KeptSession session = new KeptSession(vault, new Shield(), REAL)) {
            session.bearer(client.door(address));
        }
        byte[] unused = keptToken();
        assertFalse(Arrays.equals(before, unused));
        ahead = ahead.plusSeconds(61);
        connect();
        untilState(State.ONLINE);
        assertFalse(Arrays.equals(unused, keptToken()));
        renew();
        assertEquals(State.ONLINE, link.connection().state());
    }

    @Test
    void aCutIsRecoveredAndNothingIsRepeatedOrLost() throws Exception {
        connect();
        until(() -> caughtUp.get() > 0);
        wire.cut();
        until(() -> caughtUp.get() > 1);
        untilState(State.ONLINE);
        long different = vault.kept().stream().filter(reading -> reading.source() == Reading.Source.STREAM)
                .map(reading -> reading.signal().name() + reading.measuredAt()).distinct().count();
        assertEquals(vault.kept().stream().filter(reading -> reading.source() == Reading.Source.STREAM).count(),
                different);
    }

    @Test
    void aPortalThatStopsAndStartsAgainIsFoundAgain() throws Exception {
        connect();
        until(() -> caughtUp.get() > 0);
        int port = portal.address().getPort();
        portal.close();
        untilState(State.DOWN);
        portal = start(port);
        untilState(State.ONLINE);
        until(() -> caughtUp.get() > 1);
    }

    @Test
    void aLostAnswerToARenewalCostsNothing() throws Exception {
        connect();
        untilState(State.ONLINE);
        byte[] before = keptToken();
        // Leaves a connection open, beside the stream's, on which the renewal will arrive.
        client.reach(address);
        wire.loseAnswers(true);
        ahead = ahead.plus(Duration.ofMinutes(9).plusSeconds(30));
        untilState(State.DOWN);
        // The renewal arrived, its answer did not, and further tries do not even connect.
        until(() -> wire.lost() >= 1 && wire.turnedAway() >= 3);
        assertArrayEquals(before, keptToken());
        wire.loseAnswers(false);
        untilState(State.ONLINE);
        assertFalse(Arrays.equals(before, keptToken()));
    }

    @Test
    void signingOutEndsItAtThePortal() throws Exception {
        connect();
        untilState(State.ONLINE);
        try (Grant copy = vault.load().orElseThrow()) {
            link.signOut();
            assertEquals(State.SIGNED_OUT, link.connection().state());
            assertTrue(vault.load().isEmpty());
            assertEquals(Kind.SESSION_ENDED,
                    assertThrows(PortalException.class, () -> client.account(address, copy)).kind());
        }
    }

    @Test
    void aSessionEndedElsewhereIsSignedOutHere() throws Exception {
        connect();
        untilState(State.ONLINE);
        try (Grant copy = vault.load().orElseThrow()) {
            client.signOut(address, copy);
        }
        untilState(State.SIGNED_OUT);
        assertTrue(vault.load().isEmpty());
    }

    @Test
    void anOlderSessionIsEndedAlthoughItsAccessTokenHasEnded() throws Exception {
        Grant older = vault.load().orElseThrow();
        ahead = ahead.plusMinutes(30);
        client.signOut(address, older);
        assertEquals(Kind.SESSION_ENDED,
                assertThrows(PortalException.class, () -> client.account(address, older)).kind());
    }

    @Test
    void wrongProofAndUnknownAddressAreToldAlike() {
        EmailAddress nobody = EmailAddress.parse("nobody@example.org").orElseThrow();
        for (EmailAddress who : List.of(MARA, nobody)) {
            PortalException refused = assertThrows(PortalException.class,
                    () -> client.signIn(address, who, SecretBytes.random(32)));
            assertEquals(Kind.WRONG_CREDENTIALS, refused.kind());
            assertTrue(refused.triesLeft() >= 0);
        }
        assertEquals(Kind.ADDRESS_TAKEN, assertThrows(PortalException.class,
                () -> client.create(address, PROFILE, KdfSpec.fresh(COST), PROOF)).kind());
        assertEquals(Kind.COST_REFUSED, assertThrows(PortalException.class, () -> client.create(address,
                new Profile("N", nobody), KdfSpec.fresh(new KdfCost(32, 1, 1)), PROOF)).kind());
    }
}
