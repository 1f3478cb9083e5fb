package app.glovebox.link;

import static app.glovebox.link.Linked.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection.State;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Reading.Source;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signals;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The stream of the living link against a scripted Portal over real TLS: what arrives, cuts, silence, outages.
class LivingLinkTest {
    private static final String SPEED = Signals.SPEED.name();

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
    void snapshotThenEventsReachTheVaultWithTheirTimesAndPosition() throws Exception {
        Instant measured = ScriptedPortal.Events.CAR.minusSeconds(90);
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.event("4", Routes.EVENT_SNAPSHOT, new Messages.Snapshot(ScriptedPortal.Events.CAR, 60,
                    Map.of("v1", List.of(new Messages.Reading(SPEED, measured, 12),
                            new Messages.Reading("Vehicle.Private.Unheard.Of", measured, 1),
                            new Messages.Reading(SPEED, measured, "fast"))), null));
            events.reading("5", Signals.TRAVELED_DISTANCE.name(), 3_000_000_000L);
            events.event(null, "confetti", Map.of("a", 1));
            events.heartbeat(true);
            events.stayOpen();
        }));
        linked.connect();
        until(() -> linked.caughtUp.get() == 1);
        List<Reading> kept = linked.vault.kept();
        assertEquals(2, kept.size());
        assertEquals(12.0, kept.get(0).number());
        assertEquals(Source.SNAPSHOT, kept.get(0).source());
        assertEquals(measured, kept.get(0).measuredAt());
        assertEquals(ScriptedPortal.Events.CAR, kept.get(0).receivedAt());
        assertEquals(3_000_000_000L, kept.get(1).value());
        assertEquals(Source.STREAM, kept.get(1).source());
        assertEquals("5", linked.vault.position().orElseThrow());
        assertEquals(60, linked.vault.clock().orElseThrow().speed());
        assertEquals("v1", linked.vehicles.getFirst().id());
        until(linked::online);
        assertTrue(linked.link.connection().roundTrip().isPresent());
    }

    @Test
    void manyEventsAreHandedOverTogether() throws Exception {
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            for (int i = 1; i <= 2_000; i++) {
                events.reading(Integer.toString(i), SPEED, i % 100);
            }
            events.heartbeat(true);
            events.stayOpen();
        }));
        linked.connect();
        until(() -> linked.caughtUp.get() == 1);
        assertEquals(2_000, linked.vault.kept().size());
        assertEquals("2000", linked.vault.position().orElseThrow());
        assertTrue(linked.vault.batches.size() < 500, linked.vault.batches.size() + " batches");
        assertTrue(linked.vault.batches.stream().allMatch(size -> size <= 500));
    }

    @Test
    void aCutIsToldAndResumedAfterTheLastEventWithoutRepeatingIt() throws Exception {
        AtomicInteger streams = new AtomicInteger();
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
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
        linked.connect();
        until(() -> linked.caughtUp.get() == 1);
        assertEquals(List.of("", "1"), linked.portal.resumedAfter);
        assertEquals(2, linked.vault.kept().size());
        assertTrue(linked.states.stream().anyMatch(seen -> seen.state() == State.DOWN && seen.nextTry().isPresent()));
        until(linked::online);
        assertEquals(1, linked.portal.times(Routes.ME));
    }

    @Test
    void silenceIsACut() throws Exception {
        Duration silence = Duration.ofSeconds(1);
        linked.pace(new Pace(Duration.ofSeconds(5), Duration.ofSeconds(1), silence, Duration.ofMillis(10),
                Duration.ofMillis(40), Duration.ofMillis(30)));
        AtomicInteger streams = new AtomicInteger();
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.heartbeat(true);
            if (streams.incrementAndGet() > 1) {
                for (int i = 0; i < 500; i++) {
                    events.raw(": alive\n");
                    Thread.sleep(20);
                }
            }
            events.stayOpen();
        }));
        linked.connect();
        until(() -> streams.get() == 2);
        until(linked::online);
        Thread.sleep(silence.toMillis() * 8 / 5);
        assertEquals(2, streams.get(), "a comment is a sign of life");
    }

    @Test
    void aGarbledStreamIsLeftAndTriedAgain() throws Exception {
        AtomicInteger streams = new AtomicInteger();
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            switch (streams.incrementAndGet()) {
                case 1 -> events.raw("event: readings\ndata: {nonsense\n\n");
                case 2 -> events.raw("data: " + "x".repeat(300_000) + "\n\n");
                case 3 -> events.event("9", Routes.EVENT_HEARTBEAT, new Messages.Heartbeat(null, 1, true));
                default -> events.heartbeat(true);
            }
            events.stayOpen();
        }));
        linked.connect();
        until(() -> linked.caughtUp.get() == 1);
        assertEquals(4, streams.get());
    }

    @Test
    void anotherCertificateIsUntrustedAndNothingIsSent() throws Exception {
        linked.expect(new TestAuthority());
        linked.connect();
        until(() -> linked.state() == State.UNTRUSTED);
        assertTrue(linked.portal.asked.isEmpty());
        assertTrue(linked.vault.load().isPresent());
    }

    @Test
    void aLongOutageWaitsLongerAndRecoversByItself() throws Exception {
        int port = linked.portal.port();
        linked.portal.close();
        linked.connect();
        until(() -> linked.states.stream().filter(seen -> seen.state() == State.DOWN).count() >= 4);
        List<Long> waits = linked.states.stream().filter(seen -> seen.state() == State.DOWN)
                .map(seen -> Duration.between(linked.now(), seen.nextTry().orElseThrow()).toMillis()).toList();
        assertTrue(waits.get(0) >= 10 && waits.get(0) <= 13, waits.toString());
        assertTrue(waits.get(3) >= 40 && waits.get(3) <= 46, waits.toString());
        linked.portal = ScriptedPortal.onPort(port);
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        until(linked::online);
        assertTrue(linked.link.connection().nextTry().isEmpty());
    }

    @Test
    void refreshEndsTheWaitAndAsksAgainWhenConnected() throws Exception {
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        linked.connect();
        until(linked::online);
        linked.link.refresh();
        until(() -> linked.portal.times(Routes.EVENTS) == 2 && linked.portal.times(Routes.ME) == 2);
        assertFalse(linked.saw(State.DOWN));

        linked.pace(new Pace(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5),
                Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(5)));
        linked.portal.on(Routes.EVENTS, ScriptedPortal.problem(Problem.Type.BUSY));
        linked.connect();
        until(() -> linked.state() == State.DOWN);
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        linked.link.refresh();
        until(linked::online);
    }

    @Test
    void closingTakesLessThanTwoSecondsAndKeepsTheSession() throws Exception {
        linked.portal.on(Routes.EVENTS, ScriptedPortal.mute());
        linked.connect();
        until(() -> linked.portal.times(Routes.EVENTS) == 1);
        long began = System.nanoTime();
        linked.link.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 1_000);
        assertTrue(linked.vault.load().isPresent());
    }

    @Test
    void aVaultThatTakesNothingIsNoPortalThatIsDownAndLosesNothing() throws Exception {
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.reading("1", SPEED, 1);
            events.heartbeat(true);
            events.stayOpen();
        }));
        linked.vault.full = true;
        linked.connect();
        until(() -> linked.state() == State.UNKEPT);
        assertTrue(linked.link.connection().nextTry().isPresent());
        linked.vault.full = false;
        until(() -> linked.caughtUp.get() == 1);
        assertEquals(State.ONLINE, linked.state());
        assertTrue(linked.states.stream().noneMatch(seen -> seen.state() == State.DOWN));
        assertEquals(1, linked.vault.kept().size());
    }
}
