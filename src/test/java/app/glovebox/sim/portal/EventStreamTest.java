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
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client sees of its car, from the first look on, over cuts and restarts.
class EventStreamTest {
    private static final String EMAIL = "mara@lindqvist.example";
    private static final double SPEED = 1_000;
    private static final int MOST_BEATS = 40;
    /// The same days in each run: on others a car may stand still for longer than a test waits.
    private static final Instant CAR_START = Instant.parse("2026-11-22T09:00:00Z");

    private static TestPortal.Clock clock;
    private static TestPortal portal;
    /// An id of the first days, from which a replay is short.
    private static String recent;
    private RawClient client;
    private String access;

    @BeforeAll
    static void open() throws IOException {
        clock = new TestPortal.Clock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        portal = TestPortal.open(TestPortal.Setting.usual().at(clock).speed(SPEED).carStart(CAR_START)
                .heartbeat(Duration.ofMillis(300)));
        new RawClient(portal).create(EMAIL, "pw");
    }

    @AfterAll
    static void close() throws IOException {
        portal.close();
    }

    @BeforeEach
    void signIn() throws IOException {
        client = new RawClient(portal);
        access = client.signedIn(EMAIL, "pw").access();
    }

    /// Car time passes; the cars live it at their next look at the clock.
    private void carTimePasses(Duration time) {
        clock.forward(Duration.ofMillis((long) (time.toMillis() / SPEED)));
    }

    /// Waits until the car has lived up to its clock.
    private void carIsPresent() throws IOException, InterruptedException {
        Messages.Snapshot before = null;
        Messages.Snapshot now = snapshot();
        while (before == null || !before.vehicles().equals(now.vehicles())
                || newest(now).isBefore(now.carTime().minus(Duration.ofDays(1)))) {
            Thread.sleep(120);
            before = now;
            now = snapshot();
        }
    }

    private Messages.Snapshot snapshot() throws IOException {
        try (EventReader events = new EventReader(client, access, null)) {
            return snapshot(events);
        }
    }

    private static Messages.Snapshot snapshot(EventReader events) throws IOException {
        EventReader.Event event = events.next();
        while (!event.is(Routes.EVENT_SNAPSHOT)) {
            event = events.next();
        }
        return event.as(Messages.Snapshot.class);
    }

    private static Instant newest(Messages.Snapshot snapshot) {
        return snapshot.vehicles().values().stream().flatMap(List::stream).map(Messages.Reading::measuredAt)
                .max(Instant::compareTo).orElseThrow();
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

    /// A stream that is caught up soon.
    private EventReader live() throws IOException {
        if (recent == null) {
            List<EventReader.Event> all = readings(replay(null));
            recent = all.get(all.size() - 5).id();
        }
        EventReader events = new EventReader(client, access, recent);
        events.untilCaughtUp();
        return events;
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

        Instant now = snapshot.carTime();
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
    void endsTheSnapshotWhereTheReplayEnds() throws IOException, InterruptedException {
        carIsPresent();
        List<EventReader.Event> events = replay(null);
        Messages.Snapshot snapshot = events.stream().filter(event -> event.is(Routes.EVENT_SNAPSHOT)).findFirst()
                .orElseThrow().as(Messages.Snapshot.class);
        Map<String, Messages.Reading> replayed = new HashMap<>();
        each(events).forEach(reading -> replayed.put(reading.signal(), reading));
        snapshot.vehicles().values().iterator().next()
                .forEach(reading -> assertEquals(reading, replayed.get(reading.signal())));
    }

    @Test
    void goesOnLiveAfterTheReplay() throws IOException {
        try (EventReader events = live()) {
            carTimePasses(Duration.ofDays(1));
            EventReader.Event event = nextReadings(events);
            assertTrue(Long.parseLong(event.id()) > Long.parseLong(recent));
        }
    }

    private static EventReader.Event nextReadings(EventReader events) throws IOException {
        EventReader.Event event = events.next();
        for (int passed = 0; !event.is(Routes.EVENT_READINGS); passed++) {
            assertTrue(passed < MOST_BEATS, "nothing but heartbeats");
            event = events.next();
        }
        return event;
    }

    @Test
    void beatsWhileTheCarIsSilent() throws IOException {
        try (EventReader events = live()) {
            for (int i = 0; i < 2; i++) {
                EventReader.Event beat = events.next();
                assertEquals(Routes.EVENT_HEARTBEAT, beat.type());
                assertTrue(beat.id().isEmpty());
                assertTrue(beat.as(Messages.Heartbeat.class).caughtUp());
            }
        }
    }

    @Test
    void resumesAfterTheIdShownWithoutLosingOrRepeating() throws IOException, InterruptedException {
        carIsPresent();
        List<EventReader.Event> all = readings(replay(null));
        EventReader.Event middle = all.get(all.size() / 2);
        List<EventReader.Event> rest = replay(middle.id());
        assertTrue(rest.stream().noneMatch(event -> event.is(Routes.EVENT_SNAPSHOT)));
        assertEquals(all.stream().skip(all.size() / 2 + 1).map(EventReader.Event::id).toList(),
                readings(rest).stream().map(EventReader.Event::id).toList());
        assertEquals(0, readings(replay(all.getLast().id())).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1 OR 1=1", "01", "999999999", "99999999999999999999"})
    void takesAnIdItNeverGaveAsNone(String id) throws IOException {
        try (EventReader events = new EventReader(client, access, id)) {
            assertNull(snapshot(events).gap());
        }
    }

    @Test
    void namesTheGapWhenWhatWasMissedIsNoLongerKept() throws IOException, InterruptedException {
        EventReader.Event had = readings(replay(null)).getLast();
        Instant hadAt = had.as(Messages.Readings.class).readings().getLast().measuredAt();
        carTimePasses(Duration.ofDays(40));
        signIn();
        carIsPresent();
        List<EventReader.Event> events = replay(had.id());
        Messages.Gap gap = events.getFirst().as(Messages.Snapshot.class).gap();
        Instant first = each(events).findFirst().orElseThrow().measuredAt();
        assertFalse(gap.from().isAfter(hadAt), gap + " after " + hadAt);
        assertTrue(Duration.between(hadAt, gap.to()).toDays() >= 8, gap.toString());
        assertTrue(Duration.between(gap.to(), first).abs().toHours() < 24, gap + " to " + first);
        // Who was there more recently misses nothing.
        List<EventReader.Event> kept = readings(events);
        assertEquals(0, replay(kept.getFirst().id()).stream()
                .filter(event -> event.is(Routes.EVENT_SNAPSHOT)).count());
    }

    @Test
    void servesTwoDesktopsAtOnceEachAtItsOwnPlace() throws IOException, InterruptedException {
        carIsPresent();
        live().close();
        RawClient other = new RawClient(portal);
        String second = other.signedIn(EMAIL, "pw").access();
        try (EventReader one = new EventReader(client, access, null);
                EventReader two = new EventReader(other, second, recent)) {
            List<String> ids = readings(one.untilCaughtUp()).stream().map(EventReader.Event::id).toList();
            assertEquals(ids.stream().dropWhile(id -> !id.equals(recent)).skip(1).toList(),
                    readings(two.untilCaughtUp()).stream().map(EventReader.Event::id).toList());
            assertEquals(Routes.EVENT_HEARTBEAT, one.next().type());
            assertEquals(Routes.EVENT_HEARTBEAT, two.next().type());
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
        try (EventReader old = live()) {
            try (EventReader fresh = live()) {
                assertThrows(IOException.class, () -> readToTheEnd(old));
                assertEquals(Routes.EVENT_HEARTBEAT, fresh.next().type());
            }
        }
    }

    @Test
    void endsTheStreamWithTheSession() throws IOException {
        try (EventReader events = live()) {
            assertEquals(204, client.withToken("DELETE", Routes.SESSION, access).status());
            long began = System.nanoTime();
            assertThrows(IOException.class, () -> readToTheEnd(events));
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 1_000);
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
            signIn();
            try (EventReader events = live()) {
                carTimePasses(Duration.ofDays(2));
                assertTrue(Long.parseLong(nextReadings(events).id()) > Long.parseLong(recent));
            }
        }
    }

    @Test
    void livesTheMissedTimeAfterAStopAndGoesOnWhereTheClientWas() throws IOException, InterruptedException {
        carIsPresent();
        List<EventReader.Event> before = readings(replay(null));
        Messages.Me me = client.withToken("GET", Routes.ME, access).as(Messages.Me.class);
        portal.stop();
        carTimePasses(Duration.ofDays(2));
        portal.start();
        client = new RawClient(portal);
        carIsPresent();
        List<EventReader.Event> after = replay(before.getLast().id());
        assertEquals(me, client.withToken("GET", Routes.ME, access).as(Messages.Me.class));
        List<EventReader.Event> missed = readings(after);
        assertFalse(missed.isEmpty());
        assertEquals(readings(replay(null)).stream().map(EventReader.Event::id)
                .dropWhile(id -> !id.equals(before.getLast().id())).skip(1).toList(),
                missed.stream().map(EventReader.Event::id).toList());
        Instant last = each(after).reduce((a, b) -> b).orElseThrow().measuredAt();
        Instant lastBefore = each(before).reduce((a, b) -> b).orElseThrow().measuredAt();
        assertTrue(Duration.between(lastBefore, last).toHours() > 24, lastBefore + " to " + last);
    }
}
