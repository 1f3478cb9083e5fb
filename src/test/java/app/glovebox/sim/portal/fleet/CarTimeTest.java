package app.glovebox.sim.portal.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.sim.portal.file.PortalFile;
import app.glovebox.sim.portal.file.PrivateFolder;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.testing.TestPortal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Cars' clock, running, stopped and set back.
class CarTimeTest {
    private static final Instant REAL = Instant.parse("2026-11-19T07:42:00Z");
    private static final Instant CAR = Instant.parse("2030-01-01T00:00:00Z");

    private final TestPortal.Clock real = new TestPortal.Clock(REAL);
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, StoreException {
        database = PortalFile.open(PrivateFolder.at(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CarTime time(double speed) throws StoreException {
        return CarTime.of(database, real, speed, Optional.of(CAR));
    }

    private void keep(CarTime time) throws StoreException {
        database.write(connection -> {
            time.store(connection);
            return null;
        });
    }

    @Test
    void startsAtRealTimeUnlessToldOtherwise() throws StoreException {
        assertEquals(REAL, CarTime.of(database, real, 1, Optional.empty()).instant());
        assertEquals(CAR, time(1).instant());
    }

    @Test
    void runsAtItsSpeed() throws StoreException {
        CarTime time = time(60);
        real.forward(Duration.ofSeconds(10));
        assertEquals(CAR.plus(Duration.ofMinutes(10)), time.instant());
        assertEquals(60, time.speed());
    }

    @Test
    void goesOnOverAStopAsIfItHadRun() throws StoreException {
        CarTime before = time(1);
        real.forward(Duration.ofHours(1));
        keep(before);
        real.forward(Duration.ofHours(8));
        assertEquals(CAR.plus(Duration.ofHours(1)).plus(Duration.ofHours(80)), time(10).instant());
    }

    @Test
    void missesNoMoreThanFourHundredDays() throws StoreException {
        keep(time(10_000));
        real.forward(Duration.ofDays(3));
        assertEquals(CAR.plus(Duration.ofDays(400)), time(10_000).instant());
    }

    @Test
    void neverGoesBackWithTheRealClock() throws StoreException {
        CarTime time = time(1);
        real.forward(Duration.ofHours(2));
        Instant latest = time.instant();
        real.forward(Duration.ofHours(-1));
        assertEquals(latest, time.instant());
        keep(time);
        real.forward(Duration.ofDays(-5));
        assertEquals(latest, time(1).instant());
    }

    @Test
    void runsOnAfterTheRealClockJumpedForwardAndBack() throws StoreException {
        CarTime time = time(60);
        real.forward(Duration.ofDays(2));
        Instant jumped = time.instant();
        real.forward(Duration.ofDays(-2));
        assertEquals(jumped, time.instant());
        real.forward(Duration.ofSeconds(10));
        assertEquals(jumped.plus(Duration.ofMinutes(10)), time.instant());
    }

    @Test
    void losesNoTimeToBeingAskedOften() throws StoreException {
        CarTime time = time(1.3);
        for (int i = 0; i < 1_000; i++) {
            real.forward(Duration.ofMillis(1));
            time.instant();
        }
        assertEquals(1_300, Duration.between(CAR, time.instant()).toMillis(), 1);
    }

    @Test
    void jumpsNoFurtherThanFourHundredDaysAtOnce() throws StoreException {
        CarTime time = time(1);
        real.forward(Duration.ofDays(20_000));
        assertEquals(CAR.plus(Duration.ofDays(400)), time.instant());
    }
}
