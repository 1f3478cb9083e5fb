package app.glovebox.ui.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.account.password.ChangeStep;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.strength.NewestJudgement;
import app.glovebox.ui.password.ChangePasswordViewModel.State;
import app.glovebox.ui.password.ChangeProblem.Spot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ChangePasswordViewModelTest {
    private final Words words = new Words(Locale.ENGLISH);
    private final OpenAccount account = new Opened().account();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Navigator navigator = new Navigator();
    private final SimpleObjectProperty<Instant> pulse = new SimpleObjectProperty<>(Opened.NOW);
    private final Background background = new Background(jobs::add, Runnable::run);
    private final List<Passphrase> seen = new ArrayList<>();
    private final List<Optional<ChangeStep>> steps = new ArrayList<>();
    private Judgement judgement = new Judgement(4, Problem.NONE, Reason.NONE);
    private ChangeOutcome outcome = new ChangeOutcome.Changed();
    private StorageException failure;
    private final ChangePasswordViewModel model = new ChangePasswordViewModel(account, (old, fresh, progress) -> {
        seen.addAll(List.of(old, fresh));
        List.of(ChangeStep.values()).forEach(progress);
        if (failure != null) {
            throw failure;
        }
        return outcome;
    }, new NewestJudgement((password, context) -> judgement, background), background, navigator, new Patience(pulse));

    private static Passphrase typed(String text) {
        return Passphrase.copyOf(text.toCharArray());
    }

    private void change(String old, String fresh, String repeated) {
        model.change(typed(old), typed(fresh), typed(repeated));
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
    }

    private void ends(ChangeOutcome with) {
        outcome = with;
        change("present one", "another one", "another one");
    }

    private void assertProblem(Spot spot, String text) {
        assertEquals(spot, model.problemProperty().get().at());
        assertEquals(text, words.text(model.problemProperty().get().text()));
        assertEquals(State.ASKING, model.stateProperty().get());
    }

    @Test
    void goesThroughItsStepsAndWipesWhatWasTyped() {
        model.stepProperty().subscribe(now -> {
            steps.add(now);
        });
        ends(new ChangeOutcome.Changed());
        assertEquals(State.CHANGED, model.stateProperty().get());
        assertEquals(List.of(ChangeStep.values()),
                steps.stream().flatMap(Optional::stream).toList());
        seen.forEach(password -> assertThrows(IllegalStateException.class, password::open));
        model.leave();
        assertEquals(new Place.Overview(account, Message.NONE), navigator.place());
    }

    @Test
    void whatIsWrongInTheFieldsIsSaidBeforeAnybodyIsAsked() {
        change("", "another one", "another one");
        assertProblem(Spot.OLD, "Enter your present password.");
        change("present one", "present one", "present one");
        assertProblem(Spot.FRESH, "This is your present password. Choose another one.");
        change("present one", "another one", "another two");
        assertProblem(Spot.REPEAT, "These two are not the same. Type the new password again.");
        judgement = new Judgement(1, Problem.COMMON, Reason.COMMON);
        change("present one", "another one", "another one");
        assertProblem(Spot.FRESH, "This password is on the lists that are tried first. Use another one.");
        assertEquals(List.of(), seen);
        model.edited(Spot.FRESH);
        assertEquals(ChangeProblem.NONE, model.problemProperty().get());
    }

    @Test
    void everyRefusalSaysThatNothingHasChanged() {
        ends(new ChangeOutcome.WrongPassword(3, Duration.ZERO));
        assertProblem(Spot.OLD, "The Portal does not take this password. Nothing has changed. 3 tries left.");
        for (PortalException.Kind kind : PortalException.Kind.values()) {
            if (kind != PortalException.Kind.COST_REFUSED) {
                ends(new ChangeOutcome.NotAsked(kind));
                assertTrue(words.text(model.problemProperty().get().text()).contains("othing has changed"), kind::name);
            }
        }
        ends(new ChangeOutcome.NotNow(Duration.ZERO));
        assertTrue(words.text(model.problemProperty().get().text()).contains("Nothing has changed"));
    }

    @Test
    void aThrottledTryIsCountedDown() {
        ends(new ChangeOutcome.NotNow(Duration.ofSeconds(2)));
        assertEquals("Not yet. Next try in 0:02.", words.text(model.waitProperty().get()));
        int before = seen.size();
        ends(new ChangeOutcome.Changed());
        assertEquals(before, seen.size());
        pulse.set(Opened.NOW.plusSeconds(2));
        ends(new ChangeOutcome.Changed());
        assertEquals(State.CHANGED, model.stateProperty().get());
    }

    @Test
    void anOpenAnswerIsToldAsOne() {
        ends(new ChangeOutcome.Undecided());
        assertEquals(State.UNDECIDED, model.stateProperty().get());
    }

    @Test
    void anOlderCopyComesFirst() {
        ends(new ChangeOutcome.OlderCopy());
        assertEquals(new Place.OlderCopy(account), navigator.place());
    }

    @Test
    void aVaultThatCannotBeWrittenIsSaid() {
        failure = new StorageException(null);
        ends(null);
        assertEquals(ChangeProblem.UNWRITTEN, model.problemProperty().get());
    }

    @Test
    void atWorkItIsNotLeft() {
        model.change(typed("present one"), typed("another one"), typed("another one"));
        model.leave();
        assertEquals(null, navigator.place());
        assertEquals(State.WORKING, model.stateProperty().get());
    }
}
