package app.glovebox.sim.portal.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.sim.portal.file.PortalFile;
import app.glovebox.sim.portal.file.PrivateFolder;
import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three years of a car that says something every day.
class EventLogTest {
    private static final Instant BORN = Instant.parse("2026-11-19T00:00:00Z");
    private static final int DAYS = 1_100;
    private static final int THINNED_EVERY = 10;

    private Database database;
    private EventLog log;

    @BeforeEach
    void live(@TempDir Path folder) throws IOException, StoreException {
        database = PortalFile.open(PrivateFolder.at(folder));
        log = new EventLog(database);
        database.write(connection -> {
            Sql.update(connection, """
                    INSERT INTO account (id, email, display_name, kdf_salt, kdf_memory_kib, kdf_passes, kdf_lanes,
                        proof_hash, proof_salt, proof_memory_kib, proof_passes, created_at)
                    VALUES (1, 'a@b.test', 'a', x'00', 1, 1, 1, x'00', x'00', 1, 1, 0)""");
            return Sql.update(connection, """
                    INSERT INTO vehicle (id, public_id, account, vin, name, model, born_at, lived_to, state)
                    VALUES (1, 'car', 1, 'v', 'n', 'm', ?, ?, x'00')""", BORN.toEpochMilli(), BORN.toEpochMilli());
        });
        database.write(connection -> {
            for (int day = 1; day <= DAYS; day++) {
                Instant at = BORN.plus(Duration.ofDays(day));
                EventLog.append(connection, 1, List.of(List.of(new Messages.Reading("Vehicle.Speed", at, 1))));
            }
            return null;
        });
        for (int day = THINNED_EVERY; day <= DAYS; day += THINNED_EVERY) {
            log.thin(BORN.plus(Duration.ofDays(day)));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long marks() throws StoreException {
        return database.read(connection ->
                Sql.first(connection, "SELECT count(*) FROM let_go", row -> row.getLong(1))).orElseThrow();
    }

    @Test
    void keepsAFewMarksOfWhatItLetGo() throws StoreException {
        assertTrue(marks() <= 400 / THINNED_EVERY + 25, "a mark a month of what is long past");
    }

    @Test
    void namesAGapFromAMonthTooEarlyAtMost() throws StoreException {
        Instant now = BORN.plus(Duration.ofDays(DAYS));
        for (int day = 1; day < DAYS - 42; day += 7) {
            // Event ids count the days here.
            Instant last = BORN.plus(Duration.ofDays(day));
            Messages.Gap gap = log.gapAfter(1, day, now).orElseThrow();
            assertTrue(!gap.from().isAfter(last), () -> gap + " hides what came after " + last);
            assertTrue(Duration.between(gap.from(), last).toDays() <= 30 + THINNED_EVERY, () -> gap + " after " + last);
        }
        assertEquals(Optional.empty(), log.gapAfter(1, DAYS, now));
    }
}
