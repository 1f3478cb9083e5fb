package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.glovebox.account.Stage;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.StageLine;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The text grows and shrinks while an attempt runs: the stages change places, and nothing breaks on the way.
class EntryScaleTest {
    @ParameterizedTest
    @ValueSource(ints = {1280, 800})
    void theTextGrowsAndShrinksWithoutAFailure(int width) {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> waiting = new ArrayList<>();
        Door held = new Door(waiting::add, Runnable::run);
        held.accounts.with("Mara Lindqvist", Door.MARA);
        held.stages = List.of(Stage.OPEN_VAULT);
        LoginViewModel model = Fx.run(() -> held.login());
        try (OnScreen screen = new OnScreen(width, 800, 1, () -> new LoginView(model, new Words(Locale.ENGLISH), _ -> { }))) {
            Fx.run(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
                while (!waiting.isEmpty()) {
                    waiting.removeFirst().run();
                }
                model.signIn(Door.password("right"));
            });
            Scene scene = Fx.run(() -> screen.root().getScene());
            Theme theme = Fx.run(() -> Theme.on(scene));
            for (double scale : List.of(1.0, 2.0, 1.0, 2.0, 1.5, 1.0)) {
                Fx.run(() -> theme.scale(scale));
                Fx.settle();
                boolean room = width >= 960 * scale;
                assertEquals(room ? "top" : "page", Fx.run(() -> scene.lookup(".stage-line").getParent().getId()));
                assertInstanceOf(StageLine.class, screen.focused());
            }
        } finally {
            Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        }
        assertEquals(List.of(), failures);
    }
}
