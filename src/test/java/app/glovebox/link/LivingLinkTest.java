package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.LinkSink;
import app.glovebox.account.MemoryVault;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Profile;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Connection;
import app.glovebox.session.Connection.State;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Reading.Source;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signals;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The living link against a scripted Portal over real TLS.
class LivingLinkTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(400),
            Duration.ofMillis(20), Duration.ofMillis(80), Duration.ofMillis(30));
    private static final String SPEED = Signals.SPEED.name();

    private static final Messages.Vehicle CAR =
            new Messages.Vehicle("v1", "WAURORA0000000001", "Aurora", "Aurora GT");

    private volatile Instant now = TestAuthority.NOW;
    private final InstantSource real = () -> now;
    private final List<Connection> states = new CopyOnWriteArrayList<>();
    private final AtomicInteger caughtUp = new AtomicInteger();
    private final List<Vehicle> vehicles = new CopyOnWriteArrayList<>();
    private ScriptedPortal portal;
    private MemoryVault vault;
    private PortalClient client;
    private PortalLink link;

    @BeforeEach
    void open() throws Exception {
        portal = new ScriptedPortal();
        vault = new MemoryVault(new Profile("Mara", EmailAddress.parse("mara@example.org").orElseThrow()),
                portal.address());
        vault.save(grant(1, Duration.ofMinutes(10)));
        client = new PortalClient(new CompletableFuture<>(), Optional.empty(), PACE, new Random(1), real);
    }

    @AfterEach
    void close() {
        link.close();
        client.close();
        portal.close();
    }

    private static Grant grant(int mark, Duration lasting) {
        byte[] access = new byte[32];
        Arrays.fill(access, (byte) mark);
        byte[] refresh = new byte[32];
        Arrays.fill(refresh, (byte) (mark + 1));
        return new Grant(SecretBytes.owning(access), TestAuthority.NOW.plus(lasting), SecretBytes.owning(refresh));
    }

    private void connect() {
        link = client.connect(vault, new LinkSink() {
            @Override
            public void clock(Instant carTime, double speed) throws StorageException {
                vault.saveClock(new app.glovebox.vehicle.ReadingStore.ClockMark(carTime, speed, real.instant()));
            }

            @Override
            public void vehicles(List<Vehicle> told) {
                vehicles.addAll(told);
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
        link.listen(states::add);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "did not happen");
            Thread.sleep(5);
        }
    }

    private boolean online() {
        return link.connection().state() == State.ONLINE;
    }

    @Test
    void snapshotThenEventsReachTheVaultWithTheirTimesAndPosition() throws Exception {
        Instant measured = ScriptedPortal.Events.CAR.minusSeconds(90);
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.event("4", Routes.EVENT_SNAPSHOT, new Messages.Snapshot(ScriptedPortal.Events.CAR, 60,
                    Map.of("v1", List.of(new Messages.Reading(SPEED, measured, 12),
                            new Messages.Reading("Vehicle.Private.Unheard.Of", measured, 1),
                            new Messages.Reading(SPEED, measured, "fast"))), null));
            events.reading("5", Signals.TRAVELED_DISTANCE.name(), 3_000_000_000L);
            events.event(null, "confetti", Map.of("a", 1));
            events.heartbeat(true);
            events.stayOpen();
        }));
        connect();
        until(() -> caughtUp.get() == 1);
        List<Reading> kept = vault.kept();
        assertEquals(2, kept.size());
        assertEquals(12.0, kept.get(0).number());
        assertEquals(Source.SNAPSHOT, kept.get(0).source());
        assertEquals(measured, kept.get(0).measuredAt());
        assertEquals(ScriptedPortal.Events.CAR, kept.get(0).receivedAt());
        assertEquals(3_000_000_000L, kept.get(1).value());
        assertEquals(Source.STREAM, kept.get(1).source());
        assertEquals("5", vault.position().orElseThrow());
        assertEquals(60, vault.clock().orElseThrow().speed());
        assertEquals("v1", vehicles.getFirst().id());
        until(this::online);
        assertTrue(link.connection().roundTrip().isPresent());
    }

    @Test
    void manyEventsAreHandedOverTogether() throws Exception {
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            for (int i = 1; i <= 2_000; i++) {
                events.reading(Integer.toString(i), SPEED, i % 100);
            }
            events.heartbeat(true);
            events.stayOpen();
        }));
        connect();
        until(() -> caughtUp.get() == 1);
        assertEquals(2_000, vault.kept().size());
        assertEquals("2000", vault.position().orElseThrow());
        assertTrue(vault.batches.size() < 500, vault.batches.size() + " batches");
        assertTrue(vault.batches.stream().allMatch(size -> size <= 500));
    }

    @Test
    void aCutIsToldAndResumedAfterTheLastEventWithoutRepeatingIt() throws Exception {
        AtomicInteger streams = new AtomicInteger();
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            if (streams.incrementAndGet() == 1) {
                events.reading("1", SPEED, 1);
                events.raw("id: 2\nevent: readings\ndata: {\"carTime\":\"2026-");
                return;
            }
            events.reading("1", SPEED, 1);
            events.reading("2", SPEED, 2);
            events.heartbeat(true);
            events.stayOpen();
        }));
        connect();
        until(() -> caughtUp.get() == 1);
        assertEquals(List.of("", "1"), portal.resumedAfter);
        assertEquals(2, vault.kept().size());
        assertTrue(states.stream().anyMatch(seen -> seen.state() == State.DOWN && seen.nextTry().isPresent()));
        until(this::online);
        assertEquals(1, portal.times(Routes.ME));
    }

    @Test
    void silenceIsACut() throws Exception {
        AtomicInteger streams = new AtomicInteger();
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            if (streams.incrementAndGet() > 1) {
                for (int i = 0; i < 100; i++) {
                    events.raw(": alive\n");
                    Thread.sleep(50);
                }
            }
            events.stayOpen();
        }));
        connect();
        until(() -> streams.get() == 2);
        until(this::online);
        Thread.sleep(600);
        assertEquals(2, streams.get(), "a comment is a sign of life");
    }

    @Test
    void aGarbledStreamIsLeftAndTriedAgain() throws Exception {
        AtomicInteger streams = new AtomicInteger();
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            switch (streams.incrementAndGet()) {
                case 1 -> events.raw("event: readings\ndata: {nonsense\n\n");
                case 2 -> events.raw("data: " + "x".repeat(300_000) + "\n\n");
                case 3 -> events.event("9", Routes.EVENT_HEARTBEAT, new Messages.Heartbeat(null, 1, true));
                default -> events.heartbeat(true);
            }
            events.stayOpen();
        }));
        connect();
        until(() -> caughtUp.get() == 1);
        assertEquals(4, streams.get());
    }

    @Test
    void aTokenNearItsEndIsRenewedAndKeptBeforeItIsUsed() throws Exception {
        vault.save(grant(1, Duration.ofSeconds(50)));
        vault.saved.clear();
        List<String> used = new CopyOnWriteArrayList<>();
        portal.on(Routes.RENEW, ScriptedPortal.tokens(5, 600));
        portal.on(Routes.ME, exchange -> {
            used.add(ScriptedPortal.bearer(exchange) + vault.saved);
            ScriptedPortal.json(new Messages.Me("Mara", "mara@example.org", List.of(CAR))).handle(exchange);
        });
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            events.stayOpen();
        }));
        connect();
        until(this::online);
        assertEquals(List.of(ScriptedPortal.token(5) + "[5]"), used);
        assertEquals(1, portal.times(Routes.RENEW));
    }

    @Test
    void aTokenRenewedWhileTheStreamIsOpenIsUsedAtOnce() throws Exception {
        portal.on(Routes.RENEW, ScriptedPortal.tokens(5, 600));
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            for (int i = 0; i < 100; i++) {
                events.heartbeat(true);
                Thread.sleep(50);
            }
        }));
        connect();
        until(this::online);
        now = TestAuthority.NOW.plus(Duration.ofMinutes(9).plusSeconds(30));
        until(() -> portal.times(Routes.ME) == 2);
        assertEquals(List.of("POST " + Routes.RENEW, "GET " + Routes.ME),
                portal.asked.subList(portal.asked.size() - 2, portal.asked.size()));
        assertEquals(1, portal.times(Routes.EVENTS));
    }

    @Test
    void aRefusedTokenGetsOneRenewal() throws Exception {
        portal.on(Routes.ME, exchange -> (ScriptedPortal.bearer(exchange).equals(ScriptedPortal.token(5))
                ? ScriptedPortal.json(new Messages.Me("Mara", "mara@example.org", List.of(CAR)))
                : ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED)).handle(exchange));
        portal.on(Routes.RENEW, ScriptedPortal.tokens(5, 600));
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            events.stayOpen();
        }));
        connect();
        until(this::online);
        assertEquals(1, portal.times(Routes.RENEW));
        assertEquals(2, portal.times(Routes.ME));
    }

    @Test
    void anEndedSessionIsSignedOutClearedAndNeverAskedAgain() throws Exception {
        portal.on(Routes.ME, ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED));
        portal.on(Routes.RENEW, ScriptedPortal.problem(Problem.Type.TOKEN_REFUSED));
        connect();
        until(() -> link.connection().state() == State.SIGNED_OUT);
        assertTrue(vault.load().isEmpty());
        link.refresh();
        Thread.sleep(300);
        assertEquals(2, portal.asked.size());
    }

    @Test
    void withoutAKeptSessionItIsSignedOutAndAsksNothing() throws Exception {
        vault.clear();
        connect();
        until(() -> link.connection().state() == State.SIGNED_OUT);
        assertTrue(portal.asked.isEmpty());
    }

    @Test
    void aLostRenewalAnswerIsAskedForAgainWithTheSameToken() throws Exception {
        vault.save(grant(1, Duration.ofSeconds(-1)));
        AtomicInteger renewals = new AtomicInteger();
        portal.on(Routes.RENEW, exchange -> {
            if (renewals.incrementAndGet() == 1) {
                exchange.close();
            } else {
                ScriptedPortal.tokens(5, 600).handle(exchange);
            }
        });
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            events.stayOpen();
        }));
        connect();
        until(this::online);
        assertEquals(2, renewals.get());
        assertArrayEquals(portal.bodies.get(0), portal.bodies.get(1));
        assertEquals((byte) 5, vault.load().orElseThrow().access().open()[0]);
    }

    @Test
    void anotherCertificateIsUntrustedAndNothingIsSent() throws Exception {
        TestAuthority other = new TestAuthority();
        vault = new MemoryVault(vault.profile(), portal.address(other));
        vault.save(grant(1, Duration.ofMinutes(10)));
        connect();
        until(() -> link.connection().state() == State.UNTRUSTED);
        assertTrue(portal.asked.isEmpty());
        assertTrue(vault.load().isPresent());
    }

    @Test
    void aLongOutageWaitsLongerAndRecoversByItself() throws Exception {
        int port = portal.port();
        portal.close();
        connect();
        until(() -> states.stream().filter(seen -> seen.state() == State.DOWN).count() >= 4);
        List<Long> waits = states.stream().filter(seen -> seen.state() == State.DOWN)
                .map(seen -> Duration.between(real.instant(), seen.nextTry().orElseThrow()).toMillis()).toList();
        assertTrue(waits.get(0) >= 20 && waits.get(0) <= 25, waits.toString());
        assertTrue(waits.get(3) >= 80 && waits.get(3) <= 91, waits.toString());
        portal = ScriptedPortal.onPort(port);
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            events.stayOpen();
        }));
        until(this::online);
        assertTrue(link.connection().nextTry().isEmpty());
    }

    @Test
    void refreshEndsTheWaitAndAsksAgainWhenConnected() throws Exception {
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            events.stayOpen();
        }));
        connect();
        until(this::online);
        link.refresh();
        until(() -> portal.times(Routes.EVENTS) == 2 && portal.times(Routes.ME) == 2);
        assertFalse(states.stream().anyMatch(seen -> seen.state() == State.DOWN));

        link.close();
        client.close();
        client = new PortalClient(new CompletableFuture<>(), Optional.empty(), new Pace(Duration.ofSeconds(2),
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(1),
                Duration.ofMillis(5)), new Random(1), real);
        portal.on(Routes.EVENTS, ScriptedPortal.problem(Problem.Type.BUSY));
        connect();
        until(() -> link.connection().state() == State.DOWN);
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            events.stayOpen();
        }));
        link.refresh();
        until(this::online);
    }

    @Test
    void signOutEndsItAtThePortalAndForgetsIt() throws Exception {
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            events.stayOpen();
        }));
        portal.on(Routes.SESSION, ScriptedPortal.bytes(204, new byte[0]));
        connect();
        until(this::online);
        link.signOut();
        assertEquals("DELETE " + Routes.SESSION, portal.asked.getLast());
        assertTrue(vault.load().isEmpty());
        assertEquals(State.SIGNED_OUT, link.connection().state());
    }

    @Test
    void signOutForgetsItEvenWhenThePortalIsGoneAndSaysSo() throws Exception {
        portal.close();
        connect();
        assertEquals(PortalException.Kind.UNREACHABLE,
                assertThrows(PortalException.class, link::signOut).kind());
        assertTrue(vault.load().isEmpty());
        assertEquals(State.SIGNED_OUT, link.connection().state());
    }

    @Test
    void closingTakesLessThanTwoSecondsAndKeepsTheSession() throws Exception {
        portal.on(Routes.EVENTS, exchange -> sleep(5_000));
        connect();
        until(() -> portal.times(Routes.EVENTS) == 1);
        long began = System.nanoTime();
        link.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 1_000);
        assertTrue(vault.load().isPresent());
    }

    @Test
    void aFullDiskIsTriedAgainAndLosesNothing() throws Exception {
        portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.reading("1", SPEED, 1);
            events.heartbeat(true);
            events.stayOpen();
        }));
        vault.full = true;
        connect();
        until(() -> link.connection().state() == State.DOWN);
        vault.full = false;
        until(() -> caughtUp.get() == 1);
        assertEquals(1, vault.kept().size());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
