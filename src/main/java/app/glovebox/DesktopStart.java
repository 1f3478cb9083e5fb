package app.glovebox;

import app.glovebox.arrival.Arrival;
import app.glovebox.frame.ToolkitStart;
import app.glovebox.host.Display;
import app.glovebox.host.HoldFile;
import app.glovebox.host.Native;
import app.glovebox.host.hold.Heard;
import java.io.IOException;
import java.util.concurrent.FutureTask;

/// The way from the command line to a window: asks whether there can be one and whether it is there already, opens it and
/// stays.
final class DesktopStart {
    /// What is done while the window is open; answers the exit code.
    @FunctionalInterface
    interface Stay {
        int in(Desktop desktop) throws IOException, InterruptedException;
    }

    private static final Stay UNTIL_CLOSED = desktop -> {
        desktop.untilClosed();
        return 0;
    };

    private DesktopStart() {
    }

    /// Opens the window, and in it what was asked for, and answers when it was closed. If the window of another start on the
    /// same folder opens it, that is all. Without a display it says so and shows the tour instead.
    static int open(Settings settings, Arrival arrival) {
        return open(settings, arrival, UNTIL_CLOSED);
    }

    /// The same, staying as told.
    static int open(Settings settings, Arrival arrival, Stay stay) {
        Display display = display();
        if (display != Display.PRESENT) {
            return TourStart.insteadOfWindow(display);
        }
        // Before anything of a window is loaded: a link is to open at once.
        Heard heard = new HoldFile(settings.folders(), settings.real()).handOver(arrival);
        if (heard == Heard.TAKEN) {
            return 0;
        }
        FutureTask<Boolean> toolkit = ToolkitStart.begin();
        try (Desktop desktop = Desktop.onThisComputer(settings, arrival, heard != Heard.NOT_TAKEN, toolkit)) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("desktop-end").unstarted(desktop::end));
            desktop.start();
            if (desktop.window() == null) {
                return 0;
            }
            if (!harden()) {
                log().log(System.Logger.Level.INFO, "desktop.memory-not-private");
            }
            desktop.listen();
            return stay.in(desktop);
        } catch (UnsupportedOperationException noDisplay) {
            System.err.println("glovebox: the display cannot be opened");
            return 1;
        } catch (IllegalStateException noWindow) {
            log().log(System.Logger.Level.ERROR, "desktop.no-window", noWindow);
            System.err.println("glovebox: the window could not be built, " + Reasons.of(noWindow.getCause()));
            return 1;
        } catch (IOException failed) {
            System.err.println("glovebox: " + Reasons.of(failed));
            return 1;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// Not before the toolkit starts: the first logger takes long.
    private static System.Logger log() {
        return System.getLogger("app.glovebox");
    }

    /// Whether a window can be opened; one that nobody sees always can.
    static Display display() {
        return "Headless".equals(System.getProperty("glass.platform")) ? Display.PRESENT
                : Display.find(System.getenv(), System.getProperty("os.name"), Native::hasLibrary);
    }

    /// Not part of starting a window: a tour or a test shares its process with others.
    private static boolean harden() {
        return !Boolean.getBoolean("glovebox.debuggable") && Native.privateMemory();
    }
}
