package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.WrongVaultPassword;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LockedViewTest {
    private final Door door = new Door();

    @Test
    void focusIsInThePasswordAndEnterUnlocks() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.outcome = new SignedIn(door.opened.account());
        try (OnScreen screen = show()) {
            assertInstanceOf(PasswordField.class, screen.focused());
            assertEquals(List.of("Password", "Hold to show", "primary", "otherWay", "other"), screen.walk());
            assertEquals(List.of(), screen.nameless());
            assertEquals("Mara Lindqvist", screen.text("#displayName"));
            screen.type("right");
            screen.press(KeyCode.ENTER);
            assertInstanceOf(Place.Overview.class, door.navigator.place());
        }
    }

    @Test
    void aWrongPasswordStaysAndSelectsWhatWasTyped() {
        door.outcome = new WrongVaultPassword();
        try (OnScreen screen = show()) {
            screen.type("wrong");
            screen.press(KeyCode.ENTER);
            PasswordField field = assertInstanceOf(PasswordField.class, screen.focused());
            assertEquals("wrong", field.getSelectedText());
            assertTrue(screen.text("#passwordProblem").startsWith("This password does not open the vault"));
            Hyperlink elsewhere = screen.find("#elsewhere", Hyperlink.class);
            assertTrue(elsewhere.isVisible());
            screen.type("a");
            assertEquals("", screen.text("#passwordProblem"));
            assertFalse(elsewhere.isVisible());
            Fx.run(elsewhere::fire);
            assertEquals(new Place.ChangedElsewhere(Door.MARA), door.navigator.place());
        }
    }

    @Test
    void recoveryWordsAreTypedWithTabAndTriedWithEnter() {
        door.outcome = new SignedIn(door.opened.account());
        try (OnScreen screen = show()) {
            Fx.run(screen.find("#otherWay", Hyperlink.class)::fire);
            Fx.settle();
            TextArea typed = assertInstanceOf(TextArea.class, screen.focused());
            screen.type("abandon ".repeat(22) + "aban");
            assertEquals("Tab takes the first: abandon", screen.text("#suggested"));
            screen.press(KeyCode.TAB);
            screen.type("art");
            assertEquals("24 of 24 words", screen.text("#suggested"));
            screen.press(KeyCode.TAB);
            assertEquals("primary", screen.focus(), "a whole word leaves Tab to lead on");
            Fx.run(typed::requestFocus);
            screen.press(KeyCode.ENTER);
            assertEquals(List.of("abandon ".repeat(23) + "art"), door.typed);
            assertInstanceOf(Place.Overview.class, door.navigator.place());
        }
    }

    @Test
    void anUnknownWordIsNamedByItsGroup() {
        try (OnScreen screen = show()) {
            Fx.run(screen.find("#otherWay", Hyperlink.class)::fire);
            Fx.settle();
            screen.type("abandon ".repeat(4) + "abandun " + "abandon ".repeat(19));
            screen.press(KeyCode.ENTER);
            assertEquals("Group 2, word 2 is not in the list. Look at its spelling.", screen.text("#wordsProblem"));
            assertEquals(List.of(), door.typed);
        }
    }

    @Test
    void nothingOfAnAccountOffTheListIsOnTheScreen() {
        try (OnScreen screen = show()) {
            List<String> texts = Fx.run(() -> screen.root().lookupAll(".label").stream().map(Labeled.class::cast)
                    .filter(OnScreen::shown).filter(Label.class::isInstance).map(Labeled::getText)
                    .filter(text -> !text.isEmpty()).toList());
            assertEquals(List.of("Locked", "Password", "Enter"), texts);
        }
    }

    private OnScreen show() {
        return new OnScreen(() -> new LockedView(door.locked(), new Words(Locale.ENGLISH)));
    }
}
