package app.glovebox;

import app.glovebox.host.Display;
import app.glovebox.host.EventLog;
import app.glovebox.host.Native;
import app.glovebox.host.bus.BusAddresses;
import app.glovebox.host.bus.SignalWatch;
import app.glovebox.host.bus.SleepDelay;
import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import app.glovebox.ui.kit.ErrorView;
import app.glovebox.ui.kit.Message;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.stage.Stage;

/// One start of the desktop program: window first, everything else behind it.
final class Desktop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("app.glovebox");
    private static final long LAST_WAIT_SECONDS = 5;

    private final Settings settings;
    private final BusAddresses buses;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final WiringPortal portal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean ending = new AtomicBoolean();
    private EventLog log;
    private Thread.UncaughtExceptionHandler handlerBefore;
    private boolean toolkitIsOurs;
    private volatile Message trouble = Message.NONE;
    private volatile boolean held;
    private final WiringGround ground;
    private Window window;
    private SignalWatch watch;

    /// A start that neither hears nor asks the computer it runs on: what that does is none of a tour's or a test's
    /// business.
    Desktop(Settings settings) {
        this(settings, BusAddresses.none());
    }

    private Desktop(Settings settings, BusAddresses buses) {
        this.settings = settings;
        this.buses = buses;
        portal = new WiringPortal(settings);
        ground = WiringGround.of(settings, portal.address(), buses);
    }

    /// Opens the window and answers when it was closed. Without a display it says so and shows the tour instead.
    static int open(Settings settings) {
        Display display = "Headless".equals(System.getProperty("glass.platform")) ? Display.PRESENT
                : Display.find(System.getenv(), System.getProperty("os.name"), Native::hasLibrary);
        if (display != Display.PRESENT) {
            return TourCommand.insteadOfWindow(display);
        }
        try (Desktop desktop = new Desktop(settings, BusAddresses.of(System.getenv()))) {
            // Told to end (SIGTERM, logging out): the same way out as closing the window.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("desktop-end").unstarted(desktop::end));
            CompletableFuture<Boolean> hardened = CompletableFuture.supplyAsync(Desktop::harden, desktop.work);
            desktop.start();
            desktop.listen();
            if (!hardened.join()) {
                LOG.log(System.Logger.Level.INFO, "desktop.memory-not-private");
            }
            desktop.ended.await();
            return 0;
        } catch (UnsupportedOperationException noDisplay) {
            System.err.println("glovebox: the display cannot be opened");
            return 1;
        } catch (IllegalStateException noWindow) {
            LOG.log(System.Logger.Level.ERROR, "desktop.no-window", noWindow);
            System.err.println("glovebox: the window could not be built, " + Reasons.of(noWindow.getCause()));
            return 1;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// Not part of starting a window: a tour or a test shares its process with others.
    private static boolean harden() {
        return !Boolean.getBoolean("glovebox.debuggable") && Native.privateMemory();
    }

    /// To this computer's sleep and its screen. Not part of starting a window either: what the computer of a tour or a
    /// test does is none of its business.
    private void listen() {
        if (System.getProperty("os.name").startsWith("Linux")) {
            watch = new SignalWatch(buses, ground.senses(), SleepDelay.usual(),
                    new SignalWatch.Reaction(window::sleeping, window::screenLocked));
            watch.start();
        } else {
            ground.senses().tell(new Hearing(Sense.ELSEWHERE, Sense.ELSEWHERE));
        }
    }

    /// Starts toolkit and window; answers once the first frame is on screen. The Portal follows the screen where an
    /// account is opened: a safe start has none.
    void start() throws InterruptedException {
        ground.start().starting().begin();
        CompletableFuture<Void> shown = new CompletableFuture<>();
        CompletableFuture<Void> prepared = CompletableFuture.runAsync(this::prepare, work);
        handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught(failure));
        FutureTask<Void> build = new FutureTask<>(() -> {
            window = new Window(settings, ground, work, new Stage());
            window.show(() -> shown.complete(null), () -> work.execute(() -> {
                prepared.join();
                ground.start().starting().reached();
                comeIn();
                lookAtItself();
            }), ended::countDown);
        }, null);
        onToolkit(build);
        try {
            build.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("no window", failed.getCause());
        }
        shown.join();
        prepared.join();
        LOG.log(System.Logger.Level.INFO, "desktop.first-frame");
        ground.hold().onForward(window::bringForward);
        if (ground.start().starting().isSafe()) {
            LOG.log(System.Logger.Level.WARNING, "start.safe");
        }
    }

    /// The sign-in screen stands: behind it the Portal starts, unless another program has the data folder.
    private void comeIn() {
        if (held) {
            LOG.log(System.Logger.Level.INFO, "desktop.folder-held");
            Platform.runLater(() -> window.held(() -> work.execute(this::startPortal)));
        } else {
            startPortal();
        }
    }

    /// Last of all a start does, and behind everything else: reads every file of the package. Ends with the program.
    private void lookAtItself() {
        Thread.ofPlatform().daemon().name("self-check").priority(Thread.MIN_PRIORITY).start(ground.self()::atStart);
    }

    Window window() {
        return window;
    }

    WiringPortal portal() {
        return portal;
    }

    /// Closes the vault and the link, then the embedded Portal, each with a bounded wait.
    @Override
    public void close() {
        end();
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        if (toolkitIsOurs) {
            Platform.exit();
        }
    }

    private void end() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        if (watch != null) {
            watch.close();
        }
        if (window != null) {
            window.close();
        }
        ground.close();
        portal.close();
        letGo();
        work.shutdown();
        try {
            if (!work.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                work.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            work.shutdownNow();
            Thread.currentThread().interrupt();
        }
        LOG.log(System.Logger.Level.INFO, "desktop.ended");
        if (log != null) {
            log.close();
        }
    }

    /// Of the data folder, last of all.
    private void letGo() {
        try {
            ground.hold().close();
        } catch (IOException ending) {
            LOG.log(System.Logger.Level.WARNING, "desktop.hold-not-closed", ending);
        }
    }

    /// Starts the toolkit, unless a test or an embedding program already did.
    private void onToolkit(Runnable first) {
        try {
            Platform.startup(first);
            toolkitIsOurs = true;
        } catch (IllegalStateException running) {
            Platform.runLater(first);
        }
    }

    /// Private files and the log, beside the toolkit's start. Without a log the program goes on: it is nobody's data.
    private void prepare() {
        try {
            Native.privateFiles();
            settings.folders().open();
            held = !ground.hold().take();
            log = EventLog.open(settings.folders().log());
        } catch (IOException unusable) {
            EventLog.quiet();
            trouble = Message.of("start.folder.unusable");
        }
    }

    private void startPortal() {
        if (settings.portal().isPresent()) {
            portal.stayAway();
        } else if (trouble.isNone()) {
            trouble = portal.start();
        }
        if (!trouble.isNone()) {
            Platform.runLater(() -> window.tell(trouble));
        }
    }

    private void uncaught(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "bug." + ErrorView.codeOf(failure).toLowerCase(java.util.Locale.ROOT), failure);
        Platform.runLater(() -> {
            if (window != null) {
                window.showError(failure);
            }
        });
    }
}
