package app.glovebox;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.frame.Version;
import app.glovebox.host.AccountsFile;
import app.glovebox.host.EventLog;
import app.glovebox.host.Folders;
import app.glovebox.host.StartFile;
import app.glovebox.install.LaunchOptions;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.start.Starting;
import app.glovebox.tour.House;
import app.glovebox.tour.Publishing;
import app.glovebox.tour.SmallPackage;
import app.glovebox.tour.Tour;
import app.glovebox.tour.TourFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/// One walk through the program: a start of the desktop whose clock can jump and whose Portal can be taken away.
final class TourRun implements House {
    /// The moment the pictures begin: Thursday 19 November 2026, half past seven in Amsterdam, on the way to work.
    private static final Instant CAR_START = Instant.parse("2026-11-19T06:32:00Z");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Publishing publishing = new Publishing();
    private final Settings settings;
    private final PrintWriter console;
    private final AtomicLong free = new AtomicLong(ROOMY);
    private final Path image;
    private SmallPackage installed;
    private Desktop desktop;
    /// The start whose window is looked at.
    private Desktop shown;

    /// @param data where this start keeps everything; the caller's to delete
    TourRun(Path data, long seed, KdfPolicy kdf, PrintWriter console) {
        InstantSource real = () -> Wiring.REAL_TIME.instant().plus(ahead.get());
        image = data.resolve("package");
        settings = new Settings(new Folders(data), Optional.empty(),
                new Settings.Simulation(seed, 1, Optional.of(CAR_START)), real, kdf,
                new Settings.Computer(where -> free.get(), Optional.of(image), LaunchOptions::none,
                        () -> Optional.of(publishing.publisher())));
        this.console = console;
    }

    /// Walks and answers the exit code; on a failure the reasons the log holds are printed too.
    int walk(Optional<Path> pictures, Consumer<Scene> atEachStop) throws IOException, InterruptedException {
        return started(new Walk(pictures, atEachStop, Tour::run));
    }

    /// From the first screen to the overview, without pictures.
    int walkToOverview() throws IOException, InterruptedException {
        return started(new Walk(Optional.empty(), scene -> { }, Tour::runToOverview));
    }

    /// What is walked, and what is made of it.
    private record Walk(Optional<Path> pictures, Consumer<Scene> atEachStop, Way way) {
        @FunctionalInterface
        interface Way {
            int go(Tour tour) throws InterruptedException;
        }
    }

    private int started(Walk walk) throws IOException, InterruptedException {
        Folders.makePrivate(image.getParent());
        installed = SmallPackage.make(image, Version.text());
        try (Desktop started = new Desktop(settings)) {
            desktop = started;
            shown = started;
            desktop.start();
            int code = walk.way().go(new Tour(this, walk.pictures(), console, walk.atEachStop()));
            if (code != 0) {
                tellFaults();
            }
            return code;
        } finally {
            if (shown != desktop) {
                shown.close();
            }
        }
    }

    @Override
    public Scene scene() {
        return shown.window().scene();
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
    public void room(long bytes) {
        free.set(bytes);
    }

    @Override
    public void changePasswordElsewhere(String address, String old, String fresh)
            throws TourFailedException, InterruptedException {
        try (Passphrase before = Passphrase.copyOf(old.toCharArray());
                Passphrase after = Passphrase.copyOf(fresh.toCharArray())) {
            Path elsewhere = Files.createTempDirectory("glovebox-tour-elsewhere");
            try {
                changeIn(elsewhere, EmailAddress.parse(address).orElseThrow(), before, after);
            } finally {
                TourStart.delete(elsewhere);
            }
        } catch (IOException failed) {
            throw new TourFailedException("the password could not be changed elsewhere", failed);
        }
    }

    private void changeIn(Path folder, EmailAddress address, Passphrase old, Passphrase fresh)
            throws IOException, TourFailedException, InterruptedException {
        Settings there = new Settings(new Folders(folder), settings.portal(), settings.simulation(), settings.real(),
                settings.kdf(), settings.computer());
        try (WiringGround ground = WiringGround.of(there, desktop.portal().address())) {
            SignInOutcome entered = ground.signIn().signIn(address, old, stage -> { }, new Cancellation());
            if (!(entered instanceof SignInOutcome.SignedIn(OpenAccount account))) {
                throw new TourFailedException("no way in elsewhere", null);
            }
            try (account) {
                if (!(ground.changing().change(account, old, fresh, step -> { }) instanceof ChangeOutcome.Changed)) {
                    throw new TourFailedException("the password was not changed elsewhere", null);
                }
            }
        } catch (StorageException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void startAfterCrashes() throws InterruptedException {
        for (int crash = 0; crash < 2; crash++) {
            new Starting(new StartFile(settings.folders())).begin();
        }
        shown = new Desktop(settings);
        shown.start();
    }

    /// In the throw-away folder.
    @Override
    public Path newerVersion() throws IOException {
        return publishing.write(settings.folders().root(), settings.real().instant());
    }

    @Override
    public void cutVault() throws IOException {
        try (FileChannel channel = FileChannel.open(vault(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 4 * 3);
        }
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
    public void harmPackage() throws IOException {
        installed.flip();
    }

    @Override
    public void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public void dark(boolean on) {
        shown.window().theme().force(on ? ColorScheme.DARK : ColorScheme.LIGHT);
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
