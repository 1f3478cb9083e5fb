package app.glovebox;

import app.glovebox.host.Display;
import app.glovebox.host.EventLog;
import app.glovebox.host.Folders;
import app.glovebox.tour.House;
import app.glovebox.tour.Tour;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The tour: the real program without a display, in a throw-away folder, with pictures of every screen.
@Command(name = "tour", mixinStandardHelpOptions = true,
        description = "Walk through the program without a display and write a picture of every screen.")
final class TourCommand implements Callable<Integer> {
    /// The moment the pictures begin: Thursday 19 November 2026, half past seven in Amsterdam, on the way to work.
    private static final Instant CAR_START = Instant.parse("2026-11-19T06:32:00Z");

    @Spec
    private CommandSpec spec;
    @Option(names = "--out", defaultValue = "tour", paramLabel = "DIR", description = "Put the pictures there.")
    private Path out;
    @Option(names = "--seed", defaultValue = "" + Settings.Simulation.SEED, paramLabel = "N",
            description = "Which life the car lives (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return run(out, seed, spec.commandLine().getOut());
    }

    /// What a plain start does where no window can be opened.
    static int insteadOfWindow(Display why) {
        PrintWriter console = new PrintWriter(System.out, true);
        Path out = Path.of(System.getProperty("glovebox.tour.out", "tour"));
        console.println((why == Display.NO_GTK ? "GTK 3 is not installed" : "There is no display")
                + ", so no window can be opened; walking through the program without one, pictures in " + out);
        try {
            return run(out, Settings.Simulation.SEED, console);
        } catch (IOException failed) {
            console.println("glovebox: the tour could not write its files");
            return 1;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int run(Path out, long seed, PrintWriter console) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Amsterdam"));
        Path data = Files.createTempDirectory("glovebox-tour");
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        InstantSource real = () -> Wiring.REAL_TIME.instant().plus(ahead.get());
        Settings settings = new Settings(new Folders(data), Optional.empty(),
                new Settings.Simulation(seed, 1, Optional.of(CAR_START)), real, Wiring.KDF);
        try (Desktop desktop = new Desktop(settings)) {
            desktop.start();
            int code = new Tour(new Stagehand(desktop, ahead), out, console).run();
            if (code != 0) {
                tellFaults(settings.folders(), console);
            }
            return code;
        } finally {
            delete(data);
        }
    }

    /// The reason behind a failure, as the log of this throw-away start has it.
    private static void tellFaults(Folders folders, PrintWriter console) throws IOException {
        Path log = EventLog.newest(folders.log());
        if (Files.exists(log)) {
            Files.readAllLines(log).stream().filter(line -> line.contains("\"failure\"")).forEach(console::println);
        }
        console.flush();
    }

    private static void delete(Path folder) throws IOException {
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

    private record Stagehand(Desktop desktop, AtomicReference<Duration> ahead) implements House {
        @Override
        public Scene scene() {
            return desktop.window().scene();
        }

        @Override
        public void cutPortal() {
            desktop.portal().stop();
        }

        @Override
        public void restorePortal() {
            desktop.portal().start();
        }

        @Override
        public void pass(Duration time) {
            ahead.updateAndGet(before -> before.plus(time));
        }

        @Override
        public void dark(boolean on) {
            desktop.window().theme().force(on ? ColorScheme.DARK : ColorScheme.LIGHT);
        }
    }
}
