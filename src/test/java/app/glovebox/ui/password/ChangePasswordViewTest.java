package app.glovebox.ui.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.strength.NewestJudgement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePasswordViewTest {
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private ChangePasswordView view;

    private void inSight() {
        Fx.settle();
        assertEquals(List.of(), Fx.run(() -> Clipping.of(view)));
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
    }

    private boolean shown(String id) {
        return Fx.run(() -> view.lookup(id).isVisible());
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, 800, true", "de, 800, 600, false"})
    void everyStateIsWhollyInSight(String language, int width, int height, boolean changes) {
        Background background = new Background(jobs::add, Runnable::run);
        Words words = new Words(Locale.forLanguageTag(language));
        ChangePasswordViewModel model = new ChangePasswordViewModel(new Opened().account(),
                (old, fresh, progress) -> changes ? new ChangeOutcome.Changed() : new ChangeOutcome.Undecided(),
                new NewestJudgement((password, context) -> new Judgement(4, Problem.NONE, Reason.NONE), background),
                background, new Navigator(), new Patience(new SimpleObjectProperty<>(Opened.NOW)));
        Stage stage = Fx.run(() -> {
            view = new ChangePasswordView(model, words);
            Scene scene = new Scene(view, width, height);
            Theme.on(scene);
            Stage showing = new Stage();
            showing.setScene(scene);
            showing.show();
            return showing;
        });
        try {
            inSight();
            assertTrue(Fx.run(() -> view.old.field().isFocused()));
            assertFalse(shown("#stages"));
            Fx.run(() -> view.old.field().setText("present one"));
            Fx.run(() -> view.fresh.field().setText("another one"));
            Fx.run(() -> view.repeat.field().setText("another two"));
            Fx.run(() -> ((Button) view.lookup("#change")).fire());
            inSight();
            assertTrue(shown("#repeatProblem"));
            assertTrue(Fx.run(() -> view.repeat.field().isFocused()));
            Fx.run(() -> view.repeat.field().setText("another one"));
            Fx.run(() -> ((Button) view.lookup("#change")).fire());
            inSight();
            assertTrue(shown("#stages"));
            assertTrue(Fx.run(() -> view.lookup("#fields").isDisabled()));
            Fx.run(() -> {
                while (!jobs.isEmpty()) {
                    jobs.remove().run();
                }
            });
            inSight();
            assertFalse(shown("#form"));
            assertEquals(words.text(changes ? "password.changed" : "password.undecided"),
                    Fx.run(() -> ((Label) view.lookup("#ended")).getText()));
            assertTrue(Fx.run(() -> view.lookup("#done").isFocused()));
        } finally {
            Fx.run(stage::close);
        }
    }
}
