package app.glovebox.sim.portal.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.sim.portal.file.PortalFile;
import app.glovebox.sim.portal.file.PrivateFolder;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.testing.TestPortal;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A clock set back locks nobody out for longer than the rule says.
class ClockSetBackTest {
    private static final byte[] ADDRESS = new byte[32];
    private static final Duration BACK = Duration.ofDays(-3);

    private final TestPortal.Clock clock = new TestPortal.Clock(Instant.parse("2026-11-19T07:42:00Z"));
    private Database database;
    private WrongTries tries;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, StoreException {
        database = PortalFile.open(PrivateFolder.at(folder));
        tries = new WrongTries(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void count(int times) throws StoreException {
        for (int i = 0; i < times; i++) {
            assertTrue(tries.count(ADDRESS).counted());
            clock.forward(tries.standing(ADDRESS).delay());
        }
    }

    @Test
    void leavesFreeTriesFree() throws StoreException {
        count(3);
        clock.forward(BACK);
        assertEquals(new WrongTries.Standing(3, Duration.ZERO, false), tries.standing(ADDRESS));
        assertEquals(new WrongTries.Standing(4, Duration.ZERO, true), tries.count(ADDRESS));
    }

    @Test
    void countsATryThatComesWithoutAskingFirst() throws StoreException {
        count(2);
        clock.forward(BACK);
        assertEquals(3, tries.count(ADDRESS).tries());
    }

    @Test
    void runsTheRulesOwnDelayFromTheNewTime() throws StoreException {
        count(7);
        clock.forward(BACK);
        assertEquals(Duration.ofSeconds(4), tries.standing(ADDRESS).delay());
        clock.forward(Duration.ofSeconds(3));
        assertEquals(Duration.ofSeconds(1), tries.standing(ADDRESS).delay());
        clock.forward(Duration.ofSeconds(1));
        assertEquals(8, tries.count(ADDRESS).tries());
    }

    @Test
    void refillsAPeersAccountsFromTheNewTime() throws Exception {
        InetAddress peer = InetAddress.getLoopbackAddress();
        CreationLimit limit = new CreationLimit(2, clock);
        limit.take(peer);
        limit.take(peer);
        clock.forward(BACK);
        assertEquals(1_800, assertThrows(Refusal.class, () -> limit.take(peer)).problem().retryAfter());
        clock.forward(Duration.ofMinutes(30));
        limit.take(peer);
    }
}
