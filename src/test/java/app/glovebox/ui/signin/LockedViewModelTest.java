package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.VaultRefused;
import app.glovebox.account.SignInOutcome.WrongVaultPassword;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.signin.Problem.Spot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockedViewModelTest {
    private final Door door = new Door();

    @Test
    void showsWhatTheAccountsListHolds() {
        door.accounts.with("Jonas Berg", Door.JONAS).with("Mara Lindqvist", Door.MARA);
        assertEquals("Mara Lindqvist", door.locked().accountProperty().get().displayName());
    }

    @Test
    void showsNothingOfTheAccountWhenTheListIsOff() {
        assertNull(door.locked().accountProperty().get());
    }

    @Test
    void unlockingLeadsToTheOverview() {
        SignedIn opened = new SignedIn(door.opened.account());
        door.outcome = opened;
        door.locked().unlock(Door.password("right"));
        Place.Overview overview = assertInstanceOf(Place.Overview.class, door.navigator.place());
        assertSame(opened.account(), overview.account());
        assertEquals(List.of(Door.MARA), door.asked);
    }

    @Test
    void savedDataOpensWithTheReason() {
        door.outcome = new Offline(door.opened.account(), Offline.Why.UNREACHABLE, Duration.ZERO);
        door.locked().unlock(Door.password("right"));
        assertEquals(Message.of("signin.offline.unreachable"),
                assertInstanceOf(Place.Overview.class, door.navigator.place()).note());
    }

    @Test
    void aWrongPasswordStaysLocked() {
        door.outcome = new WrongVaultPassword();
        LockedViewModel model = door.locked();
        for (int attempt = 0; attempt < 5; attempt++) {
            Passphrase password = Door.password("wrong");
            model.unlock(password);
            assertEquals(new Problem(Spot.PASSWORD, Message.of("signin.vault.wrong")), model.problemProperty().get());
            Door.assertWiped(password);
        }
        assertInstanceOf(Place.Locked.class, door.navigator.place());
    }

    @Test
    void aVaultThatIsRefusedSaysWhy() {
        door.outcome = new VaultRefused(Kind.NEWER);
        LockedViewModel model = door.locked();
        model.unlock(Door.password("right"));
        assertEquals(new Problem(Spot.FORM, Message.of("signin.vault.newer")), model.problemProperty().get());
    }

    @Test
    void aDamagedVaultLeadsToItsCopies() {
        door.outcome = new VaultRefused(Kind.DAMAGED);
        LockedViewModel model = door.locked();
        model.unlock(Door.password("right"));
        assertEquals(new Place.RestoreDamaged(Door.MARA), door.navigator.place());
    }

    @Test
    void recoveryWordsAreTriedOnlyWhenTheyCanBeRight() {
        LockedViewModel model = door.locked();
        model.changeWay();
        assertEquals(Message.of("signin.words.count", 0), refused(model, "  "));
        assertEquals(Message.of("signin.words.count", 2), refused(model, "abandon art"));
        assertEquals(Message.of("signin.words.unknown", 3, 2), refused(model, "abandon ".repeat(7) + "abandun"
                + " abandon".repeat(16)));
        assertEquals(Message.of("signin.words.order"), refused(model, "abandon ".repeat(24)));
        assertEquals(List.of(), door.typed);
    }

    @Test
    void wordsOfAnotherVaultStayLockedAndSaySo() {
        door.outcome = new WrongVaultPassword();
        LockedViewModel model = door.locked();
        model.changeWay();
        assertEquals(Message.of("signin.words.wrong"), refused(model, "abandon ".repeat(23) + "art"));
        assertInstanceOf(Place.Locked.class, door.navigator.place());
    }

    @Test
    void wordsOpenTheVault() {
        door.outcome = new SignedIn(door.opened.account());
        LockedViewModel model = door.locked();
        model.changeWay();
        model.unlock(Door.password(" ABANDON " + "abandon ".repeat(22) + "art"));
        assertInstanceOf(Place.Overview.class, door.navigator.place());
    }

    @Test
    void offersWordsThatBeginSo() {
        assertEquals(List.of("abandon", "ability", "able", "about"), door.locked().completions("ab"));
        assertEquals(List.of(), door.locked().completions(""));
    }

    private static Message refused(LockedViewModel model, String words) {
        Passphrase typed = Door.password(words);
        model.unlock(typed);
        Door.assertWiped(typed);
        assertEquals(Spot.WORDS, model.problemProperty().get().at());
        return model.problemProperty().get().text();
    }

    @Test
    void anEmptyPasswordIsNotTried() {
        LockedViewModel model = door.locked();
        model.unlock(Door.password(""));
        assertEquals(Message.of("signin.password.missing"), model.problemProperty().get().text());
        assertEquals(List.of(), door.typed);
    }

    @Test
    void cancellingNeverOpens() {
        Door slow = new Door(true);
        slow.stages = SignInFlow.LOCAL;
        slow.outcome = new SignedIn(slow.opened.account());
        LockedViewModel model = slow.locked();
        model.unlock(Door.password("right"));
        slow.work.runAll();
        model.cancel();
        slow.ui.runAll();
        slow.work.runAll();
        assertInstanceOf(Place.Locked.class, slow.navigator.place());
        assertEquals(2, slow.opened.closed);
        assertEquals(0, slow.opened.signedOut);
        assertFalse(model.flow().busy());
    }

    @Test
    void someoneElseSignsInWithoutUnlocking() {
        door.locked().signInAsSomeoneElse();
        Place.SignIn place = assertInstanceOf(Place.SignIn.class, door.navigator.place());
        assertEquals(Message.of("signin.note.locked"), place.note());
    }
}
