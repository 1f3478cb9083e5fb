package app.glovebox.ui.signin;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.Portals;
import app.glovebox.account.Profile;
import app.glovebox.account.SignIn;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.Cancelled;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.PasswordJudge;
import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.strength.NewestJudgement;
import app.glovebox.ui.kit.strength.StrengthWords;
import app.glovebox.ui.signin.Problem.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Creating an account: name, address, and a password judged by how hard it is to guess.
public final class CreateAccountViewModel implements AutoCloseable {
    private static final int LONGEST_NAME = 80;

    /// 0 to 4 bars, and their sentence.
    record Meter(int bars, Message text) {
    }

    private final SignInFlow<Profile> flow;
    private final NewestJudgement judgement;
    private final ObservableValue<Meter> meter;
    private final PortalStatusViewModel portal;
    private final Countdown countdown;
    private final Navigator navigator;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", Problem.NONE);
    private final ReadOnlyObjectWrapper<Message> note = new ReadOnlyObjectWrapper<>(this, "note", Message.NONE);
    private boolean deciding;

    /// @param pulse real time, about once a second
    public CreateAccountViewModel(SignIn signIn, PasswordJudge judge, Portals portals, Background background,
            Navigator navigator, ObservableValue<Instant> pulse) {
        this(new SignInFlow<>(background, SignInFlow.FRESH, signIn::create),
                new NewestJudgement(judge::judge, background), new PortalStatusViewModel(portals, background, pulse),
                new Countdown(pulse), navigator);
    }

    CreateAccountViewModel(SignInFlow<Profile> flow, NewestJudgement judgement, PortalStatusViewModel portal,
            Countdown countdown, Navigator navigator) {
        this.flow = flow;
        this.judgement = judgement;
        meter = judgement.latestProperty().map(judged -> new Meter(judged.bars(), StrengthWords.strength(judged)));
        this.portal = portal;
        this.countdown = countdown;
        this.navigator = navigator;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty addressProperty() {
        return address;
    }

    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// How strong the password is and why, or what is asked for while nothing is typed.
    ObservableValue<Meter> meterProperty() {
        return meter;
    }

    SignInFlow<Profile> flow() {
        return flow;
    }

    PortalStatusViewModel portal() {
        return portal;
    }

    Countdown countdown() {
        return countdown;
    }

    /// Takes the password over and judges it; of judgements in a row only the newest shows.
    void judge(Passphrase password) {
        judgement.ask(password, context());
    }

    /// Takes the password over and wipes it, whatever comes of it.
    void create(Passphrase password) {
        if (flow.busy() || deciding || countdown.running()) {
            password.close();
            return;
        }
        note.set(Message.NONE);
        problem.set(Problem.NONE);
        Optional<EmailAddress> typed = EmailAddress.parse(address.get());
        String called = name.get().strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST_NAME) {
            refuse(password, Spot.NAME, Message.of("signin.name.invalid", LONGEST_NAME));
        } else if (typed.isEmpty()) {
            refuse(password, Spot.ADDRESS, Message.of("signin.address.invalid"));
        } else {
            deciding = true;
            judgement.decide(password, context(), judged -> decided(new Profile(called, typed.get()), password, judged));
        }
    }

    /// What a refusal was about has changed: the refusal no longer holds.
    void edited(Spot spot) {
        if (problem.get().at() == spot) {
            problem.set(Problem.NONE);
        }
    }

    void cancel() {
        flow.cancel();
    }

    /// Leaves the warning about the Portal.
    void dismiss() {
        problem.set(Problem.NONE);
    }

    void back() {
        navigator.go(new Place.SignIn(Optional.empty(), Message.NONE));
    }

    private void decided(Profile profile, Passphrase password, Judgement judged) {
        deciding = false;
        if (judged.accepted()) {
            flow.start(profile, password, this::ended, failed -> problem.set(new Problem(Spot.FORM, failed)));
        } else {
            refuse(password, Spot.PASSWORD, StrengthWords.refusal(judged.problem()));
        }
    }

    private void refuse(Passphrase password, Spot spot, Message why) {
        password.close();
        problem.set(new Problem(spot, why));
    }

    private void ended(SignInOutcome outcome) {
        switch (outcome) {
            case SignedIn(OpenAccount account) -> navigator.go(new Place.KeyCeremony(account,
                    Place.KeyCeremony.Why.MAKE));
            case Offline(OpenAccount account, var why, _) ->
                    navigator.go(Sentences.arrival(account, why));
            case Throttled(var delay) -> countdown.start(delay);
            case Cancelled _ -> note.set(Message.of("signin.create.cancelled"));
            default -> problem.set(Sentences.problem(outcome));
        }
    }

    private List<String> context() {
        return List.of(name.get(), address.get());
    }

    @Override
    public void close() {
        flow.close();
        portal.close();
        countdown.close();
    }
}
