package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.AddressTaken;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.PortalRefused;
import app.glovebox.account.SignInOutcome.PortalUnreachable;
import app.glovebox.account.SignInOutcome.PortalUntrusted;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.VaultRefused;
import app.glovebox.account.SignInOutcome.WrongCredentials;
import app.glovebox.account.SignInOutcome.WrongVaultPassword;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.signin.Problem.Spot;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginViewModelTest {
    private final Door door = new Door();

    @Test
    void asksForTheAddressFirstThenForThePassword() {
        LoginViewModel model = door.login();
        assertNull(model.chosenProperty().get());
        model.addressProperty().set("  Mara@Lindqvist.EXAMPLE ");
        model.next();
        assertEquals(Door.MARA, model.chosenProperty().get().address());
        assertEquals("", model.chosenProperty().get().displayName());
        model.signIn(Door.password("right"));
        assertEquals(List.of(Door.MARA), door.asked);
    }

    @Test
    void somethingThatIsNoAddressIsRefusedAtItsField() {
        LoginViewModel model = door.login();
        for (String typed : List.of("", "mara", "mara@", "@example.org", "mara@example")) {
            model.addressProperty().set(typed);
            model.next();
            assertEquals(new Problem(Spot.ADDRESS, Message.of("signin.address.invalid")), model.problemProperty().get());
            assertNull(model.chosenProperty().get(), typed);
        }
    }

    @Test
    void theOnlyAccountOfThisComputerIsWelcomedAtOnce() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        LoginViewModel model = door.login();
        assertEquals("Mara Lindqvist", model.chosenProperty().get().displayName());
        model.notYou();
        assertNull(model.chosenProperty().get());
        assertEquals(1, model.accounts().rows().size());
    }

    @Test
    void severalAccountsAreRowsToChooseFrom() {
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        LoginViewModel model = door.login();
        assertNull(model.chosenProperty().get());
        model.choose(model.accounts().rows().get(1));
        assertEquals(Door.JONAS, model.chosenProperty().get().address());
    }

    @Test
    void theAccountThePlaceNamesIsChosenAndItsNoteShown() {
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        Message why = Message.of("signin.note.locked");
        LoginViewModel model = door.login(new Place.SignIn(Optional.of(Door.JONAS), why));
        assertEquals("Jonas Berg", model.chosenProperty().get().displayName());
        assertEquals(why, model.noteProperty().get());
    }

    @Test
    void whoeverComesFromTheLockedScreenMayBeSomebodyElse() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        LoginViewModel model =
                door.login(new Place.SignIn(Optional.empty(), Message.of("signin.note.locked")));
        assertNull(model.chosenProperty().get());
    }

    @Test
    void aTypedAddressOfTheListIsThatAccount() {
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        LoginViewModel model = door.login();
        model.addressProperty().set("MARA@lindqvist.example");
        model.next();
        assertEquals("Mara Lindqvist", model.chosenProperty().get().displayName());
    }

    @Test
    void signingInLeadsToTheOverview() {
        SignedIn signedIn = new SignedIn(door.opened.account());
        LoginViewModel model = attempt(signedIn);
        Place.Overview overview = assertInstanceOf(Place.Overview.class, door.navigator.place());
        assertSame(signedIn.account(), overview.account());
        assertTrue(overview.note().isNone());
        assertEquals(Problem.NONE, model.problemProperty().get());
    }

    @ParameterizedTest
    @EnumSource
    void savedDataOpensWithTheReason(Offline.Why why) {
        OpenAccount opened = door.opened.account();
        attempt(new Offline(opened, why, Duration.ZERO));
        assertEquals(switch (why) {
            case UNREACHABLE -> new Place.Overview(opened, Message.of("signin.offline.unreachable"));
            case UNTRUSTED -> new Place.Overview(opened, Message.of("signin.offline.untrusted"));
            case THROTTLED -> new Place.Overview(opened, Message.of("signin.offline.throttled"));
            case NO_ROOM -> new Place.Overview(opened, Message.of("signin.offline.full"));
            case REFUSED -> new Place.NewPassword(opened);
            case OLDER_COPY -> new Place.OlderCopy(opened);
        }, door.navigator.place());
    }

    @Test
    void aWrongPasswordIsToldAtItsField() {
        assertProblem(new WrongVaultPassword(), Spot.PASSWORD, Message.of("signin.vault.wrong"));
        assertProblem(new WrongCredentials(4, Duration.ZERO), Spot.PASSWORD, Message.of("signin.wrong.tries", 4));
        assertProblem(new WrongCredentials(0, Duration.ZERO), Spot.PASSWORD, Message.of("signin.wrong.pair"));
        assertProblem(new WrongCredentials(-1, Duration.ZERO), Spot.PASSWORD, Message.of("signin.wrong.pair"));
        assertProblem(new VaultRefused(Kind.WRONG_PASSWORD), Spot.PASSWORD, Message.of("signin.vault.wrong"));
    }

    @Test
    void everyOtherRefusalHasItsOwnSentence() {
        assertProblem(new PortalUnreachable(), Spot.FORM, Message.of("signin.portal.unreachable"));
        assertProblem(new PortalRefused(true), Spot.FORM, Message.of("signin.portal.cost"));
        assertProblem(new PortalRefused(false), Spot.FORM, Message.of("signin.portal.garbled"));
        assertProblem(new AddressTaken(), Spot.ADDRESS, Message.of("signin.address.taken"));
        Set<Message> sentences = new HashSet<>();
        for (Kind kind : Kind.values()) {
            sentences.add(attempt(new VaultRefused(kind)).problemProperty().get().text());
        }
        assertEquals(Kind.values().length, sentences.size());
    }

    @Test
    void aDamagedVaultLeadsToItsCopies() {
        attempt(new VaultRefused(Kind.DAMAGED));
        assertEquals(new Place.RestoreDamaged(Door.MARA), door.navigator.place());
    }

    @Test
    void anUntrustedPortalReplacesTheFormUntilDismissed() {
        PortalUntrusted stranger = new PortalUntrusted(Door.PIN, Optional.of(Door.OTHER));
        LoginViewModel model = attempt(stranger);
        assertEquals(new Problem(Spot.PORTAL, Message.NONE, Optional.of(stranger)), model.problemProperty().get());
        model.calm();
        assertEquals(Problem.NONE, model.problemProperty().get());
    }

    @Test
    void throttlingCountsDownAndLetsNoTryThroughBefore() {
        LoginViewModel model = attempt(new Throttled(Duration.ofSeconds(48)));
        assertEquals(48, model.countdown().secondsProperty().get());
        Passphrase early = Door.password("right");
        model.signIn(early);
        assertEquals(1, door.typed.size());
        Door.assertWiped(early);
        door.seconds(49);
        model.signIn(Door.password("right"));
        assertEquals(2, door.typed.size());
    }

    @Test
    void aWrongPasswordThatCostsTimeIsToldAndCountsDown() {
        WrongCredentials costly = new WrongCredentials(0, Duration.ofSeconds(4));
        assertProblem(costly, Spot.PASSWORD, Message.of("signin.wrong.pair"));
        assertEquals(4, attempt(costly).countdown().secondsProperty().get());
        assertFalse(attempt(new WrongCredentials(3, Duration.ZERO)).countdown().running());
    }

    @Test
    void anotherPersonDoesNotWaitForTheFirst() {
        LoginViewModel model = attempt(new Throttled(Duration.ofSeconds(48)));
        model.notYou();
        assertFalse(model.countdown().running());
    }

    @Test
    void cancellingIsSaidAndNothingElse() {
        LoginViewModel model = attempt(new SignInOutcome.Cancelled());
        assertEquals(Message.of("signin.cancelled"), model.noteProperty().get());
        assertEquals(Problem.NONE, model.problemProperty().get());
        assertInstanceOf(Place.SignIn.class, door.navigator.place());
    }

    @Test
    void anEmptyPasswordIsNotTried() {
        door.accounts.with("Mara Lindqvist", Door.MARA);
        LoginViewModel model = door.login();
        model.signIn(Door.password(""));
        assertEquals(new Problem(Spot.PASSWORD, Message.of("signin.password.missing")), model.problemProperty().get());
        assertEquals(List.of(), door.typed);
    }

    @Test
    void thePasswordArrivesUnchangedAndIsWiped() {
        String odd = " \u00e9e\u0301 \ud83d\ude97\u00a0ends with a space ";
        attempt(new WrongCredentials(1, Duration.ZERO), odd);
        assertEquals(odd, door.typed.getFirst());
        Door.assertWiped(door.last);
    }

    @Test
    void aFailedJobIsOneSentenceToTryAgainAfter() {
        door.failure = new StorageException(new IOException("disk"));
        LoginViewModel model = attempt(new PortalUnreachable());
        assertEquals(new Problem(Spot.FORM, Message.of("signin.failed")), model.problemProperty().get());
        door.failure = null;
        door.outcome = new SignedIn(door.opened.account());
        model.signIn(Door.password("right"));
        assertInstanceOf(Place.Overview.class, door.navigator.place());
    }

    @Test
    void aNewTryClearsTheOldProblem() {
        LoginViewModel model = attempt(new WrongCredentials(2, Duration.ZERO));
        door.outcome = new Throttled(Duration.ofSeconds(2));
        model.signIn(Door.password("again"));
        assertEquals(Problem.NONE, model.problemProperty().get());
    }

    @Test
    void leavingCancelsAndStopsTheWatch() {
        Door slow = new Door(true);
        slow.accounts.with("Mara Lindqvist", Door.MARA);
        LoginViewModel model = slow.login();
        slow.work.runAll();
        slow.ui.runAll();
        model.signIn(Door.password("right"));
        slow.work.runAll();
        model.close();
        assertTrue(slow.cancelled());
        slow.ui.runAll();
        slow.work.runAll();
        slow.seconds(600);
        assertEquals(0, slow.work.jobs.size());
    }

    @Test
    void creatingAnAccountIsAPlaceOfItsOwn() {
        door.login().createAccount();
        assertInstanceOf(Place.CreateAccount.class, door.navigator.place());
    }

    private LoginViewModel attempt(SignInOutcome outcome) {
        return attempt(outcome, "secret");
    }

    private LoginViewModel attempt(SignInOutcome outcome, String password) {
        door.accounts.rows.clear();
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.outcome = outcome;
        LoginViewModel model = door.login();
        model.signIn(Door.password(password));
        return model;
    }

    private void assertProblem(SignInOutcome outcome, Spot spot, Message sentence) {
        assertEquals(new Problem(spot, sentence), attempt(outcome).problemProperty().get());
    }
}
