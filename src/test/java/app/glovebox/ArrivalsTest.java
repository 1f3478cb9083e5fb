package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.Profile;
import app.glovebox.account.SignInOutcome;
import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import app.glovebox.arrival.Link.Room;
import app.glovebox.host.EventLog;
import app.glovebox.host.Folders;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.Passphrase;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Waiting;
import app.glovebox.upkeep.BackupOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links and files that come to a whole start with an account on disk.
class ArrivalsTest {
    private static final String PASSWORD = "correct otter battery staple";
    private static final Arrival EXPORT = new Arrival.Linked(new Link(Room.SETTINGS, "export"));

    @TempDir
    private Path temp;
    private final Locale before = Locale.getDefault();
    private Settings settings;
    private Path backup;
    private Desktop desktop;

    @BeforeEach
    void anAccountWithABackup() throws Exception {
        Fx.settle();
        Locale.setDefault(Locale.UK);
        settings = new Settings(new Folders(temp.resolve("data")), Optional.empty(), Settings.Simulation.plain(),
                InstantSource.system(), new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4)));
        settings.folders().open();
        Path stick = Files.createDirectory(temp.resolve("stick"));
        Profile mara = new Profile("Mara Lindqvist", new EmailAddress("mara@lindqvist.example"));
        try (WiringPortal portal = new WiringPortal(settings)) {
            portal.start();
            try (WiringGround ground = WiringGround.of(settings, portal.address());
                    Passphrase password = Passphrase.copyOf(PASSWORD.toCharArray())) {
                SignInOutcome made = ground.signIn().create(mara, password, stage -> { }, new Cancellation());
                try (OpenAccount account = assertInstanceOf(SignInOutcome.SignedIn.class, made).account()) {
                    assertInstanceOf(BackupOutcome.Good.class, account.vault().upkeep().backUp(stick, (done, total) -> { }));
                }
            }
        }
        try (Stream<Path> files = Files.list(stick)) {
            backup = files.filter(file -> file.toString().endsWith(".gbvault")).findFirst().orElseThrow();
        }
        desktop = new Desktop(settings);
        desktop.start();
        desktop.portal().address().get(60, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        Locale.setDefault(before);
        if (desktop != null) {
            desktop.close();
        }
    }

    @Test
    void aLinkWaitsForTheSignInAndLeadsToItsGroup() throws Exception {
        waitFor(".password-field");
        Fx.run(() -> ((TextInputControl) find(".password-field")).setText(PASSWORD));
        desktop.window().handedOver(EXPORT);
        says("Opens once you are signed in: App settings, Export.");
        assertEquals(PASSWORD, Fx.run(() -> ((TextInputControl) find(".password-field")).getText()), "still there");
        Fx.run(() -> ((ButtonBase) find("#primary")).fire());
        waitFor(".preferences");
        Waiting.until("the group", () -> Fx.run(this::marked).equals("Export"));
        Fx.settle();
        assertEquals("Export", Fx.run(this::marked));
        assertEquals("Export", Fx.run(() -> ((Labeled) desktop.window().scene().getFocusOwner()).getText()));
        assertFalse(Fx.run(() -> find(".arrival").isVisible()));
        assertFalse(Files.readString(EventLog.newest(settings.folders().log())).contains("glovebox:"));
    }

    @Test
    void aBackupThatComesWhileLockedIsChosenAndCompared() throws Exception {
        signIn();
        Fx.run(() -> Event.fireEvent(root(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.L, false, true, false, false)));
        waitFor("#otherWay");
        desktop.window().handedOver(new Arrival.Backup(backup));
        says("Opens once you are signed in: a backup file.");
        enter();
        waitFor("#restoreFile");
        assertEquals(backup.toString(), Fx.run(() -> ((TextInputControl) find("#restoreFile")).getText()));
        open();
        Waiting.until("the comparison", () -> Fx.run(() -> shown("#switchTo")));
    }

    @Test
    void aFileThatIsNoBackupIsSaidToBeNone() throws Exception {
        signIn();
        Path letter = Files.writeString(temp.resolve("letter.gbvault"), "no vault ".repeat(200));
        desktop.window().arrive(new Arrival.Backup(letter));
        waitFor("#restoreFile");
        open();
        Waiting.until("the sentence", () -> Fx.run(() -> shown("#restoreSaid")
                && !((Labeled) find("#restoreSaid")).getText().isBlank()));
        assertFalse(Fx.run(() -> shown("#switchTo")));
    }

    @Test
    void aRoomIsNotLeftAndAFaultIsNotWalkedOver() throws Exception {
        signIn();
        desktop.window().arrive(new Arrival.Linked(new Link(Room.SETTINGS, "")));
        waitFor(".preferences");
        desktop.window().arrive(new Arrival.Linked(new Link(Room.DRILL, "")));
        says("Opens when you are back at the overview: the recovery drill.");
        Fx.run(() -> desktop.window().showError(new IllegalStateException("a fault")));
        desktop.window().arrive(EXPORT);
        desktop.window().arrive(new Arrival.Unknown());
        Fx.settle();
        assertNotNull(Fx.run(() -> find(".error-view")));
        Fx.run(() -> ((ButtonBase) find(".error-view .primary")).fire());
        waitFor(".password-field");
        signIn(".preferences");
        Waiting.until("the group", () -> Fx.run(this::marked).equals("Export"));
    }

    @Test
    void aTopicOfTheHelpOpensBeforeAnySignIn() throws Exception {
        desktop.window().arrive(new Arrival.Linked(new Link(Room.HELP, "links")));
        Waiting.until("the help", () -> Fx.run(() -> desktop.window().helpScene() != null));
        assertEquals("Links and files", Fx.run(() ->
                ((Labeled) desktop.window().helpScene().getRoot().lookup(".gb-h1")).getText()));
    }

    /// Every page a link can name is a group or a topic there is.
    @Test
    void everyPageIsThere() throws Exception {
        signIn();
        for (String page : Room.SETTINGS.pages()) {
            desktop.window().arrive(new Arrival.Linked(new Link(Room.SETTINGS, page)));
            waitFor(".preferences");
            String title = new app.glovebox.ui.kit.Words(Locale.UK).text(app.glovebox.ui.arrival.ArrivalViewModel.group(page));
            Waiting.until(page, () -> Fx.run(() -> desktop.window().scene().getFocusOwner() instanceof Labeled owner
                    && owner.getText().equals(title)));
        }
        for (String page : Room.HELP.pages()) {
            assertTrue(Files.exists(Path.of("resources/app/glovebox/help/en", page + ".md")), page);
        }
    }

    private void signIn() throws Exception {
        signIn("#rail");
    }

    private void signIn(String arrived) throws Exception {
        waitFor(".password-field");
        enter();
        waitFor(arrived);
    }

    private void enter() {
        Fx.run(() -> {
            ((TextInputControl) find(".password-field")).setText(PASSWORD);
            ((ButtonBase) find("#primary")).fire();
        });
    }

    private void open() {
        Fx.run(() -> {
            ((TextInputControl) find("#restorePassword")).setText(PASSWORD);
            ((ButtonBase) find("#openBeside")).fire();
        });
    }

    private String marked() {
        return List.copyOf(root().lookupAll(".anchor")).stream().map(ToggleButton.class::cast).filter(ToggleButton::isSelected)
                .map(ToggleButton::getText).findFirst().orElse("");
    }

    private void says(String text) throws Exception {
        Waiting.until(text, () -> Fx.run(() -> find(".arrival") != null && find(".arrival").isVisible()
                && ((Labeled) find(".arrival").lookup(".banner-text")).getText().equals(text)));
    }

    private void waitFor(String selector) throws Exception {
        Waiting.until(selector, () -> Fx.run(() -> find(selector) != null));
    }

    private boolean shown(String selector) {
        for (Node at = find(selector); at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Node find(String selector) {
        return root().lookup(selector);
    }

    private Parent root() {
        return desktop.window().scene().getRoot();
    }
}
