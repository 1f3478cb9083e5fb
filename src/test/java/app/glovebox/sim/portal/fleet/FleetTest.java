package app.glovebox.sim.portal.fleet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.sim.portal.file.PortalFile;
import app.glovebox.sim.portal.file.PrivateFolder;
import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.testing.TestPortal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One thing that breaks stops no other car.
class FleetTest {
    private static final long DAMAGED = 1;
    private static final long WHOLE = 2;

    private final TestPortal.Clock clock = new TestPortal.Clock(Instant.parse("2026-11-19T07:42:00Z"));
    private final AtomicBoolean broken = new AtomicBoolean();
    private Database database;
    private Fleet fleet;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, StoreException {
        database = PortalFile.open(PrivateFolder.at(folder));
        fleet = new Fleet(database, new EventLog(database),
                CarTime.of(database, (InstantSource) this::real, 1, Optional.empty()), 7);
        for (long account : new long[] {DAMAGED, WHOLE}) {
            database.write(connection -> {
                Sql.update(connection, """
                        INSERT INTO account (id, email, display_name, kdf_salt, kdf_memory_kib, kdf_passes, kdf_lanes,
                            proof_hash, proof_salt, proof_memory_kib, proof_passes, created_at)
                        VALUES (?, ?, 'a', x'00', 1, 1, 1, x'00', x'00', 1, 1, 0)""", account, account + "@b.test");
                fleet.welcome(connection, account);
                return null;
            });
        }
    }

    private Instant real() {
        if (broken.get()) {
            throw new IllegalStateException("no clock");
        }
        return clock.instant();
    }

    @AfterEach
    void close() {
        fleet.close();
        database.close();
    }

    private void start() throws StoreException {
        fleet.start(Duration.ofMillis(20));
    }

    private void await(String what, Condition condition) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < until, what);
            Thread.sleep(20);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws StoreException;
    }

    private long newestEvent(long vehicle) throws StoreException {
        return database.read(connection -> Sql.first(connection,
                "SELECT coalesce(max(measured_at), 0) FROM event WHERE vehicle = ?", row -> row.getLong(1), vehicle))
                .orElseThrow();
    }

    @Test
    void letsOtherCarsGoOnWhenAStateIsUnreadable() throws Exception {
        database.write(connection -> Sql.update(connection,
                "UPDATE vehicle SET state = x'0100FF' WHERE account = ?", DAMAGED));
        start();
        await("the whole car is present", () -> fleet.present(WHOLE));
        await("nobody waits for the damaged car", () -> fleet.present(DAMAGED));
        long before = newestEvent(WHOLE);
        clock.forward(Duration.ofDays(2));
        await("the whole car lives on", () -> newestEvent(WHOLE) > before);
    }

    @Test
    void looksAtTheClockAgainAfterALookThatFailed() throws Exception {
        start();
        await("the cars are present", () -> fleet.present(WHOLE) && fleet.present(DAMAGED));
        long before = newestEvent(WHOLE);
        broken.set(true);
        Thread.sleep(100);
        clock.forward(Duration.ofDays(2));
        broken.set(false);
        await("the cars live on", () -> newestEvent(WHOLE) > before);
    }
}
