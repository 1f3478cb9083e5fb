package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome.PortalUntrusted;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.WrongCredentials;
import app.glovebox.account.Stage;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.StageLine;
import app.glovebox.ui.kit.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final Door door = new Door();
    private final List<Locale> switched = new ArrayList<>();

    @Test
    void firstRunStartsInTheAddressAndEnterAdvancesToTheOverview() {
        door.outcome = new SignedIn(door.opened.account());
        try (OnScreen screen = show()) {
            assertEquals("address", screen.focus());
            assertEquals("Sign in", screen.text("#title"));
            screen.type("mara@lindqvist.example");
            screen.press(KeyCode.ENTER);
            assertInstanceOf(PasswordField.class, screen.focused());
            screen.type(" right ");
            screen.press(KeyCode.ENTER);
            assertEquals(List.of(" right "), door.typed);
            assertInstanceOf(Place.Overview.class, door.navigator.place());
        }
    }

    @Test
    void whatIsNotAskedYetIsNotInTheSceneAndComesToItsPlace() {
        try (OnScreen screen = show()) {
            assertNull(screen.find("#passwordStep", Node.class));
            assertNull(screen.find("#addressProblem", Node.class));
            screen.type("not an address");
            screen.press(KeyCode.ENTER);
            VBox field = (VBox) screen.find("#addressProblem", Node.class).getParent();
            assertEquals(List.of("addressLabel", "address", "addressProblem"),
                    field.getChildren().stream().map(Node::getId).toList());
            screen.type("mara@lindqvist.example");
            screen.press(KeyCode.ENTER);
            VBox ask = (VBox) screen.find("#passwordStep", Node.class).getParent();
            assertTrue(ask.getChildren().indexOf(screen.find("#addressStep", Node.class))
                    < ask.getChildren().indexOf(screen.find("#passwordStep", Node.class)));
            assertTrue(ask.getChildren().indexOf(screen.find("#passwordStep", Node.class))
                    < ask.getChildren().indexOf(screen.find("#buttons", Node.class)));
        }
    }

    @Test
    void theKnownAccountIsWelcomedWithTheFocusInThePassword() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        try (OnScreen screen = show()) {
            assertEquals("Welcome back, Mara", screen.text("#title"));
            assertInstanceOf(PasswordField.class, screen.focused());
            assertEquals(List.of("Password", "Hold to show", "primary", "createAccount", "language", "notYou"),
                    screen.walk());
            assertEquals(List.of(), screen.nameless());
        }
    }

    @Test
    void theRowsComeBeforeTheAddressAndHaveNames() {
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        try (OnScreen screen = show()) {
            assertEquals(List.of("address", "primary", "remember", "createAccount", "language",
                    "Mara Lindqvist, mara@lindqvist.example. Sign in with this account", "More about Mara Lindqvist",
                    "Jonas Berg, jonas@berg.example. Sign in with this account", "More about Jonas Berg"),
                    screen.walk());
            assertEquals(List.of(), screen.nameless());
        }
    }

    @Test
    void thereIsOnePrimaryButtonAndItIsTheDefault() {
        try (OnScreen screen = show()) {
            List<Button> primaries = Fx.run(() -> screen.root().lookupAll(".primary").stream()
                    .map(Button.class::cast).filter(OnScreen::shown).toList());
            assertEquals(1, primaries.size());
            assertTrue(primaries.getFirst().isDefaultButton());
            assertEquals("Continue", primaries.getFirst().getText());
        }
    }

    @Test
    void aWrongPasswordMarksTheFieldSelectsItAndSaysWhy() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.outcome = new WrongCredentials(4, Duration.ZERO);
        try (OnScreen screen = show()) {
            screen.type("wrong");
            screen.press(KeyCode.ENTER);
            PasswordField field = assertInstanceOf(PasswordField.class, screen.focused());
            assertTrue(field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger")));
            assertEquals("wrong", field.getSelectedText());
            assertEquals("That e-mail and password do not match. 4 tries left.", screen.text("#passwordProblem"));
            assertTrue(field.getAccessibleHelp().startsWith("That e-mail and password do not match."));
            screen.type("again");
            screen.press(KeyCode.ENTER);
            assertEquals(List.of("wrong", "again"), door.typed);
        }
    }

    @Test
    void theCountdownRunsOnTheButton() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.outcome = new Throttled(Duration.ofSeconds(48));
        try (OnScreen screen = show()) {
            screen.type("wrong");
            screen.press(KeyCode.ENTER);
            assertEquals("Not yet. Next try in 0:48.", screen.text("#wait"));
            Button primary = screen.find("#primary", Button.class);
            assertTrue(primary.isDisabled());
            Fx.run(() -> door.seconds(11));
            assertEquals("Next one in 0:38", screen.text("#primary"));
            Fx.run(() -> door.seconds(40));
            assertFalse(primary.isDisabled());
            assertEquals("Sign in", screen.text("#primary"));
            assertEquals("", screen.text("#wait"));
        }
    }

    @Test
    void anUntrustedPortalReplacesTheForm() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.outcome = new PortalUntrusted(Door.PIN, Optional.of(Door.OTHER));
        try (OnScreen screen = show()) {
            screen.type("right");
            screen.press(KeyCode.ENTER);
            assertEquals("7F3A 91C2 0B5E", screen.text("#trusted"));
            assertEquals("04D2 E6B8 A91F", screen.text("#seen"));
            assertEquals("", screen.text("#title"));
            assertEquals("Back", screen.focus());
            Fx.run(() -> ((Button) screen.root().lookup("#untrusted .button")).fire());
            assertEquals("Welcome back, Mara", screen.text("#title"));
            assertInstanceOf(PasswordField.class, screen.focused());
        }
    }

    @Test
    void aPortalThatShowedNothingToCompareIsSaidToHaveShownNothing() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.outcome = new PortalUntrusted(Door.PIN, Optional.empty());
        try (OnScreen screen = show()) {
            screen.type("right");
            screen.press(KeyCode.ENTER);
            assertEquals("7F3A 91C2 0B5E", screen.text("#trusted"));
            assertEquals("", screen.text("#seen"));
            assertTrue(texts(screen, "#untrusted .label")
                    .contains("What answered showed no fingerprint to compare."));
        }
    }

    @Test
    void aRefusalGoesWhenItsFieldChanges() {
        try (OnScreen screen = show()) {
            screen.type("mara");
            screen.press(KeyCode.ENTER);
            assertFalse(screen.text("#addressProblem").isEmpty());
            screen.type("mara@lindqvist.example");
            assertEquals("", screen.text("#addressProblem"));
            screen.press(KeyCode.ENTER);
            screen.type("wrong");
            screen.press(KeyCode.ENTER);
            PasswordField field = assertInstanceOf(PasswordField.class, screen.focused());
            assertFalse(screen.text("#passwordProblem").isEmpty());
            screen.type("a");
            assertEquals("", screen.text("#passwordProblem"));
            assertFalse(field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger")));
            assertEquals("a", field.getText());
            assertSame(field, screen.focused());
        }
    }

    @Test
    void enterBeforeTheNextTryLeadsToTheCountdownAndBackWhenItIsOver() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.outcome = new Throttled(Duration.ofSeconds(48));
        try (OnScreen screen = show()) {
            screen.type("wrong");
            screen.press(KeyCode.ENTER);
            assertInstanceOf(PasswordField.class, screen.focused());
            screen.press(KeyCode.ENTER);
            assertEquals("wait", screen.focus());
            assertEquals("Not yet. Next try in 0:48.", screen.focused().getAccessibleText());
            assertEquals(1, door.typed.size());
            Fx.run(() -> door.seconds(51));
            assertInstanceOf(PasswordField.class, screen.focused());
        }
    }

    @Test
    void stagesShowWithAWayOutAndEscTakesIt() {
        List<Runnable> waiting = new ArrayList<>();
        Door held = new Door(waiting::add, Runnable::run);
        held.accounts.with("Mara Lindqvist", Door.MARA);
        held.stages = List.of(Stage.OPEN_VAULT, Stage.REACH_PORTAL);
        try (OnScreen screen = new OnScreen(() -> new LoginView(held.login(), ENGLISH, switched::add))) {
            Fx.run(() -> drain(waiting));
            Fx.settle();
            screen.type("right");
            screen.press(KeyCode.ENTER);
            assertInstanceOf(StageLine.class, screen.focused());
            screen.press(KeyCode.ENTER);
            assertEquals("Cancel", screen.text("#cancel"), "a second Enter does not cancel");
            assertEquals(1, waiting.size());
            screen.press(KeyCode.TAB);
            assertEquals("cancel", screen.focus());
            assertTrue(screen.focused().isFocusVisible());
            assertTrue(screen.find(".stage-line", StageLine.class).isVisible());
            assertEquals("Step 1 of 4: Open vault",
                    screen.find(".stage-line", StageLine.class).getAccessibleText());
            assertFalse(OnScreen.shown(screen.find("#language", MenuButton.class)));
            assertEquals(List.of(), screen.nameless());
            screen.press(KeyCode.ESCAPE);
            assertEquals("Cancelling", screen.text("#cancel"));
            Fx.run(() -> drain(waiting));
            assertEquals("Cancelled. No session was left behind.", screen.text("#note"));
            assertInstanceOf(PasswordField.class, screen.focused());
            assertFalse(OnScreen.shown(screen.find("#cancel", Button.class)));
        }
    }

    @Test
    void deleteOnARowAsksFirstAndThenRemoves() {
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        try (OnScreen screen = show()) {
            Fx.run(() -> screen.root().lookup(".account-line .button").requestFocus());
            screen.press(KeyCode.DELETE);
            assertEquals("Keep it", screen.focus());
            assertEquals("Remove Mara Lindqvist from this computer?", screen.text(".dialog .gb-h2"));
            screen.press(KeyCode.ESCAPE);
            assertEquals(List.of(), door.removed);
            Fx.run(() -> screen.root().lookup(".account-line .button").requestFocus());
            screen.press(KeyCode.DELETE);
            Fx.run(() -> ((Button) screen.root().lookup(".dialog .danger")).fire());
            assertEquals(List.of(Door.MARA), door.removed);
            assertEquals("Mara Lindqvist was removed from this computer.", screen.text("#listNote"));
        }
    }

    @Test
    void notYouLeadsBackAndThePasswordIsGone() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        try (OnScreen screen = show()) {
            screen.type("half typed");
            Fx.run(() -> ((Hyperlink) screen.root().lookup("#notYou")).fire());
            assertEquals("address", screen.focus());
            assertEquals("", Fx.run(() -> ((PasswordField) screen.root().lookup(".password-field")).getText()));
        }
    }

    @Test
    void theCheckBoxKeepsOrForgetsTheList() {
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        try (OnScreen screen = show()) {
            CheckBox remember = screen.find("#remember", CheckBox.class);
            Fx.run(remember::fire);
            assertFalse(door.accounts.enabled);
            assertEquals(0, Fx.run(() -> screen.root().lookupAll(".account-line").size()));
        }
    }

    @Test
    void theLanguageIsChosenFromAMenu() {
        try (OnScreen screen = show()) {
            MenuButton menu = screen.find("#language", MenuButton.class);
            assertEquals("English", menu.getText());
            assertEquals("Language English", menu.getAccessibleText());
            Fx.run(() -> ((RadioMenuItem) menu.getItems().get(1)).fire());
            assertEquals(List.of(Locale.GERMAN), switched);
        }
    }

    @Test
    void thePortalIsNamedAndItsStoreSpokenOfPlainly() {
        try (OnScreen screen = show()) {
            List<String> lines = texts(screen, ".portal-identity .label");
            assertEquals(List.of("The simulated Portal inside Glovebox", "Fingerprint", "7F3A 91C2 0B5E",
                    "The simulated Portal’s own store on this computer is not encrypted."), lines);
            assertEquals("Portal online, 24 ms", screen.text("#status"));
            assertTrue(shieldIs(screen, "success"));
        }
    }

    @Test
    void theShieldIsGreenOnlyWhenTheCertificateWasChecked() {
        door.portals.preset = new PortalAddress(URI.create("https://portal.example:8443"), Door.PIN, false);
        door.portals.refusal = Kind.UNREACHABLE;
        try (OnScreen screen = show()) {
            assertTrue(shieldIs(screen, "muted"));
            assertTrue(texts(screen, ".portal-identity .label").contains("The Portal you trust: portal.example:8443"));
            door.portals.refusal = null;
            Fx.run(() -> door.seconds(60));
            assertTrue(shieldIs(screen, "success"));
            assertTrue(texts(screen, ".portal-identity .label")
                    .contains("This is the Portal you trust: portal.example:8443"));
        }
    }

    @Test
    void withAVaultHereNothingIsSaidAboutAnotherPortal(@TempDir Path folder) throws IOException {
        door.accounts.folder = folder;
        Files.createFile(door.accounts.vaultFor(Door.MARA));
        door.accounts.with("Mara Lindqvist", Door.MARA);
        try (OnScreen screen = show()) {
            assertEquals("The Portal is checked once your vault is open", screen.text("#status"));
            assertTrue(shieldIs(screen, "muted"));
            Fx.run(() -> ((Hyperlink) screen.root().lookup("#notYou")).fire());
            assertEquals("Portal online, 24 ms", screen.text("#status"));
            assertTrue(shieldIs(screen, "success"));
        }
    }

    @Test
    void anAccountWithoutANameHasItsAddressInTheMiddleOfTheCard() {
        try (OnScreen screen = show()) {
            screen.type("mara@lindqvist.example");
            screen.press(KeyCode.ENTER);
            Fx.settle();
            double off = Fx.run(() -> middle(screen.root().lookup("#displayName"))
                    - middle(screen.root().lookup(".account-card")));
            assertEquals(0, off, 1.5);
        }
    }

    private OnScreen show() {
        return new OnScreen(() -> new LoginView(door.login(), ENGLISH, switched::add));
    }

    private static List<String> texts(OnScreen screen, String selector) {
        return Fx.run(() -> screen.root().lookupAll(selector).stream()
                .map(Label.class::cast).filter(OnScreen::shown).map(Label::getText).toList());
    }

    private static boolean shieldIs(OnScreen screen, String styleClass) {
        return Fx.run(() -> screen.root().lookup(".portal-identity > .gb-icon").getStyleClass().contains(styleClass));
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    private static void drain(List<Runnable> jobs) {
        while (!jobs.isEmpty()) {
            jobs.removeFirst().run();
        }
    }
}
