package app.glovebox.testing;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.sim.portal.Portal;
import app.glovebox.sim.portal.PortalForTests;
import app.glovebox.sim.portal.PortalOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Portal in a folder of its own, with cheap derivations and quick ticks. It may be stopped and started again
/// on the same folder and port, as after a cut. Closing removes the folder.
///
/// With a [Clock] that is moved far, certificates are valid at that clock's time, not at the computer's.
public final class TestPortal implements AutoCloseable {
    /// What its accounts may cost; use it in the app under test too.
    public static final KdfPolicy POLICY =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(64, 1, 1), new KdfCost(1_024, 4, 4));

    /// Real time that moves when told to.
    public static final class Clock implements InstantSource {
        private volatile Instant now;

        public Clock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        public void forward(Duration by) {
            now = now.plus(by);
        }
    }

    /// How to start one.
    ///
    /// @param real      its clock
    /// @param speed     Car seconds per real second
    /// @param carStart  Car time at first start, real time when empty
    /// @param heartbeat of its streams
    public record Setting(InstantSource real, double speed, Optional<Instant> carStart, Duration heartbeat) {
        public static Setting usual() {
            return new Setting(InstantSource.system(), 1, Optional.empty(), Duration.ofSeconds(15));
        }

        public Setting at(InstantSource clock) {
            return new Setting(clock, speed, carStart, heartbeat);
        }

        public Setting speed(double faster) {
            return new Setting(real, faster, carStart, heartbeat);
        }

        public Setting carStart(Instant begins) {
            return new Setting(real, speed, Optional.of(begins), heartbeat);
        }

        public Setting heartbeat(Duration every) {
            return new Setting(real, speed, carStart, every);
        }
    }

    private final Path folder;
    private Setting setting;
    private int port;
    private Portal portal;

    private TestPortal(Setting setting) throws IOException {
        this.folder = Files.createTempDirectory("glovebox-test-portal");
        this.setting = setting;
        start();
    }

    public static TestPortal open() throws IOException {
        return open(Setting.usual());
    }

    public static TestPortal open(Setting setting) throws IOException {
        return new TestPortal(setting);
    }

    public URI address() {
        return portal.address();
    }

    public String fingerprint() {
        return portal.fingerprint();
    }

    public Path folder() {
        return folder;
    }

    /// Off the air; the folder stays.
    public void stop() {
        portal.close();
    }

    /// On the air again, at the same address if nobody took it meanwhile.
    public void start() throws IOException {
        portal = PortalForTests.start(new PortalOptions("127.0.0.1", port, folder, 7, setting.speed(),
                setting.carStart(), setting.real(), POLICY), setting.heartbeat());
        port = portal.address().getPort();
    }

    public void restart() throws IOException {
        stop();
        start();
    }

    public void restart(Setting changed) throws IOException {
        setting = changed;
        restart();
    }

    @Override
    public void close() throws IOException {
        portal.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
