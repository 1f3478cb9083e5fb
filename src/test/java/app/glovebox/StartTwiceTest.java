package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Program;
import app.glovebox.testing.Waiting;
import app.glovebox.host.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole programs on one data folder.
class StartTwiceTest {
    private static final List<String> NO_SCREEN = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final long DEADLINE_SECONDS = 60;

    @TempDir
    private Path temp;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void theSecondHandsItsLinkOverAndEndsWithoutAWindowOrACommandLine() throws Exception {
        Process first = start(NO_SCREEN);
        Waiting.until("the first window", () -> log().contains("desktop.first-screen"));
        List<String> telling = new ArrayList<>(NO_SCREEN);
        telling.add("-Xlog:class+load:stdout");
        Process second = start(telling, "glovebox://settings/security");
        String classes = new String(second.getInputStream().readAllBytes());
        assertEquals(0, code(second));
        for (String heavy : List.of("picocli.", "com.sun.glass.", "app.glovebox.Window ", "org.sqlite.")) {
            assertFalse(classes.contains(" " + heavy), heavy);
        }
        Waiting.until("it is heard", () -> log().contains("window.asked-for"));
        assertEquals(0, code(start(NO_SCREEN, "desktop", "glovebox://drill")));
        assertEquals(0, code(start(NO_SCREEN)));
        assertEquals(0, code(start(NO_SCREEN, "glovebox://nonsense-of-a-page")));
        assertTrue(first.isAlive());
        assertFalse(log().contains("folder-held"));
        for (String told : List.of("glovebox:", "security", "nonsense")) {
            assertFalse(log().contains(told), told);
        }
        first.toHandle().destroy();
        assertTrue(first.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void ofTwoAtTheSameMomentOneHasTheWindow() throws Exception {
        List<Process> both = List.of(start(NO_SCREEN, "glovebox://drill"), start(NO_SCREEN, "glovebox://drill"));
        Waiting.until("one of them ends", () -> both.stream().filter(Process::isAlive).count() == 1);
        assertEquals(Set.of(0), Set.copyOf(both.stream().filter(process -> !process.isAlive())
                .map(Process::exitValue).toList()));
        Waiting.until("the window of the other", () -> log().contains("desktop.first-screen"));
        Waiting.until("it is heard", () -> log().contains("window.asked-for"));
        assertFalse(log().contains("folder-held"));
        assertEquals(1, logs().size(), "who hands over writes none");
    }

    @Test
    void aHolderThatDoesNotAnswerIsNamedInAWindow() throws Exception {
        Process first = start(NO_SCREEN);
        Waiting.until("the first window", () -> log().contains("desktop.first-screen"));
        assertEquals(0, new ProcessBuilder("kill", "-STOP", Long.toString(first.pid())).start().waitFor());
        start(NO_SCREEN, "glovebox://drill");
        Waiting.until("a window all the same", () -> log().contains("desktop.folder-held"));
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() throws Exception {
        Process process = start(NO_SCREEN, temp.resolve("gone.gbvault").toString());
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(2, code(process));
        assertTrue(said.contains("there is no such file"), said);
        assertFalse(Files.exists(data()));
    }

    private Process start(List<String> flags, String... arguments) throws Exception {
        Path said = temp.resolve("said" + started.size());
        var builder = Program.builder(data(), flags, arguments);
        boolean read = flags.size() > NO_SCREEN.size() || arguments.length == 1 && arguments[0].endsWith(".gbvault");
        Process process = (read ? builder : builder.redirectOutput(said.toFile())).start();
        started.add(process);
        return process;
    }

    private static int code(Process process) throws InterruptedException {
        assertTrue(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS), "it lives on");
        return process.exitValue();
    }

    /// Of all starts: one that finds the log in use writes beside it.
    private String log() throws Exception {
        StringBuilder all = new StringBuilder();
        for (Path file : logs()) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    private List<Path> logs() throws Exception {
        Path logs = new Folders(data()).log();
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.filter(each -> each.toString().endsWith(".log")).toList();
        }
    }

    private Path data() {
        return temp.resolve("data");
    }
}
