package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.MemoryUpkeep;
import app.glovebox.upkeep.VaultUpkeep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ChoresTest {
    private static final BackupOutcome GOOD = new BackupOutcome.Good(Path.of("b"), Instant.EPOCH, 1, 1);

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final MemoryUpkeep vault = new MemoryUpkeep();
    private final Chores chores = new Chores(new Background(jobs::add, Runnable::run));
    private Instant now = Instant.parse("2026-11-19T12:00:00Z");

    @Test
    void theAccountSettlesFirstThenEveryTenMinutesIsLooked() {
        vault.outcome = GOOD;
        begin("account");
        seconds(59);
        assertEquals(0, vault.asked.size());
        seconds(2);
        assertEquals(1, vault.asked.size());
        seconds(600);
        assertEquals(2, vault.asked.size());
    }

    @Test
    void onlyOneAtATime() {
        begin("account");
        seconds(1);
        pass(Duration.ofMinutes(1));
        chores.tick(now);
        chores.tick(now);
        assertEquals(1, jobs.size());
        pass(Duration.ofMinutes(30));
        assertEquals(1, jobs.size(), "the first has not ended");
    }

    @Test
    void anotherRoomOfTheSameAccountBeginsNothingAnew() {
        vault.outcome = GOOD;
        begin("account");
        seconds(50);
        begin("account");
        seconds(12);
        assertEquals(1, vault.asked.size());
        begin("another");
        seconds(12);
        assertEquals(1, vault.asked.size());
        seconds(60);
        assertEquals(2, vault.asked.size());
    }

    @Test
    void afterTroubleAnHourPasses() {
        begin("account");
        seconds(65);
        assertEquals(1, vault.asked.size());
        for (int minute = 0; minute < 58; minute++) {
            seconds(60);
        }
        assertEquals(1, vault.asked.size());
        seconds(120);
        assertEquals(2, vault.asked.size());
    }

    @Test
    void aClosedOrBrokenVaultEndsNothing() {
        vault.refusal = StorageException.Kind.FAILED;
        begin("account");
        seconds(65);
        vault.refusal = null;
        vault.outcome = GOOD;
        seconds(600);
        assertEquals(2, vault.asked.size());
        chores.begin("locked", () -> {
            throw new IllegalStateException("vault is closed");
        });
        seconds(65);
        chores.end();
        seconds(1200);
        assertEquals(2, vault.asked.size());
    }

    @Test
    void aClockSetBackDoesNotPutItOffForYears() {
        vault.outcome = GOOD;
        begin("account");
        seconds(65);
        now = now.minus(Duration.ofDays(4_000));
        seconds(65);
        assertEquals(2, vault.asked.size());
    }

    private void begin(Object account) {
        Supplier<VaultUpkeep> upkeep = () -> vault;
        chores.begin(account, upkeep);
    }

    private void seconds(int count) {
        for (int second = 0; second < count; second++) {
            pass(Duration.ofSeconds(1));
            while (!jobs.isEmpty()) {
                jobs.poll().run();
            }
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        chores.tick(now);
    }
}
