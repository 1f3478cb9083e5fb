package app.glovebox.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.StorageException;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final Instant NOW = Instant.parse("2026-11-19T07:42:00Z");
    private final CarLife.Store store = new CarLife.Store();
    private final CarClock clock = new CarClock(() -> NOW);

    @Test
    void olderReadingNeverReplacesNewer() throws Exception {
        Readings readings = new Readings("car", store, clock);
        readings.take(List.of(speed(50, 0)), null);
        readings.take(List.of(speed(30, -60), speed(40, -30)), null);
        assertEquals(50, readings.latest(Signals.SPEED).orElseThrow().number());
        assertEquals(3, store.kept.size(), "the past is kept all the same");
    }

    @Test
    void listenersHearOnlyWhatBecameNewerAndFirstAllThatIsKnown() throws Exception {
        store.kept.add(speed(10, -600));
        Readings readings = new Readings("car", store, clock);
        List<List<Reading>> heard = new ArrayList<>();
        AutoCloseable listening = readings.listen(heard::add);
        readings.take(List.of(speed(50, 0), speed(60, 1), speed(55, -5)), null);
        readings.take(List.of(speed(50, 0)), null);
        listening.close();
        readings.take(List.of(speed(70, 60)), null);
        assertEquals(List.of(List.of(speed(10, -600)), List.of(speed(60, 1))), heard);
    }

    @Test
    void carCouldBeHeardUntilThePortalLastHadNoMore() throws Exception {
        Readings empty = new Readings("car", store, clock);
        assertEquals(Instant.MIN, empty.reachedUntil());
        store.kept.add(speed(10, -600));
        Readings readings = new Readings("car", store, clock);
        assertEquals(speed(10, -600).receivedAt(), readings.reachedUntil(), "when it was last received");
        assertFalse(readings.caughtUp());
        readings.markCaughtUp();
        assertEquals(NOW, readings.reachedUntil());
        assertTrue(readings.caughtUp());
    }

    @Test
    void whatCouldNotBeStoredIsNotTold() throws Exception {
        Readings readings = new Readings("car", store, clock);
        List<Reading> heard = new ArrayList<>();
        readings.listen(heard::addAll);
        store.broken = true;
        assertThrows(StorageException.class, () -> readings.take(List.of(speed(50, 0)), null));
        assertTrue(heard.isEmpty());
        assertTrue(readings.latest().isEmpty());
    }

    @Test
    void listenerIsToldAfterTheReadingIsOnDisk() throws Exception {
        Readings readings = new Readings("car", store, clock);
        List<Integer> keptWhenTold = new ArrayList<>();
        readings.listen(batch -> keptWhenTold.add(store.kept.size()));
        readings.take(List.of(speed(50, 0)), null);
        assertEquals(List.of(0, 1), keptWhenTold);
    }

    @Test
    void twoLinksAtOnceLeaveTheNewestAndTellInOrder() throws Exception {
        Readings readings = new Readings("car", store, clock);
        List<Instant> heard = new ArrayList<>();
        readings.listen(batch -> batch.forEach(reading -> heard.add(reading.measuredAt())));
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 4; thread++) {
                int offset = thread;
                threads.submit(() -> {
                    start.await();
                    for (int i = 0; i < 500; i++) {
                        readings.take(List.of(speed(i % 100, i * 4L + offset)), null);
                    }
                    return null;
                });
            }
            start.countDown();
        }
        assertEquals(NOW.plusSeconds(499 * 4L + 3), readings.latest(Signals.SPEED).orElseThrow().measuredAt());
        assertEquals(heard.stream().sorted().toList(), heard);
        assertEquals(2_000, store.kept.size());
    }

    @Test
    void isCaughtUpOnceTheLinkSaysSo() throws Exception {
        Readings readings = new Readings("car", store, clock);
        assertFalse(readings.caughtUp());
        readings.markCaughtUp();
        assertTrue(readings.caughtUp());
    }

    private static Reading speed(double value, long seconds) {
        return CarLife.reading(Signals.SPEED, value, NOW.plusSeconds(seconds));
    }
}
