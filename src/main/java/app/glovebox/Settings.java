package app.glovebox;

import app.glovebox.frame.UpdateBuild;
import app.glovebox.host.DiskSpace;
import app.glovebox.host.Folders;
import app.glovebox.host.install.ThisLaunch;
import app.glovebox.install.LaunchOptions;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.session.PortalAddress;
import app.glovebox.update.Publisher;
import app.glovebox.upkeep.FreeSpace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What one start of the program was asked for.
///
/// @param portal     the Portal to use, empty for the embedded one
/// @param simulation how the embedded one lives
/// @param real       real time for everything
/// @param kdf        what a password costs; [Wiring#KDF] outside tests
/// @param computer   what it runs on; another than this one in a tour
record Settings(Folders folders, Optional<PortalAddress> portal, Simulation simulation, InstantSource real,
        KdfPolicy kdf, Computer computer) {

    /// On this computer, from no package.
    Settings(Folders folders, Optional<PortalAddress> portal, Simulation simulation, InstantSource real, KdfPolicy kdf) {
        this(folders, portal, simulation, real, kdf, new Computer(new DiskSpace(), Optional.empty(), LaunchOptions::none,
                UpdateBuild::publisher));
    }

    /// The computer a start finds itself on, and who built it.
    ///
    /// @param space     measures the disks
    /// @param image     the folder of the package the program was started from; empty without one
    /// @param launch    tells how the process was launched; asked after the start
    /// @param publisher tells whose word about newer versions is taken
    record Computer(FreeSpace space, Optional<Path> image, Supplier<LaunchOptions> launch,
            Supplier<Optional<Publisher>> publisher) {
        /// This one. The packaged launcher names its folder in a property.
        static Computer here() {
            return new Computer(new DiskSpace(), Optional.ofNullable(System.getProperty("glovebox.image")).map(Path::of),
                    ThisLaunch::read, UpdateBuild::publisher);
        }
    }

    /// How a simulation lives.
    ///
    /// @param seed     which lives its cars live
    /// @param speed    Car seconds per real second
    /// @param carStart Car time at its very first start, real time when empty
    record Simulation(long seed, double speed, Optional<Instant> carStart) {
        static final long SEED = 2026;

        static Simulation plain() {
            return new Simulation(SEED, 1, Optional.empty());
        }
    }

    /// The plain start: the embedded Portal, real speed, the platform's folder or the one asked for.
    static Settings plain(Optional<Path> data, Map<String, String> environment) {
        Folders folders = Folders.choose(data, environment, System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        return new Settings(folders, Optional.empty(), Simulation.plain(), Wiring.REAL_TIME, Wiring.KDF,
                Computer.here());
    }

    FreeSpace space() {
        return computer.space();
    }

    Settings with(PortalAddress address) {
        return new Settings(folders, Optional.of(address), simulation, real, kdf, computer);
    }
}
