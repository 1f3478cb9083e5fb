package app.glovebox.ui.signin;

import app.glovebox.account.SignInOutcome;
import app.glovebox.account.Stage;
import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/// Pictures of the door for people to look at; no part of the test run.
class EntryShots {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words GERMAN = new Words(Locale.GERMAN);

    @Test
    void pictures() {
        Fx.run(() -> null);
        Shots.both("signin", 1280, 800, () -> password(ENGLISH));
        shot("signin-first", 1280, 800, 1, () -> first(ENGLISH));
        shot("signin-rows", 1280, 800, 1, () -> rows(ENGLISH));
        shot("signin-rows-de", 800, 600, 1, () -> rows(GERMAN));
        shot("signin-de", 1280, 800, 1, () -> password(GERMAN));
        shot("signin-small", 800, 600, 1, () -> password(ENGLISH));
        shot("signin-200", 1280, 800, 2, () -> password(ENGLISH));
        shot("signin-small-200", 800, 600, 2, () -> password(ENGLISH));
        shot("signin-first-small-200", 800, 600, 2, () -> first(ENGLISH));
        shot("signin-wrong", 1280, 800, 1, () -> ended(new SignInOutcome.WrongCredentials(4, Duration.ZERO), ENGLISH));
        shot("signin-wait", 1280, 800, 1, () -> ended(new SignInOutcome.Throttled(Duration.ofSeconds(48)), ENGLISH));
        shot("signin-untrusted", 1280, 800, 1, () -> ended(stranger(), ENGLISH));
        shot("signin-untrusted-de-200", 800, 600, 2, () -> ended(stranger(), GERMAN));
        shot("signin-nameless", 1280, 800, 1, () -> nameless(ENGLISH));
        shot("signin-busy", 1280, 800, 1, () -> busy(ENGLISH));
        shot("signin-busy-de", 1280, 800, 1, () -> busy(GERMAN));
        shot("signin-busy-small-200", 800, 600, 2, () -> busy(GERMAN));
        Shots.both("create", 1280, 800, () -> create(ENGLISH));
        shot("create-de-small", 800, 600, 1, () -> create(GERMAN));
        Shots.both("locked", 1280, 800, () -> locked(ENGLISH));
        shot("locked-small-200", 800, 600, 2, () -> locked(GERMAN));
    }

    private static void shot(String name, int width, int height, double scale, Supplier<Parent> view) {
        Shots.take(name, width, height, ColorScheme.LIGHT, scale, view);
    }

    private static LoginView first(Words words) {
        return new LoginView(new Door().login(), words, _ -> { });
    }

    private static LoginView rows(Words words) {
        Door door = new Door();
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        return new LoginView(door.login(), words, _ -> { });
    }

    private static LoginView password(Words words) {
        Door door = new Door();
        door.accounts.with("Mara Lindqvist", Door.MARA);
        LoginView view = new LoginView(door.login(), words, _ -> { });
        fill(view.password);
        return view;
    }

    private static LoginView ended(SignInOutcome outcome, Words words) {
        Door door = new Door();
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.outcome = outcome;
        LoginViewModel model = door.login();
        LoginView view = new LoginView(model, words, _ -> { });
        fill(view.password);
        model.signIn(Door.password("wrong"));
        return view;
    }

    private static SignInOutcome stranger() {
        return new SignInOutcome.PortalUntrusted(Door.PIN, Optional.of(Door.OTHER));
    }

    private static LoginView nameless(Words words) {
        LoginViewModel model = new Door().login();
        model.addressProperty().set(Door.MARA.text());
        model.next();
        return new LoginView(model, words, _ -> { });
    }

    private static LoginView busy(Words words) {
        Door door = new Door(true);
        door.accounts.with("Mara Lindqvist", Door.MARA);
        door.stages = List.of(Stage.OPEN_VAULT, Stage.REACH_PORTAL, Stage.CHECK_PROOF);
        LoginViewModel model = door.login();
        for (int turn = 0; turn < 4; turn++) {
            door.work.runAll();
            door.ui.runAll();
        }
        LoginView view = new LoginView(model, words, _ -> { });
        fill(view.password);
        model.signIn(Door.password("right"));
        door.work.runAll();
        for (int stage = 0; stage < 3; stage++) {
            door.ui.runOne();
        }
        return view;
    }

    private static CreateAccountView create(Words words) {
        Door door = new Door();
        door.judgement = new Judgement(2, Problem.GUESSABLE, Reason.NAME);
        CreateAccountView view = new CreateAccountView(door.create(), words, _ -> { });
        fill(view.password);
        return view;
    }

    private static LockedView locked(Words words) {
        Door door = new Door();
        door.accounts.with("Mara Lindqvist", Door.MARA);
        return new LockedView(door.locked(), words);
    }

    private static void fill(PasswordInput password) {
        password.field().setText("correct horse");
        password.capsLock(() -> Optional.of(true));
    }
}
