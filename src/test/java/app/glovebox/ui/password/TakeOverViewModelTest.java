package app.glovebox.ui.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignIn.Before;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.password.ChangeProblem.Spot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class TakeOverViewModelTest {
    private final Words words = new Words(Locale.ENGLISH);
    private final Navigator navigator = new Navigator();
    private final List<String> tried = new ArrayList<>();
    private final List<Passphrase> seen = new ArrayList<>();
    private SignInOutcome outcome;
    private StorageException failure;
    private final TakeOverViewModel model = new TakeOverViewModel(Opened.MARA, (before, fresh) -> {
        seen.add(fresh);
        tried.add(switch (before) {
            case Before.Password(Passphrase old) -> "password " + new String(old.open());
            case Before.Words(RecoveryPhrase phrase) -> "words " + phrase.words().size();
        });
        if (failure != null) {
            throw failure;
        }
        return outcome;
    }, new Background(Runnable::run, Runnable::run), navigator,
            new Patience(new SimpleObjectProperty<>(Opened.NOW)));

    private void act(String before, String fresh) {
        model.act(Passphrase.copyOf(before.toCharArray()), Passphrase.copyOf(fresh.toCharArray()));
    }

    private void ends(SignInOutcome with) {
        outcome = with;
        act("the old one", "the new one");
    }

    private void assertProblem(Spot spot, String begins) {
        assertEquals(spot, model.problemProperty().get().at());
        String text = words.text(model.problemProperty().get().text());
        assertTrue(text.startsWith(begins), text);
    }

    @Test
    void bothPasswordsOpenTheAccountAndAreWiped() {
        OpenAccount account = new Opened().account();
        ends(new SignInOutcome.SignedIn(account));
        assertEquals(List.of("password the old one"), tried);
        assertEquals(new Place.Overview(account, Message.of("again.changed.done")), navigator.place());
        assertThrows(IllegalStateException.class, seen.getFirst()::open);
    }

    @Test
    void theWordsGoInsteadAndAreReadFirst() {
        model.changeWay();
        act("abandon ability", "the new one");
        assertProblem(Spot.OLD, "These are 2 words");
        assertEquals(List.of(), tried);
        outcome = new SignInOutcome.WrongVaultPassword();
        try (RecoveryPhrase phrase = RecoveryPhrase.fresh()) {
            act(String.join(" ", phrase.words()), "the new one");
        }
        assertEquals(List.of("words 24"), tried);
        assertProblem(Spot.OLD, "These words do not open this vault");
    }

    @Test
    void eachRefusalIsAtTheFieldItIsAbout() {
        act("", "the new one");
        assertProblem(Spot.OLD, "Enter the password from before");
        act("the old one", "");
        assertProblem(Spot.FRESH, "Enter the new password");
        ends(new SignInOutcome.WrongVaultPassword());
        assertProblem(Spot.OLD, "This does not open the vault");
        ends(new SignInOutcome.PortalUnreachable());
        assertProblem(Spot.FORM, "The Portal does not answer");
        ends(new SignInOutcome.VaultRefused(VaultRefusedException.Kind.IN_USE));
        assertProblem(Spot.FORM, "Another Glovebox has this vault open");
        ends(new SignInOutcome.WrongCredentials(1, Duration.ofSeconds(3)));
        assertProblem(Spot.FRESH, "The Portal does not take this password. One try");
        int before = tried.size();
        ends(new SignInOutcome.WrongVaultPassword());
        assertEquals(before, tried.size(), "not before the delay is over");
    }

    @Test
    void aVaultThatIsNotWrittenSaysWhetherRoomIsMissing() {
        failure = new StorageException(null);
        ends(null);
        assertProblem(Spot.FORM, "Something on this computer could not be read or written");
        failure = new StorageException(StorageException.Kind.NO_ROOM, null);
        ends(null);
        assertProblem(Spot.FORM, "The disk is full");
        failure = new StorageException(StorageException.Kind.READ_ONLY, null);
        ends(null);
        assertProblem(Spot.FORM, "There is too little room on this disk: Glovebox only reads");
    }

    @Test
    void anOlderCopyComesFirst() {
        OpenAccount account = new Opened().account();
        ends(new SignInOutcome.Offline(account, SignInOutcome.Offline.Why.OLDER_COPY, Duration.ZERO));
        assertEquals(new Place.OlderCopy(account), navigator.place());
    }

    @Test
    void backLeadsToThatAccountsSignIn() {
        model.later();
        assertEquals(new Place.SignIn(Optional.of(Opened.MARA), Message.NONE), navigator.place());
    }
}
