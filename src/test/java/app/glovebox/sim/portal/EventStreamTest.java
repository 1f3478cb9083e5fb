package app.glovebox.sim.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client sees of its car, from the first look on, over cuts and restarts.
class EventStreamTest {
    private static final String EMAIL = "mara@lindqvist.example";
    private static final double SPEED = 1_000;

    private final TestPortal.Clock clock = new TestPortal.Clock(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    private TestPortal portal;
    private RawClient client;
    private String access;

    @BeforeEach
    void open() throws IOException {
        portal = TestPortal.open(TestPortal.Setting.usual().at(clock).speed(SPEED).heartbeat(Duration.ofMillis(400)));
        client = new RawClient(portal);
        client.create(EMAIL, "pw");
        access = client.signedIn(EMAIL, "pw").access();
    }

    @AfterEach
    void close() throws IOException {
        portal.close();
    }

    /// Car time passes; the cars live it at their next look at the clock.
    private void carTimePasses(Duration time) {
        clock.forward(Duration.ofMillis((long) (time.toMillis() / SPEED)));
    }

    private List<EventReader.Event> replay(String lastEventId) throws IOException {
        try (EventReader events = new EventReader(client, access, lastEventId)) {
            return events.untilCaughtUp();
        }
    }

    private static List<EventReader.Event> readings(List<EventReader.Event> events) {
        return events.stream().filter(event -> event.is(Routes.EVENT_READINGS)).toList();
    }

    private static Stream<Messages.Reading> each(List<EventReader.Event> events) {
        return readings(events).stream().flatMap(event -> event.as(Messages.Readings.class).readings().stream());
    }

    @Test
    void showsThirtyDaysToANewAccountAndThenIsCaughtUp() throws IOException {
        List<EventReader.Event> events = replay(null);
        List<EventReader.Event> said = events.stream()
                .dropWhile(event -> event.is(Routes.EVENT_HEARTBEAT)).toList();
        Messages.Snapshot snapshot = said.getFirst().as(Messages.Snapshot.class);
        assertTrue(said.getFirst().id().isEmpty());
        assertNull(snapshot.gap());
        assertEquals(SPEED, snapshot.carSpeed());
        assertEquals(1, snapshot.vehicles().size());
        List<Messages.Reading> newest = snapshot.vehicles().values().iterator().next();
        assertTrue(newest.size() >= 45, "signals: " + newest.size());
        assertEquals(newest.size(), newest.stream().map(Messages.Reading::signal).distinct().count());

        Instant now = clock.instant();
        Instant first = each(said).findFirst().orElseThrow().measuredAt();
        Instant last = each(said).reduce((a, b) -> b).orElseThrow().measuredAt();
        assertTrue(Duration.between(first, now).toHours() >= 29 * 24, "first " + first);
        assertTrue(Duration.between(last, now).toHours() <= 24 && !last.isAfter(now), "last " + last);
        assertEquals(1, said.stream().filter(event -> event.is(Routes.EVENT_SNAPSHOT)).count());
    }

    @Test
    void sendsEventsInOrderOfIdAndTimeAndNotTooLarge() throws IOException {
        List<EventReader.Event> events = readings(replay(null));
        long before = 0;
        Instant earlier = Instant.MIN;
        for (EventReader.Event event : events) {
            Messages.Readings message = event.as(Messages.Readings.class);
            assertTrue(Long.parseLong(event.id()) > before);
            before = Long.parseLong(event.id());
            assertFalse(message.readings().isEmpty());
            assertFalse(message.readings().getFirst().measuredAt().isBefore(earlier));
            earlier = message.readings().getLast().measuredAt();
            assertFalse(message.carTime().isBefore(earlier));
        }
    }

    @Test
    void endsTheSnapshotWhereTheReplayEnds() throws IOException {
        List<EventReader.Event> events = replay(null);
        Messages.Snapshot snapshot = events.stream().filter(event -> event.is(Routes.EVENT_SNAPSHOT)).findFirst()
                .orElseThrow().as(Messages.Snapshot.class);
        java.util.Map<String, Messages.Reading> replayed = new java.util.HashMap<>();
        each(events).forEach(reading -> replayed.put(reading.signal(), reading));
        snapshot.vehicles().values().iterator().next()
                .forEach(reading -> assertEquals(reading, replayed.get(reading.signal())));
    }

    @Test
    void goesOnLiveAfterTheReplay() throws IOException {
        try (EventReader events = new EventReader(client, access, null)) {
            String last = readings(events.untilCaughtUp()).getLast().id();
            carTimePasses(Duration.ofDays(1));
            EventReader.Event event = events.next();
            while (event.is(Routes.EVENT_HEARTBEAT)) {
                event = events.next();
            }
            assertEquals(Routes.EVENT_READINGS, event.type());
            assertTrue(Long.parseLong(event.id()) > Long.parseLong(last));
        }
    }

    @Test
    void beatsWhileTheCarIsSilent() throws IOException {
        try (EventReader events = new EventReader(client, access, null)) {
            events.untilCaughtUp();
            for (int i = 0; i < 2; i++) {
                EventReader.Event beat = events.next();
                assertEquals(Routes.EVENT_HEARTBEAT, beat.type());
                assertTrue(beat.id().isEmpty());
                assertTrue(beat.as(Messages.Heartbeat.class).caughtUp());
            }
        }
    }

    @Test
    void resumesAfterTheIdShownWithoutLosingOrRepeating() throws IOException {
        List<EventReader.Event> all = readings(replay(null));
        EventReader.Event middle = all.get(all.size() / 2);
        List<EventReader.Event> rest = replay(middle.id());
        assertTrue(rest.stream().noneMatch(event -> event.is(Routes.EVENT_SNAPSHOT)));
        assertEquals(all.stream().skip(all.size() / 2 + 1).map(EventReader.Event::id).toList(),
                readings(rest).stream().map(EventReader.Event::id).toList());
        assertEquals(0, readings(replay(all.getLast().id())).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1 OR 1=1", "01", "999999999", "99999999999999999999", "1.0", " "})
    void takesAnIdItNeverGaveAsNone(String id) throws IOException {
        assertEquals(1, replay(id).stream().filter(event -> event.is(Routes.EVENT_SNAPSHOT))
                .filter(event -> event.as(Messages.Snapshot.class).gap() == null).count());
    }

    @Test
    void namesTheGapWhenWhatWasMissedIsNoLongerKept() throws IOException {
        EventReader.Event had = readings(replay(null)).getLast();
        Instant hadAt = had.as(Messages.Readings.class).readings().getLast().measuredAt();
        carTimePasses(Duration.ofDays(40));
        client = new RawClient(portal);
        access = client.signedIn(EMAIL, "pw").access();
        String late = newestAfter(had.id());
        carTimePasses(Duration.ofDays(3));
        List<EventReader.Event> events = replay(had.id());
        while (Long.parseLong(readings(events).getFirst().id()) == Long.parseLong(had.id()) + 1) {
            events = replay(had.id());
        }
        Messages.Gap gap = events.getFirst().as(Messages.Snapshot.class).gap();
        Instant first = each(events).findFirst().orElseThrow().measuredAt();
        assertFalse(gap.from().isAfter(hadAt), gap + " after " + hadAt);
        assertTrue(Duration.between(gap.to(), first).abs().toHours() < 24, gap + " to " + first);
        assertEquals(0, replay(late).stream().filter(event -> event.is(Routes.EVENT_SNAPSHOT)).count());
    }

    /// The newest id once the car has lived on, asked for from an id still known.
    private String newestAfter(String id) throws IOException {
        List<EventReader.Event> events = readings(replay(id));
        while (events.isEmpty()) {
            events = readings(replay(id));
        }
        return events.getLast().id();
    }

    @Test
    void servesTwoDesktopsAtOnceEachAtItsOwnPlace() throws IOException {
        RawClient other = new RawClient(portal);
        String second = other.signedIn(EMAIL, "pw").access();
        try (EventReader one = new EventReader(client, access, null);
                EventReader two = new EventReader(other, second, null)) {
            List<String> ids = readings(one.untilCaughtUp()).stream().map(EventReader.Event::id).toList();
            assertEquals(ids, readings(two.untilCaughtUp()).stream().map(EventReader.Event::id).toList());
            assertNotEquals(access, second);
        }
    }

    @Test
    void keepsAccountsApart() throws IOException {
        client.create("other@lindqvist.example", "pw");
        String other = client.signedIn("other@lindqvist.example", "pw").access();
        Set<String> mine = vehicles(access);
        Set<String> theirs = vehicles(other);
        assertEquals(1, mine.size());
        assertEquals(1, theirs.size());
        assertNotEquals(mine, theirs);
        Messages.Me me = client.withToken("GET", Routes.ME, access).as(Messages.Me.class);
        Messages.Me them = client.withToken("GET", Routes.ME, other).as(Messages.Me.class);
        assertEquals(mine, Set.of(me.vehicles().getFirst().id()));
        assertNotEquals(me.vehicles().getFirst().vin(), them.vehicles().getFirst().vin());
    }

    private Set<String> vehicles(String token) throws IOException {
        Set<String> seen = new HashSet<>();
        try (EventReader events = new EventReader(client, token, null)) {
            List<EventReader.Event> all = events.untilCaughtUp();
            readings(all).forEach(event -> seen.add(event.as(Messages.Readings.class).vehicle()));
            all.stream().filter(event -> event.is(Routes.EVENT_SNAPSHOT))
                    .forEach(event -> seen.addAll(event.as(Messages.Snapshot.class).vehicles().keySet()));
        }
        return seen;
    }

    @Test
    void letsANewStreamOfTheSessionTakeTheOldOnesPlace() throws IOException {
        try (EventReader old = new EventReader(client, access, null)) {
            old.untilCaughtUp();
            try (EventReader fresh = new EventReader(client, access, null)) {
                fresh.untilCaughtUp();
                assertThrows(IOException.class, () -> readToTheEnd(old));
                assertEquals(Routes.EVENT_HEARTBEAT, fresh.next().type());
            }
        }
    }

    @Test
    void endsTheStreamWithTheSession() throws IOException {
        try (EventReader events = new EventReader(client, access, null)) {
            events.untilCaughtUp();
            assertEquals(204, client.withToken("DELETE", Routes.SESSION, access).status());
            long began = System.nanoTime();
            assertThrows(IOException.class, () -> readToTheEnd(events));
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 1_000);
        }
    }

    @Test
    void endsTheStreamWhenTheSessionGrowsTooOld() throws IOException {
        try (EventReader events = new EventReader(client, access, null)) {
            events.untilCaughtUp();
            clock.forward(Duration.ofDays(31));
            assertThrows(IOException.class, () -> readToTheEnd(events));
        }
    }

    private static void readToTheEnd(EventReader events) throws IOException {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (System.nanoTime() < until) {
            events.next();
        }
    }

    @Test
    void doesNotWaitForAClientThatReadsNothing() throws IOException {
        try (EventReader stuck = new EventReader(client, access, null)) {
            stuck.next();
            RawClient other = new RawClient(portal);
            String second = other.signedIn(EMAIL, "pw").access();
            try (EventReader live = new EventReader(other, second, null)) {
                String last = readings(live.untilCaughtUp()).getLast().id();
                carTimePasses(Duration.ofDays(2));
                EventReader.Event event = live.next();
                while (!event.is(Routes.EVENT_READINGS)) {
                    event = live.next();
                }
                assertTrue(Long.parseLong(event.id()) > Long.parseLong(last));
            }
        }
    }

    @Test
    void livesTheMissedTimeAfterAStopAndGoesOnWhereTheClientWas() throws IOException {
        List<EventReader.Event> before = readings(replay(null));
        Messages.Me me = client.withToken("GET", Routes.ME, access).as(Messages.Me.class);
        portal.stop();
        carTimePasses(Duration.ofDays(2));
        portal.start();
        client = new RawClient(portal);
        List<EventReader.Event> after = replay(before.getLast().id());
        assertEquals(me, client.withToken("GET", Routes.ME, access).as(Messages.Me.class));
        List<EventReader.Event> missed = readings(after);
        assertFalse(missed.isEmpty());
        assertEquals(Long.parseLong(before.getLast().id()) + 1, Long.parseLong(missed.getFirst().id()));
        Instant last = each(after).reduce((a, b) -> b).orElseThrow().measuredAt();
        Instant lastBefore = each(before).reduce((a, b) -> b).orElseThrow().measuredAt();
        assertTrue(Duration.between(lastBefore, last).toHours() > 24, lastBefore + " to " + last);
    }
}
