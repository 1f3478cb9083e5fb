package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.host.EventLog;
import app.glovebox.host.Folders;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.testing.Canaries;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Monkey;
import app.glovebox.testing.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program with its simulator, used at random with secrets for an hour's worth of actions, then a search of all
/// it wrote: data, log, preferences, temporary files, the console. Excepted are the accounts list, the simulated Portal's
/// own store, and the folder the user chose for exports. R7, long: the profile `canaries`.
class CanaryRig {
    private static final int ACTIONS = Integer.getInteger("glovebox.rig.actions", 1_000);
    private static final KdfPolicy CHEAP =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4));
    /// They open windows of the system, which a test cannot answer.
    private static final Set<String> NEVER = Set.of("choose.*", "save", "print");

    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Canaries canaries = new Canaries();
    private final Map<String, Integer> done = new TreeMap<>();
    private Path chosen;
    private Desktop desktop;
    private String password;
    private int entered;
    private int faults;

    @TempDir
    private Path temp;

    @BeforeEach
    void ready() throws IOException {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Fx.settle();
        chosen = Files.createDirectory(temp.resolve("chosen"));
    }

    @Test
    void randomActionsLeaveNoSecretBehind() throws Exception {
        System.out.println("CanaryRig seed " + seed);
        Path data = temp.resolve("data");
        FileTime begun = FileTime.fromMillis(System.currentTimeMillis() - 1_000);
        PrintStream errors = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Desktop started = new Desktop(new Settings(new Folders(data), Optional.empty(), Settings.Simulation.plain(),
                Wiring.REAL_TIME, CHEAP))) {
            desktop = started;
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            started.start();
            Monkey monkey = new Monkey(() -> desktop.window().scene(), random, NEVER, this::typed);
            createAccount();
            for (int action = 1; action <= ACTIONS; action++) {
                act(monkey, action);
                if (action % 100 == 0) {
                    search(data, begun, said);
                    System.out.printf("R7, seed %d: %,d of %,d actions, %,d canaries, none found so far%n", seed, action,
                            ACTIONS, canaries.count());
                }
            }
        } finally {
            System.setErr(errors);
        }
        search(data, begun, said);
        System.out.println("R7: " + done);
        System.out.printf("R7: %,d actions, %,d openings, %,d faults met, %,d canaries, none found%n", ACTIONS,
                entered, faults, canaries.count());
        assertTrue(entered > 0 && canaries.count() >= Math.min(200, ACTIONS / 5), "too little was done");
    }

    private void act(Monkey monkey, int action) throws Exception {
        String what;
        if (Fx.run(() -> find(".error-view")) != null) {
            faults++;
            Fx.run(() -> ((ButtonBase) find(".error-view .primary")).fire());
            what = "go on after a fault";
        } else if (isOutside() && random.nextInt(3) == 0) {
            what = comeIn();
        } else {
            what = Fx.run(monkey::act);
        }
        done.merge(what.replaceAll("\\d+", "#"), 1, Integer::sum);
        Thread.sleep(random.nextInt(40));
    }

    private boolean isOutside() {
        return Fx.run(() -> find(".password-field")) != null && Fx.run(() -> find("#rail")) == null;
    }

    /// With the password of the account, where it is asked for.
    private String comeIn() throws Exception {
        Fx.run(() -> {
            TextInputControl field = field(".password-field");
            if (field != null && field("#name") == null) {
                field.setText(password);
                Monkey.press(field, KeyCode.ENTER, false);
            }
        });
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        while (System.nanoTime() < until && Fx.run(() -> find("#rail")) == null
                && Fx.run(() -> find("#passwordProblem")) == null) {
            Thread.sleep(50);
        }
        entered += Fx.run(() -> find("#rail")) != null ? 1 : 0;
        return "come in";
    }

    private void createAccount() throws Exception {
        await("#createAccount");
        Fx.run(() -> ((ButtonBase) find("#createAccount")).fire());
        Waiting.until("#name", () -> Fx.run(() -> field("#name")) != null);
        password = planted("password", "correct canary " + word() + " staple");
        String name = planted("name", "Canary " + word());
        String address = planted("address", "canary." + word() + "@lindqvist.example");
        Fx.run(() -> {
            field("#name").setText(name);
            field("#address").setText(address);
            field(".password-field").setText(password);
        });
        await(".level-4");
        Waiting.until("#statusIcon", () -> Fx.run(() -> find("#statusIcon")).getStyleClass().contains("success"));
        Fx.run(() -> ((ButtonBase) find(".button.primary")).fire());
        await(".recovery-group");
        for (Node group : Fx.run(() -> List.copyOf(desktop.window().scene().getRoot().lookupAll(".group-words")))) {
            planted("words", ((Labeled) group).getText());
        }
        Fx.run(() -> ((ButtonBase) find("#later")).fire());
        await("#rail");
        entered++;
    }

    /// A secret, but a folder where one is asked for, and now and then the password.
    private String typed() {
        Node owner = desktop.window().scene().getFocusOwner();
        if (owner != null && owner.getId() != null && owner.getId().endsWith("Folder")) {
            return chosen.toString();
        }
        return random.nextInt(5) == 0 ? password : planted("typed", "canary " + word() + " sings " + canaries.count());
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private String planted(String what, String secret) {
        canaries.plant(what + " " + canaries.count(), secret);
        return secret;
    }

    private void search(Path data, FileTime begun, ByteArrayOutputStream said) throws Exception {
        List<String> found = new ArrayList<>(canaries.findIn(data, Set.of("accounts.list", "portal")));
        found.addAll(canaries.findIn(said.toString(StandardCharsets.UTF_8), "the console"));
        Path preferences = Path.of(System.getProperty("user.home"), ".java", ".userPrefs");
        if (Files.isDirectory(preferences)) {
            found.addAll(canaries.findIn(preferences, Set.of()));
        }
        for (String folder : List.of(System.getProperty("java.io.tmpdir"), System.getProperty("user.dir"))) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                for (Path file : all.filter(each -> isOurs(each, begun)).toList()) {
                    found.addAll(canaries.findIn(text(file), file.toString()));
                }
            }
        }
        assertEquals(List.of(), found, "seed " + seed + ", the log: " + EventLog.newest(data.resolve("log")));
    }

    /// Other programs' files there may be gone again.
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    /// Written since, and not by somebody we may not read.
    private static boolean isOurs(Path file, FileTime begun) {
        try {
            return Files.isRegularFile(file) && Files.isReadable(file)
                    && Files.getLastModifiedTime(file).compareTo(begun) >= 0 && Files.size(file) < 50_000_000;
        } catch (IOException gone) {
            return false;
        }
    }

    private TextInputControl field(String selector) {
        return desktop.window().scene().getRoot().lookupAll(selector).stream().filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast).findFirst().orElse(null);
    }

    private Node find(String selector) {
        return desktop.window().scene().getRoot().lookup(selector);
    }

    private void await(String selector) throws Exception {
        Waiting.until(selector, () -> Fx.run(() -> find(selector)) != null);
    }
}
