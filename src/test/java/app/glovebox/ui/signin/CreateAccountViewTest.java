package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.glovebox.account.SignInOutcome.AddressTaken;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CreateAccountViewTest {
    private final Door door = new Door();

    @Test
    void startsInTheNameAndTabLeadsThroughTheForm() {
        try (OnScreen screen = show()) {
            assertEquals(List.of("name", "address", "Password", "Hold to show", "primary", "back", "language"),
                    screen.walk());
            assertEquals(List.of(), screen.nameless());
        }
    }

    @Test
    void filledInEnterCreatesTheAccount() {
        door.outcome = new SignedIn(door.opened.account());
        try (OnScreen screen = show()) {
            fill(screen);
            screen.press(KeyCode.ENTER);
            assertEquals(List.of("four plain words here"), door.typed);
            assertInstanceOf(Place.KeyCeremony.class, door.navigator.place());
        }
    }

    @Test
    void whileTypingTheMeterTellsTheStrengthAndWhy() {
        door.judgement = new Judgement(1, Problem.TOO_SHORT, Reason.WORD);
        try (OnScreen screen = show()) {
            fill(screen);
            assertEquals(1, Fx.run(() -> screen.root().lookupAll(".level-1").size()));
            assertEquals("Guessed in minutes. Add another word. Use at least 12 characters.",
                    screen.text(".strength-meter .label"));
        }
    }

    @Test
    void theMeterMovesWithEveryChangeTypedOrPasted() {
        try (OnScreen screen = show()) {
            fill(screen);
            for (int bars : List.of(1, 3, 2)) {
                door.judgement = new Judgement(bars, Problem.NONE, Reason.NONE);
                screen.type(" more");
                assertEquals(bars, lit(screen));
            }
            door.judgement = new Judgement(4, Problem.NONE, Reason.NONE);
            Fx.run(() -> {
                ClipboardContent copied = new ClipboardContent();
                copied.putString(" and pasted");
                Clipboard.getSystemClipboard().setContent(copied);
                assertInstanceOf(PasswordField.class, screen.root().getScene().getFocusOwner()).paste();
            });
            assertEquals(4, lit(screen));
            assertEquals("Strong.", screen.text(".strength-meter .label"));
        }
    }

    @Test
    void aRefusedPasswordIsMarkedAtItsField() {
        door.judgement = new Judgement(1, Problem.COMMON, Reason.COMMON);
        try (OnScreen screen = show()) {
            fill(screen);
            screen.press(KeyCode.ENTER);
            PasswordField field = assertInstanceOf(PasswordField.class, screen.focused());
            assertEquals(field.getText(), field.getSelectedText());
            assertEquals("This password is on the lists that are tried first. Use another one.",
                    screen.text("#passwordProblem"));
            screen.type("a");
            assertEquals("", screen.text("#passwordProblem"));
        }
    }

    @Test
    void anAddressTakenLeadsBackToTheAddress() {
        door.outcome = new AddressTaken();
        try (OnScreen screen = show()) {
            fill(screen);
            screen.press(KeyCode.ENTER);
            assertEquals("address", screen.focus());
            assertEquals("There already is an account with this address. Go back and sign in with it, or use another"
                    + " address.", screen.text("#addressProblem"));
        }
    }

    @Test
    void theLinkLeadsBackToSignIn() {
        try (OnScreen screen = show()) {
            Hyperlink back = screen.find("#back", Hyperlink.class);
            Fx.run(back::fire);
            assertInstanceOf(Place.SignIn.class, door.navigator.place());
        }
    }

    private OnScreen show() {
        return new OnScreen(() -> new CreateAccountView(door.create(), new Words(Locale.ENGLISH), _ -> { }));
    }

    /// How many bars of the meter are lit, all alike.
    private static int lit(OnScreen screen) {
        return Fx.run(() -> {
            long lit = screen.root().lookupAll(".strength-bars > .bar").stream()
                    .filter(bar -> !bar.getStyleClass().contains("level-0")).count();
            assertEquals(lit, screen.root().lookupAll(".level-" + lit).size());
            return (int) lit;
        });
    }

    private static void fill(OnScreen screen) {
        screen.type("Mara Lindqvist");
        screen.press(KeyCode.TAB);
        screen.type("mara@lindqvist.example");
        screen.press(KeyCode.TAB);
        screen.type("four plain words here");
    }
}
