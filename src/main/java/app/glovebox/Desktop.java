package app.glovebox;

import app.glovebox.arrival.Arrival;
import app.glovebox.frame.FirstFrame;
import app.glovebox.frame.ToolkitStart;
import app.glovebox.frame.WindowSpot;
import app.glovebox.host.EventLog;
import app.glovebox.host.HoldFile;
import app.glovebox.host.HoldFile.Claim;
import app.glovebox.host.Native;
import app.glovebox.host.bus.BusAddresses;
import app.glovebox.host.bus.SignalWatch;
import app.glovebox.host.bus.SleepDelay;
import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import app.glovebox.ui.kit.ErrorView;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

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
    /// Whether the toolkit is ours: a test or an embedding program may have started it already.
    private final FutureTask<Boolean> toolkit;
    private volatile Message trouble = Message.NONE;
    private final Errand errand;
    /// Whose the data folder is, known before there is a window.
    private final CompletableFuture<Claim> claimed = new CompletableFuture<>();
    private final WiringGround ground;
    private Window window;
    private SignalWatch watch;

    /// What a start is to open.
    ///
    /// @param asks whether another start that has the folder is asked to open it instead
    private record Errand(Arrival arrival, boolean asks) {
    }

    /// A start that neither hears nor asks the computer it runs on, nor another start: what those do is none of a tour's or
    /// a test's business.
    Desktop(Settings settings) {
        this(settings, BusAddresses.none(), new Errand(new Arrival.Plain(), false), ToolkitStart.begin());
    }

    private Desktop(Settings settings, BusAddresses buses, Errand errand, FutureTask<Boolean> toolkit) {
        this.toolkit = toolkit;
        this.settings = settings;
        this.buses = buses;
        this.errand = errand;
        portal = new WiringPortal(settings);
        ground = WiringGround.of(settings, portal.address(), buses);
    }

    /// A start on this computer, which it hears and asks.
    ///
    /// @param asks    whether another start that has the folder is asked to open what this one was to open
    /// @param toolkit which is starting
    static Desktop onThisComputer(Settings settings, Arrival arrival, boolean asks, FutureTask<Boolean> toolkit) {
        return new Desktop(settings, BusAddresses.of(System.getenv()), new Errand(arrival, asks), toolkit);
    }

    /// To this computer's sleep and its screen. Not part of starting a window either: what the computer of a tour or a
    /// test does is none of its business.
    void listen() {
        if (System.getProperty("os.name").startsWith("Linux")) {
            watch = new SignalWatch(buses, ground.senses(), SleepDelay.usual(),
                    new SignalWatch.Reaction(window::sleeping, window::screenLocked));
            watch.start();
        } else {
            ground.senses().tell(new Hearing(Sense.ELSEWHERE, Sense.ELSEWHERE));
        }
    }

    /// Starts the window once the toolkit is there, and beside it makes files private and opens the log; answers once the
    /// first screen can be seen, or the window was closed before. Without a window if another start was the first after all. The
    /// Portal follows the screen where an account is opened: a safe start has none.
    void start() throws InterruptedException {
        ground.start().starting().begin();
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        work.execute(this::claim);
        CompletableFuture<Void> prepared = CompletableFuture.runAsync(this::prepare, work);
        handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught(failure));
        // Another program that is about to end may still be writing in the folder. Known long before the toolkit is up.
        boolean here = claimed.join() != Claim.HANDED_OVER;
        WindowSpot.Before before = WindowSpot.Before.of(settings.folders().window());
        FutureTask<Void> build = new FutureTask<>(() -> {
            if (!here) {
                return;
            }
            Place place = new Threshold(ground).first();
            window = new Window(settings, ground, work, FirstFrame.show(before, place));
            window.show(place, () -> shown.complete(true), () -> work.execute(() -> {
                prepared.join();
                ground.start().starting().reached();
                comeIn();
                lookAtItself();
            }), () -> closed(shown));
        }, null);
        try {
            toolkit.get();
            Platform.runLater(build);
            prepared.join();
            build.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof UnsupportedOperationException noDisplay ? noDisplay
                    : new IllegalStateException("no window", failed.getCause());
        }
        if (window == null) {
            ground.start().starting().reached();
            return;
        }
        if (!shown.join()) {
            return;
        }
        LOG.log(System.Logger.Level.INFO, "desktop.first-screen");
        window.arrive(errand.arrival());
        ground.hold().onArrival(window::handedOver);
        if (ground.start().starting().isSafe()) {
            LOG.log(System.Logger.Level.WARNING, "start.safe");
        }
    }

    /// By hand or by [#end]. Whoever closes it before there is a screen has changed their mind: no start that failed. A safe
    /// start that was not seen is still to come.
    private void closed(CompletableFuture<Boolean> shown) {
        if (shown.complete(false) && !ground.start().starting().isSafe()) {
            work.execute(ground.start().starting()::reached);
        }
        ended.countDown();
    }

    /// The sign-in screen stands: behind it the Portal starts, unless another program has the data folder.
    private void comeIn() {
        if (claimed.join() == Claim.HELD) {
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

    /// Null before the start, and after it if another one has the folder.
    Window window() {
        return window;
    }

    /// Answers when the window was closed, or the program told to end.
    void untilClosed() throws InterruptedException {
        ended.await();
    }

    WiringPortal portal() {
        return portal;
    }

    /// Closes the vault and the link, then the embedded Portal, each with a bounded wait.
    @Override
    public void close() {
        end();
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        endToolkit();
    }

    /// If it is ours. A start that failed early finds it on its way up.
    private void endToolkit() {
        try {
            if (toolkit.get(LAST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                Platform.exit();
            }
        } catch (ExecutionException | TimeoutException never) {
            LOG.log(System.Logger.Level.DEBUG, "desktop.toolkit-never-up", never);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /// The way out, once: told to end (SIGTERM, logging out) as closing the window.
    void end() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        // A start that comes now waits for the folder, and has a window of its own.
        ground.hold().ending();
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

    /// Whose folder it is, beside the toolkit's start.
    private void claim() {
        try {
            settings.folders().open();
            claimed.complete(errand.asks() ? ground.hold().claim(errand.arrival())
                    : ground.hold().take() ? Claim.OURS : Claim.HELD);
        } catch (IOException unusable) {
            trouble = Message.of("start.folder.unusable");
        } finally {
            claimed.complete(Claim.OURS);
        }
    }

    /// Private files and the log. Without a log the program goes on: it is nobody's data.
    private void prepare() {
        if (claimed.join() == Claim.HANDED_OVER) {
            return;
        }
        try {
            Native.privateFiles();
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
