package app.glovebox;

import app.glovebox.frame.WindowClasses;
import app.glovebox.host.Display;
import app.glovebox.host.EventLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/// The way to a tour: a throw-away folder, and the settings that make the same pictures everywhere. Run by itself it is what
/// the packaged program's cache is made of: a start as any other, and beside its window a walk as far as the overview. Not by
/// way of the command line: a plain start never meets the parser, and what the cache holds is linked at each.
public final class TourStart {
    private TourStart() {
    }

    /// @param arguments the folder in which a throw-away one is made
    public static void main(String[] arguments) throws IOException, InterruptedException {
        WindowClasses.load();
        System.exit(run((tour, data) -> DesktopStart.open(plain(data.resolve("plain")), Glovebox.toOpen().orElseThrow(),
                desktop -> tour.walkToOverview()), DesktopStart.display() == Display.PRESENT, Settings.Simulation.SEED,
                Optional.of(Path.of(arguments[0])), new PrintWriter(System.out, true)));
    }

    /// As a start finds them that was told nothing.
    private static Settings plain(Path home) {
        String folder = System.getProperty("os.name").startsWith("Linux") ? "XDG_DATA_HOME" : "GLOVEBOX_DATA";
        return Settings.plain(Optional.empty(), Map.of(folder, home.toString()));
    }

    /// What is done in the folder; answers the exit code.
    @FunctionalInterface
    interface Walk {
        int go(TourRun tour, Path data) throws IOException, InterruptedException;
    }

    /// Through all screens, with pictures.
    static Walk whole(Path pictures) {
        return (tour, data) -> tour.walk(Optional.of(pictures), scene -> { });
    }

    /// What a plain start does where no window can be opened.
    static int insteadOfWindow(Display why) {
        PrintWriter console = new PrintWriter(System.out, true);
        Path out = Path.of(System.getProperty("glovebox.tour.out", "tour"));
        console.println((why == Display.NO_GTK ? "GTK 3 is not installed" : "There is no display")
                + ", so no window can be opened; walking through the program without one, pictures in " + out);
        try {
            return run(whole(out), false, Settings.Simulation.SEED, Optional.empty(), console);
        } catch (IOException failed) {
            console.println("glovebox: " + Reasons.of(failed));
            return 1;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// @param seen  whether its windows are on a screen
    /// @param under where the throw-away folder is made; the system's temporary folder when empty
    static int run(Walk walk, boolean seen, long seed, Optional<Path> under, PrintWriter console)
            throws IOException, InterruptedException {
        if (!seen) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        // The same pictures everywhere: the car's own zone.
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Amsterdam"));
        EventLog.quiet();
        Path data = under.isEmpty() ? Files.createTempDirectory("glovebox-tour")
                : Files.createTempDirectory(Files.createDirectories(under.get()), "glovebox-tour");
        Thread cleaning = Thread.ofPlatform().name("tour-end").unstarted(() -> delete(data));
        Runtime.getRuntime().addShutdownHook(cleaning);
        try {
            return walk.go(new TourRun(data, seed, Wiring.KDF, console), data);
        } finally {
            delete(data);
        }
    }

    /// A throw-away folder, as far as it goes.
    static void delete(Path folder) {
        try {
            deleteAll(folder);
        } catch (IOException held) {
            System.err.println("glovebox: a throw-away folder could not be deleted");
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path at, IOException failure) throws IOException {
                Files.delete(at);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
