package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.SessionStore;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SealedVaultTest {
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    @Test
    void keepsTheSessionUntilItIsCleared() throws Exception {
        Path file = folder.resolve("session.vault");
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.sessions().save(VaultFixture.grant(1));
            vault.sessions().save(VaultFixture.grant(2));
        }
        try (OpenVault vault = VaultFixture.open(file, keys);
                Grant kept = vault.sessions().load().orElseThrow();
                Grant expected = VaultFixture.grant(2)) {
            assertEquals(expected, kept);
            vault.sessions().clear();
            vault.sessions().clear();
            assertTrue(vault.sessions().load().isEmpty());
        }
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            assertTrue(vault.sessions().load().isEmpty());
            vault.sessions().save(VaultFixture.grant(3));
            assertTrue(vault.sessions().load().isPresent());
        }
    }

    @Test
    void keepsTheTokenASessionCameFromUntilItIsSavedWithoutIt() throws Exception {
        Path file = folder.resolve("renewed.vault");
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.sessions().save(VaultFixture.renewed(1));
        }
        try (OpenVault vault = VaultFixture.open(file, keys);
                Grant kept = vault.sessions().load().orElseThrow(); Grant saved = VaultFixture.renewed(1)) {
            assertEquals(saved, kept);
            assertTrue(kept.previous().isPresent());
            vault.sessions().save(VaultFixture.grant(1));
            assertTrue(vault.sessions().load().orElseThrow().previous().isEmpty());
        }
    }

    @Test
    void handsOutACopyOfTheSession() throws Exception {
        try (OpenVault vault = VaultFixture.create(folder.resolve("copy.vault"), keys)) {
            vault.sessions().save(VaultFixture.grant(1));
            vault.sessions().load().orElseThrow().close();
            try (Grant again = vault.sessions().load().orElseThrow(); Grant expected = VaultFixture.grant(1)) {
                assertEquals(expected, again);
            }
        }
    }

    @Test
    void keepsVehiclesClockAndPosition() throws Exception {
        Path file = folder.resolve("rest.vault");
        Vehicle second = new Vehicle("veh-2", "WGL00000000000002", "Gran Túrísmo 🚗", "Aurora GT");
        ClockMark mark = new ClockMark(VaultFixture.NOON.plusNanos(123_456_789), 2_500.5, VaultFixture.NOON);
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.saveVehicles(List.of(VaultFixture.CAR, second));
            vault.readings().saveClock(new ClockMark(VaultFixture.NOON, 1, VaultFixture.NOON));
            vault.readings().saveClock(mark);
            vault.readings().append(VaultFixture.CAR.id(), List.of(), "event-7");
            vault.readings().append(VaultFixture.CAR.id(), List.of(), null);
        }
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            assertEquals(List.of(VaultFixture.CAR, second), vault.vehicles());
            assertEquals(Optional.of(mark), vault.readings().clock());
            assertEquals(Optional.of("event-7"), vault.readings().position());
        }
    }

    @Test
    void refusesEveryCallOnceItIsClosed() throws Exception {
        OpenVault vault = VaultFixture.create(folder.resolve("closed.vault"), keys);
        SessionStore sessions = vault.sessions();
        ReadingStore readings = vault.readings();
        vault.close();
        vault.close();
        List<Executable> calls = List.of(vault::profile, vault::portal, vault::sessions, vault::readings,
                vault::vehicles, () -> vault.saveVehicles(List.of()), sessions::load, sessions::clear,
                () -> sessions.save(VaultFixture.grant(1)), () -> readings.latest("x"), readings::position,
                () -> readings.append("x", List.of(), "1"), readings::clock,
                () -> readings.saveClock(new ClockMark(VaultFixture.NOON, 1, VaultFixture.NOON)),
                () -> readings.history("x", Signals.SPEED, VaultFixture.NOON, VaultFixture.NOON));
        calls.forEach(call -> assertThrows(IllegalStateException.class, call));
    }

    @Test
    @Timeout(20)
    void closesUnderFullUseWithoutLosingWhatItAcknowledged() throws Exception {
        for (int round = 0; round < 5; round++) {
            Path file = folder.resolve("busy" + round + ".vault");
            OpenVault vault = VaultFixture.create(file, keys);
            AtomicInteger acknowledged = new AtomicInteger();
            CountDownLatch running = new CountDownLatch(4);
            try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
                List<Future<?>> ends = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    int writer = i;
                    ends.add(writers.submit(() -> write(vault, writer, acknowledged, running)));
                }
                running.await();
                ends.add(writers.submit(vault::close));
                ends.add(writers.submit(vault::close));
                for (Future<?> end : ends) {
                    end.get(10, TimeUnit.SECONDS);
                }
            }
            try (OpenVault again = VaultFixture.open(file, keys)) {
                int kept = 0;
                for (int writer = 0; writer < 4; writer++) {
                    kept += again.readings().history("car" + writer, Signals.TRAVELED_DISTANCE, VaultFixture.NOON,
                            VaultFixture.NOON.plus(Duration.ofDays(1))).size();
                }
                assertEquals(acknowledged.get(), kept);
            }
        }
    }

    private static Void write(OpenVault vault, int writer, AtomicInteger acknowledged, CountDownLatch running)
            throws Exception {
        try {
            ReadingStore readings = vault.readings();
            for (long i = 0; true; i++) {
                readings.append("car" + writer, List.of(VaultFixture.reading(Signals.TRAVELED_DISTANCE, i,
                        VaultFixture.NOON.plusSeconds(i))), null);
                acknowledged.incrementAndGet();
                if (i == 3) {
                    running.countDown();
                }
            }
        } catch (IllegalStateException closed) {
            assertNotNull(closed.getMessage());
            return null;
        }
    }

    @Test
    @Timeout(20)
    void anInterruptDoesNotTearAWriteAway() throws Exception {
        try (OpenVault vault = VaultFixture.create(folder.resolve("interrupt.vault"), keys)) {
            Thread.currentThread().interrupt();
            vault.readings().append("car", List.of(), "event-1");
            assertTrue(Thread.interrupted());
            assertEquals(Optional.of("event-1"), vault.readings().position());
        }
    }
}
