package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.host.Folders;
import app.glovebox.host.StartFile;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.start.Starting;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Waiting;
import app.glovebox.ui.kit.front.FirstSight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whole starts on one folder.
class SafeStartTest {
    private static final KdfPolicy CHEAP =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4));

    @TempDir
    private Path temp;
    private Settings settings;

    @BeforeEach
    void settings() {
        Fx.settle();
        settings = new Settings(new Folders(temp.resolve("data")), Optional.empty(), Settings.Simulation.plain(),
                InstantSource.system(), CHEAP);
    }

    @Test
    void aStartThatReachesTheSignInScreenIsNotCounted() throws Exception {
        try (Desktop desktop = new Desktop(settings)) {
            desktop.start();
            assertNull(find(desktop, "#normally"));
            desktop.portal().address().get(30, TimeUnit.SECONDS);
            Fx.settle();
            assertEquals("0\n", Files.readString(settings.folders().starts()));
        }
    }

    /// Two such would make the next one a safe start, and one that waited for its screen would keep the folder.
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aWindowThatIsClosedBeforeItsScreenIsThereEndsTheStart() throws Exception {
        ListChangeListener<javafx.stage.Window> close = change -> {
            while (change.next()) {
                change.getAddedSubList().stream().filter(added -> added.getScene() != null
                        && added.getScene().getRoot() instanceof FirstSight).forEach(added -> Platform.runLater(added::hide));
            }
        };
        Fx.run(() -> javafx.stage.Window.getWindows().addListener(close));
        try (Desktop desktop = new Desktop(settings)) {
            desktop.start();
            desktop.untilClosed();
            assertFalse(Fx.run(() -> desktop.window().scene().getWindow().isShowing()));
            assertInstanceOf(FirstSight.class, desktop.window().scene().getRoot());
        } finally {
            Fx.run(() -> javafx.stage.Window.getWindows().removeListener(close));
        }
        assertEquals("0\n", Files.readString(settings.folders().starts()));
        assertFalse(Files.exists(settings.folders().portal()));
    }

    @Test
    void aWindowHasIconsAndIsRememberedWhenTheProgramIsToldToEnd() throws Exception {
        try (Desktop desktop = new Desktop(settings)) {
            desktop.start();
            Fx.settle();
            Waiting.until("both icons", () -> Fx.run(() ->
                    ((Stage) desktop.window().scene().getWindow()).getIcons().size() == 2));
            assertFalse(Files.exists(settings.folders().window()));
        }
        assertTrue(Files.exists(settings.folders().window()));
    }

    @Test
    void afterTwoThatDidNotNothingRunsUntilItIsAskedTo() throws Exception {
        for (int crash = 1; crash <= 2; crash++) {
            Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                    System.getProperty("java.class.path"), "app.glovebox.SafeStartTest$Crash",
                    settings.folders().root().toString()).inheritIO().start();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(70, process.exitValue());
            assertEquals(crash, new StartFile(settings.folders()).unfinished());
        }
        try (Desktop desktop = new Desktop(settings)) {
            desktop.start();
            Fx.settle();
            assertNotNull(find(desktop, "#normally"));
            assertFalse(desktop.portal().address().isDone(), "no Portal");
            assertEquals(3, new StartFile(settings.folders()).unfinished());

            Button normally = (Button) find(desktop, "#normally");
            Fx.run(normally::fire);
            desktop.portal().address().get(30, TimeUnit.SECONDS);
            assertTrue(Fx.run(() -> text(desktop).contains("Glovebox restarted safely")
                    || text(desktop).contains("sicher neu gestartet")), () -> text(desktop));
            assertEquals(0, new StartFile(settings.folders()).unfinished());
        }
    }

    /// A start that ends before there is a window.
    static final class Crash {
        public static void main(String[] arguments) {
            new Starting(new StartFile(new Folders(Path.of(arguments[0])))).begin();
            Runtime.getRuntime().halt(70);
        }
    }

    private static Node find(Desktop desktop, String selector) {
        return Fx.run(() -> desktop.window().scene().getRoot().lookup(selector));
    }

    private static String text(Desktop desktop) {
        StringBuilder all = new StringBuilder();
        desktop.window().scene().getRoot().lookupAll(".label")
                .forEach(node -> all.append(((javafx.scene.control.Labeled) node).getText()).append('\n'));
        return all.toString();
    }
}
