package app.glovebox.link;

import static app.glovebox.link.Linked.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.session.Connection.State;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the Portal must not send, and a bug of ours: the link goes on, or says that it does not.
class DamagedStreamTest {
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

    /// One reading of any value, whether or not it could be one.
    private static String event(String id, String carTime, String value) {
        return "id: " + id + "\nevent: readings\ndata: {\"carTime\":\"" + carTime + "\",\"carSpeed\":60,"
                + "\"vehicle\":\"v1\",\"readings\":[{\"signal\":\"" + SPEED + "\","
                + "\"measuredAt\":\"2026-05-01T09:59:00Z\",\"value\":" + value + "}]}\n\n";
    }

    private void sends(String... damaged) {
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.reading("1", SPEED, 1);
            for (String each : damaged) {
                events.raw(each);
            }
            events.reading("99", SPEED, 99);
            events.heartbeat(true);
            events.stayOpen();
        }));
    }

    private void arrives() throws InterruptedException {
        linked.connect();
        until(() -> linked.caughtUp.get() > 0 && linked.online());
        assertEquals(List.of(1.0, 99.0), linked.vault.kept().stream().map(Reading::number).toList());
        assertEquals("99", linked.vault.position().orElseThrow());
    }

    @Test
    void oneReadingThatIsNoneDoesNotHoldUpWhatFollows() throws Exception {
        sends(event("2", "2026-05-01T10:00:00Z", "{\"poison\":1}"), event("3", "2026-05-01T10:00:00Z", "null"),
                event("4", "2026-05-01T10:00:00Z", "[1,2]"));
        arrives();
        assertEquals(1, linked.portal.times(Routes.EVENTS));
    }

    @Test
    void anEventGarbledTwiceIsSteppedOver() throws Exception {
        sends("id: 2\nevent: readings\ndata: {nonsense\n\n", "id: 3\nevent: readings\ndata: {}\n\n");
        arrives();
        assertEquals(3, linked.portal.times(Routes.EVENTS));
    }

    @Test
    void aCarTimeNoCarLivesAtIsGarbled() throws Exception {
        sends(event("2", "+1000000000-12-31T23:59:59Z", "5"), event("3", "-0001-01-01T00:00:00Z", "5"));
        arrives();
        Instant said = linked.vault.clock().orElseThrow().carTime();
        assertEquals(ScriptedPortal.Events.CAR, said);
    }

    @Test
    void whatCanNoLongerBeReplayedIsLogged() throws Exception {
        Instant car = ScriptedPortal.Events.CAR;
        linked.portal.on(Routes.EVENTS, ScriptedPortal.stream(events -> {
            events.event("4", Routes.EVENT_SNAPSHOT, new Messages.Snapshot(car, 60,
                    Map.of("v1", List.of(new Messages.Reading(SPEED, car, 12))),
                    new Messages.Gap(car.minusSeconds(600), car.minusSeconds(60))));
            events.heartbeat(true);
            events.stayOpen();
        }));
        try (Logged log = new Logged(Reception.class)) {
            linked.connect();
            until(() -> linked.caughtUp.get() == 1);
            assertEquals(List.of("link.events.gap"), log.codes);
        }
    }

    @Test
    void aBugLeavesTheLinkDownBeforeItIsReportedAndRefreshStartsItAgain() throws Exception {
        linked.portal.on(Routes.EVENTS, ScriptedPortal.alive());
        AtomicReference<Connection> reported = new AtomicReference<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> reported.set(linked.link.connection()));
        try {
            linked.connect();
            linked.stumbleWhenOnline();
            until(() -> reported.get() != null);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(State.DOWN, reported.get().state());
        assertTrue(reported.get().nextTry().isEmpty());
        linked.link.refresh();
        until(linked::online);
    }
}
