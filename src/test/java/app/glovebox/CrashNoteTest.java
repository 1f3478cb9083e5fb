package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.glovebox.host.EventLog;
import app.glovebox.host.Folders;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.testing.Canaries;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Program;
import app.glovebox.testing.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program leaves behind when it is at fault itself, or the virtual machine is: never what somebody typed or a
/// secret that an exception's text carries.
class CrashNoteTest {
    private static final KdfPolicy CHEAP =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4));
    private static final long DEADLINE_SECONDS = 60;

    private final Canaries canaries = new Canaries();
    private Desktop desktop;

    @TempDir
    private Path temp;

    @Test
    void aFaultWhoseTextCarriesSecretsIsNotedWithoutThem() throws Exception {
        Path data = temp.resolve("data");
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        // The toolkit is the tests' and not this start's, which would end it.
        Fx.settle();
        try (Desktop started = new Desktop(new Settings(new Folders(data), Optional.empty(), Settings.Simulation.plain(),
                Wiring.REAL_TIME, CHEAP))) {
            desktop = started;
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            started.start();
            fillIn();
            fail(() -> Platform.runLater(() -> {
                throw fault();
            }), data, 1);
            Thread.ofVirtual().start(() -> {
                throw fault();
            });
            fail(() -> { }, data, 2);
        } finally {
            System.setErr(before);
        }
        // Two faults with a text and a cause's text each, and what stood in the fields.
        assertEquals(10, canaries.count());
        assertEquals(List.of(), canaries.findIn(data, Set.of()));
        assertEquals(List.of(), canaries.findIn(said.toString(StandardCharsets.UTF_8), "what was said on the console"));
    }

    /// The virtual machine's own note would show the stack and what the registers point at.
    @Test
    void aDyingVirtualMachineLeavesNoNoteOfItsMemory() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "signals are sent by a Linux program");
        Path data = temp.resolve("data");
        List<String> flags = List.of(System.getProperty("glovebox.hardening").split("\\s+"));
        Process program = Program.builder(data, Stream.concat(flags.stream(),
                Stream.of("-Dglass.platform=Headless", "-Dprism.order=sw")).toList())
                .directory(Files.createDirectory(temp.resolve("cwd")).toFile())
                .redirectOutput(temp.resolve("said").toFile()).start();
        try {
            Waiting.until("the log", () -> Files.exists(EventLog.newest(data.resolve("log")))
                    && Files.readString(EventLog.newest(data.resolve("log"))).contains("desktop.first-screen"));
            new ProcessBuilder("kill", "-SEGV", Long.toString(program.pid())).start().waitFor();
            assertTrue(program.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS), "it lives on");
        } finally {
            program.destroyForcibly();
        }
        try (Stream<Path> left = Files.list(temp.resolve("cwd"))) {
            assertEquals(List.of(), left.toList());
        }
        assertFalse(Files.exists(Path.of("/tmp/hs_err_pid" + program.pid() + ".log")));
        assertFalse(Files.readString(temp.resolve("said")).contains("hs_err"));
    }

    private RuntimeException fault() {
        return new IllegalStateException(planted("a fault"), new RuntimeException(planted("a cause")));
    }

    private synchronized String planted(String what) {
        String secret = "canary " + what.hashCode() + " number " + canaries.count() + " sings";
        canaries.plant(what + " " + canaries.count(), secret);
        return secret;
    }

    /// The error view with all it offers: details to copy, the log, and the way on.
    private void fail(Runnable fault, Path data, int faults) throws Exception {
        fault.run();
        await(".error-view");
        Waiting.until("the log", () -> Files.readString(EventLog.newest(data.resolve("log"))).split("\"bug\\.", -1).length > faults);
        press(1);
        String copied = Fx.run(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.contains("IllegalStateException") && copied.contains("RuntimeException"), copied);
        assertEquals(List.of(), canaries.findIn(copied, "details"));
        press(2);
        await(".log-view");
        String shown = Fx.run(() -> ((TextArea) find(".log-view .text-area")).getText());
        assertTrue(shown.contains("bug."), "the fault is in the log");
        assertEquals(List.of(), canaries.findIn(shown, "the log on the screen"));
        Fx.run(() -> ((ButtonBase) find("#back")).fire());
        await(".error-view");
        press(0);
        fillIn();
    }

    /// Both fields: that of the password is there once an address was named.
    private void fillIn() throws Exception {
        await("#address");
        type("#address", "somebody@car.example");
        Fx.run(() -> ((ButtonBase) find("#primary")).fire());
        await(".password-field");
        type(".password-field", planted("a password"));
        type("#address", planted("an address"));
    }

    private void press(int which) {
        Fx.run(() -> ((ButtonBase) desktop.window().scene().getRoot().lookupAll(".error-view .button").stream()
                .skip(which).findFirst().orElseThrow()).fire());
    }

    private void type(String selector, String text) {
        Fx.run(() -> ((TextInputControl) find(selector)).setText(text));
    }

    private void await(String selector) throws Exception {
        Waiting.until(selector, () -> Fx.run(() -> find(selector)) != null);
    }

    private Node find(String selector) {
        return desktop.window().scene().getRoot().lookup(selector);
    }
}
