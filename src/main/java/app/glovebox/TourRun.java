package app.glovebox;

import app.glovebox.host.AccountsFile;
import app.glovebox.host.EventLog;
import app.glovebox.host.Folders;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.tour.House;
import app.glovebox.tour.Tour;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/// One walk through the program: a start of the desktop whose clock can jump and whose Portal can be taken away.
final class TourRun implements House {
    /// The moment the pictures begin: Thursday 19 November 2026, half past seven in Amsterdam, on the way to work.
    private static final Instant CAR_START = Instant.parse("2026-11-19T06:32:00Z");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Settings settings;
    private final PrintWriter console;
    private Desktop desktop;

    /// @param data where this start keeps everything; the caller's to delete
    TourRun(Path data, long seed, KdfPolicy kdf, PrintWriter console) {
        InstantSource real = () -> Wiring.REAL_TIME.instant().plus(ahead.get());
        settings = new Settings(new Folders(data), Optional.empty(),
                new Settings.Simulation(seed, 1, Optional.of(CAR_START)), real, kdf);
        this.console = console;
    }

    /// Walks and answers the exit code; on a failure the reasons the log holds are printed too.
    int walk(Path pictures, Consumer<Scene> atEachStop) throws IOException, InterruptedException {
        try (Desktop started = new Desktop(settings)) {
            desktop = started;
            desktop.start();
            int code = new Tour(this, pictures, console, atEachStop).run();
            if (code != 0) {
                tellFaults();
            }
            return code;
        }
    }

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
    public void keepCopy() throws IOException {
        Files.copy(vault(), Path.of(vault() + "-kept"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void putBackCopy() throws IOException {
        Files.move(Path.of(vault() + "-kept"), vault(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path vault() {
        return new AccountsFile(settings.folders()).all().getFirst().vault();
    }

    @Override
    public void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public void dark(boolean on) {
        desktop.window().theme().force(on ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    /// The codes of what failed; the log itself goes with the throw-away folder.
    private void tellFaults() throws IOException {
        Path log = EventLog.newest(settings.folders().log());
        if (Files.exists(log)) {
            Files.readAllLines(log).stream().filter(line -> line.contains("\"failure\""))
                    .map(line -> line.replaceFirst(".*\"event\":\"([^\"]*)\",\"failure\":\\[\"([^\"]*)\".*", "$1 ($2)"))
                    .distinct().forEach(console::println);
        }
        console.flush();
    }
}
