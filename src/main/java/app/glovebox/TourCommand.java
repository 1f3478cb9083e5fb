package app.glovebox;

import app.glovebox.host.Display;
import app.glovebox.frame.WindowClasses;
import app.glovebox.host.EventLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// The tour: the real program without a display, in a throw-away folder, with pictures of every screen.
@Command(name = "tour", mixinStandardHelpOptions = true,
        description = "Walk through the program without a display and write a picture of every screen.")
final class TourCommand implements Callable<Integer> {
    @ParentCommand
    private Commands parent;
    @Spec
    private CommandSpec spec;
    @Option(names = "--out", defaultValue = "tour", paramLabel = "DIR", description = "Put the pictures there.")
    private Path out;
    @Option(names = "--seed", defaultValue = "" + Settings.Simulation.SEED, paramLabel = "N",
            description = "Which life the car lives (default: ${DEFAULT-VALUE}).")
    private long seed;
    @Option(names = "--train", hidden = true,
            description = "Only as far as the overview, without pictures; and load what a window on a screen needs, too.")
    private boolean train;

    @FunctionalInterface
    private interface Walk {
        int go(TourRun tour) throws IOException, InterruptedException;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (train) {
            WindowClasses.load();
        }
        return run(train ? TourRun::walkToOverview : tour -> tour.walk(Optional.of(out), scene -> { }), seed,
                parent.givenData(), spec.commandLine().getOut());
    }

    /// What a plain start does where no window can be opened.
    static int insteadOfWindow(Display why) {
        PrintWriter console = new PrintWriter(System.out, true);
        Path out = Path.of(System.getProperty("glovebox.tour.out", "tour"));
        console.println((why == Display.NO_GTK ? "GTK 3 is not installed" : "There is no display")
                + ", so no window can be opened; walking through the program without one, pictures in " + out);
        try {
            return run(tour -> tour.walk(Optional.of(out), scene -> { }), Settings.Simulation.SEED, Optional.empty(), console);
        } catch (IOException failed) {
            console.println("glovebox: " + Reasons.of(failed));
            return 1;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// @param under where the throw-away folder is made; the system's temporary folder when empty
    private static int run(Walk walk, long seed, Optional<Path> under, PrintWriter console)
            throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
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
            return walk.go(new TourRun(data, seed, Wiring.KDF, console));
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
