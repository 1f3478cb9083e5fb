package app.glovebox.ui.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignInOutcome;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.Connection;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.password.AgainViewModel.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class AgainViewModelTest {
    private final Words words = new Words(Locale.ENGLISH);
    private final Opened opened = new Opened();
    private final OpenAccount account = opened.account();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Navigator navigator = new Navigator();
    private final SimpleObjectProperty<Instant> pulse = new SimpleObjectProperty<>(Opened.NOW);
    private SignInOutcome outcome;
    private StorageException failure;
    private Passphrase last;

    private AgainViewModel model(Why why) {
        return new AgainViewModel(why, account, password -> {
            last = password;
            if (failure != null) {
                throw failure;
            }
            return outcome;
        }, new Background(jobs::add, Runnable::run), navigator, new Patience(pulse));
    }

    private AgainViewModel acted(Why why, SignInOutcome ends) {
        outcome = ends;
        AgainViewModel model = model(why);
        model.act(Passphrase.copyOf("typed".toCharArray()));
        assertTrue(model.busyProperty().get());
        jobs.remove().run();
        assertThrows(IllegalStateException.class, last::open);
        return model;
    }

    private String problem(AgainViewModel model) {
        return words.text(model.problemProperty().get());
    }

    @Test
    void theCopyInUseOpensTheOverviewOfTheNewAccount() {
        OpenAccount fresh = new Opened().account();
        acted(Why.OLDER_COPY, new SignInOutcome.SignedIn(fresh));
        assertEquals(new Place.Overview(fresh, Message.of("again.older.done")), navigator.place());
    }

    @Test
    void aWrongPasswordIsSaidInPlaceWithTheTriesLeft() {
        AgainViewModel model = acted(Why.OLDER_COPY, new SignInOutcome.WrongCredentials(2, Duration.ZERO));
        assertEquals("The Portal does not take this password. 2 tries left.", problem(model));
        assertEquals(null, navigator.place());
        model.edited();
        assertEquals("", problem(model));
    }

    @Test
    void aDelayIsCountedDownAndNoTryIsMadeMeanwhile() {
        AgainViewModel model = acted(Why.CHANGED_ELSEWHERE, new SignInOutcome.Throttled(Duration.ofSeconds(61)));
        assertEquals("Not yet. Next try in 1:01.", words.text(model.waitProperty().get()));
        model.act(Passphrase.copyOf("typed".toCharArray()));
        assertTrue(jobs.isEmpty());
        pulse.set(Opened.NOW.plusSeconds(60));
        assertEquals("Not yet. Next try in 0:01.", words.text(model.waitProperty().get()));
        pulse.set(Opened.NOW.minusSeconds(60));
        assertEquals("Not yet. Next try in 0:01.", words.text(model.waitProperty().get()), "a clock set back");
        pulse.set(Opened.NOW.minusSeconds(59));
        assertEquals(Message.NONE, model.waitProperty().get());
    }

    @Test
    void withoutThePortalNothingHasChangedAndThatIsSaid() {
        AgainViewModel model = acted(Why.OLDER_COPY, new SignInOutcome.PortalUnreachable());
        assertTrue(problem(model).contains("Nothing has changed"));
    }

    @Test
    void aChangedPasswordOverAnOlderCopyLeadsToTheCopyFirst() {
        acted(Why.CHANGED_ELSEWHERE,
                new SignInOutcome.Offline(account, SignInOutcome.Offline.Why.OLDER_COPY, Duration.ZERO));
        assertEquals(new Place.OlderCopy(account), navigator.place());
    }

    @Test
    void lockedMeanwhileTheNewAccountIsClosed() {
        Opened late = new Opened();
        outcome = new SignInOutcome.SignedIn(late.account());
        AgainViewModel model = model(Why.OLDER_COPY);
        model.act(Passphrase.copyOf("typed".toCharArray()));
        model.close();
        jobs.remove().run();
        jobs.remove().run();
        assertEquals(1, late.closed);
        assertEquals(null, navigator.place());
    }

    @Test
    void aDiskThatTakesNoMoreIsSaid() {
        failure = new StorageException(null);
        AgainViewModel model = acted(Why.OLDER_COPY, null);
        assertTrue(problem(model).startsWith("Something on this computer could not be read or written"));
    }

    @Test
    void tooLittleRoomToWriteIsSaidAsThat() {
        failure = new StorageException(StorageException.Kind.READ_ONLY, null);
        AgainViewModel model = acted(Why.CHANGED_ELSEWHERE, null);
        assertTrue(problem(model).startsWith("There is too little room on this disk: Glovebox only reads"));
    }

    @Test
    void nothingTypedIsAskedForAndNotTried() {
        AgainViewModel model = model(Why.OLDER_COPY);
        model.act(Passphrase.copyOf(new char[0]));
        assertEquals("Enter your password.", problem(model));
        assertTrue(jobs.isEmpty());
    }

    @Test
    void laterShowsTheSavedDataAndSaysWhy() {
        model(Why.CHANGED_ELSEWHERE).later();
        assertEquals(new Place.Overview(account, Message.of("again.changed.later")), navigator.place());
    }

    @Test
    void whatTheCopyLacksIsToldAsFarAsItIsKnown() {
        AgainViewModel model = model(Why.OLDER_COPY);
        assertEquals(List.of("Its newest reading arrived Thu 19 Nov 2026 07:31:01."), facts(model));
        opened.connection = behind(3);
        assertEquals("3 later changes are known at the Portal and not in this copy.", facts(model).getLast());
        opened.connection = behind(1);
        assertEquals("One later change is known at the Portal and not in this copy.", facts(model).getLast());
        opened.connection = behind(-2);
        assertTrue(facts(model).getLast().startsWith("It has been changed since."));
    }

    private static Connection behind(long ahead) {
        return new Connection(Connection.State.OLDER_COPY, Optional.empty(), Optional.empty(), Optional.empty(),
                OptionalLong.of(ahead));
    }

    private List<String> facts(AgainViewModel model) {
        return model.facts(ZoneOffset.UTC).stream().map(words::text).toList();
    }
}
