package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.AddressTaken;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.PortalUnreachable;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.strength.StrengthWords;
import app.glovebox.ui.signin.Problem.Spot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreateAccountViewModelTest {
    private final Door door = new Door();

    @Test
    void createsAndGoesOnToTheRecoveryWords() {
        door.outcome = new SignedIn(door.opened.account());
        filled().create(Door.password("four plain words here"));
        assertInstanceOf(Place.KeyCeremony.class, door.navigator.place());
        assertEquals(List.of("four plain words here"), door.typed);
    }

    @Test
    void aPortalLostOnTheWayOpensWhatWasSaved() {
        door.outcome = new Offline(door.opened.account(), Offline.Why.UNREACHABLE, Duration.ZERO);
        filled().create(Door.password("four plain words here"));
        assertEquals(Message.of("signin.offline.unreachable"),
                assertInstanceOf(Place.Overview.class, door.navigator.place()).note());
    }

    @Test
    void nameAndAddressAreAskedForAtTheirFields() {
        CreateAccountViewModel model = filled();
        model.nameProperty().set("   ");
        assertRefused(model, Spot.NAME, Message.of("signin.name.invalid", 80));
        model.nameProperty().set("x".repeat(81));
        assertRefused(model, Spot.NAME, Message.of("signin.name.invalid", 80));
        model.nameProperty().set("Mara");
        model.addressProperty().set("mara");
        assertRefused(model, Spot.ADDRESS, Message.of("signin.address.invalid"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aRefusedPasswordIsToldAtItsFieldAndNothingIsSent(Problem why) {
        door.judgement = new Judgement(1, why, Reason.COMMON);
        assertRefused(filled(), Spot.PASSWORD, StrengthWords.refusal(why));
    }

    @Test
    void everyRefusalOfAPasswordHasItsOwnSentence() {
        for (Problem one : Problem.values()) {
            for (Problem other : Problem.values()) {
                if (one != other) {
                    assertNotEquals(StrengthWords.refusal(one), StrengthWords.refusal(other));
                }
            }
        }
    }

    @Test
    void anAddressAlreadyTakenIsToldAtTheAddress() {
        assertEquals(new app.glovebox.ui.signin.Problem(Spot.ADDRESS, Message.of("signin.address.taken")),
                ended(new AddressTaken()).problemProperty().get());
    }

    @Test
    void otherEndsAreToldInPlace() {
        assertEquals(Spot.FORM, ended(new PortalUnreachable()).problemProperty().get().at());
        assertEquals(Message.of("signin.create.cancelled"), ended(new SignInOutcome.Cancelled()).noteProperty().get());
        CreateAccountViewModel throttled = ended(new Throttled(Duration.ofSeconds(9)));
        assertEquals("0:09", throttled.countdown().text());
        throttled.create(Door.password("four plain words here"));
        assertEquals(3, door.typed.size(), "no try before the countdown ends");
    }

    @Test
    void theMeterShowsTheJudgementWithAReason() {
        CreateAccountViewModel model = door.create();
        assertEquals(0, model.meterProperty().getValue().bars());
        assertEquals(Message.of("signin.strength.none", Judgement.LEAST_LENGTH), model.meterProperty().getValue().text());
        door.judgement = new Judgement(2, Problem.GUESSABLE, Reason.NAME);
        model.judge(Door.password("mara and elin"));
        assertEquals(2, model.meterProperty().getValue().bars());
        assertEquals(Message.of("signin.strength.with", Message.of("signin.strength.days", 12),
                Message.of("signin.reason.name")), model.meterProperty().getValue().text());
        door.judgement = new Judgement(2, Problem.ACCOUNT, Reason.NONE);
        model.judge(Door.password("mara lindqvist"));
        assertEquals(Message.of("signin.new.account"), model.meterProperty().getValue().text());
    }

    @Test
    void theNewestPasswordIsTheOneJudgedAndTheOthersAreWiped() {
        Door slow = new Door(true);
        CreateAccountViewModel model = slow.create();
        Passphrase first = Door.password("first");
        Passphrase second = Door.password("second");
        Passphrase third = Door.password("third");
        slow.work.jobs.clear();
        model.judge(first);
        model.judge(second);
        model.judge(third);
        assertEquals(1, slow.work.jobs.size(), "one job at a time");
        Door.assertWiped(second);
        slow.work.runOne();
        assertEquals(0, model.meterProperty().getValue().bars());
        slow.ui.runOne();
        assertEquals(0, model.meterProperty().getValue().bars(), "a judgement overtaken is not shown");
        slow.work.runOne();
        slow.ui.runOne();
        assertEquals(4, model.meterProperty().getValue().bars());
        Door.assertWiped(first);
        Door.assertWiped(third);
    }

    @Test
    void pressingTwiceCreatesOnce() {
        Door slow = new Door(true);
        CreateAccountViewModel model = slow.create();
        slow.work.jobs.clear();
        model.nameProperty().set("Mara");
        model.addressProperty().set("mara@lindqvist.example");
        model.create(Door.password("four plain words here"));
        Passphrase again = Door.password("four plain words here");
        model.create(again);
        Door.assertWiped(again);
        slow.work.runAll();
        slow.ui.runAll();
        assertTrue(model.flow().busy());
        slow.work.runAll();
        assertEquals(1, slow.typed.size());
    }

    @Test
    void goesBackToSignIn() {
        door.create().back();
        assertInstanceOf(Place.SignIn.class, door.navigator.place());
    }

    private CreateAccountViewModel filled() {
        CreateAccountViewModel model = door.create();
        model.nameProperty().set(" Mara Lindqvist ");
        model.addressProperty().set("mara@lindqvist.example");
        return model;
    }

    private CreateAccountViewModel ended(SignInOutcome outcome) {
        door.outcome = outcome;
        CreateAccountViewModel model = filled();
        model.create(Door.password("four plain words here"));
        return model;
    }

    private void assertRefused(CreateAccountViewModel model, Spot spot, Message why) {
        Passphrase password = Door.password("secret");
        model.create(password);
        assertEquals(new app.glovebox.ui.signin.Problem(spot, why), model.problemProperty().get());
        Door.assertWiped(password);
        assertEquals(List.of(), door.typed);
    }
}
