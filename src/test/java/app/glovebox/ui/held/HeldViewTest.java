package app.glovebox.ui.held;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.lock.Hold;
import app.glovebox.lock.Holder;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Shots;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class HeldViewTest {
    private boolean free;
    private int taken;
    private Parent view;

    @Test
    void saysWhoHoldsItAsksItForwardAndGoesOnWhenItIsFree() {
        show(new Words(Locale.ENGLISH), 1);
        Fx.run(() -> {
            assertTrue(texts().contains(
                    "Another Glovebox of yours (process 4711) has been using this data folder since 19 Nov 2026, 08:42."),
                    () -> texts().toString());
            ((Button) view.lookup("#forward")).fire();
            assertTrue(texts().stream().anyMatch(text -> text.startsWith("It was asked")));
            ((Button) view.lookup("#again")).fire();
            assertTrue(texts().contains("It is still open."));
            free = true;
            ((Button) view.lookup("#again")).fire();
            assertEquals(1, taken);
        });
    }

    @Test
    void everythingHasANameAndFits() {
        for (Words words : List.of(new Words(Locale.ENGLISH), new Words(Locale.GERMANY), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 2.0)) {
                show(words, scale);
                assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale);
                assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
            }
        }
        Shots.both("held", 900, 600, () -> view(new Words(Locale.ENGLISH)));
    }

    private void show(Words words, double scale) {
        Fx.run(() -> {
            view = view(words);
            Scene scene = new Scene(new StackPane(view), 736, 600);
            Theme.on(scene).scale(scale);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private Parent view(Words words) {
        return new HeldView(new HeldViewModel(new Hold() {
            @Override
            public boolean take() {
                return free;
            }

            @Override
            public Optional<Holder> holder() {
                return Optional.of(new Holder(4711, Instant.parse("2026-11-19T07:42:00Z")));
            }

            @Override
            public boolean bringForward() {
                return true;
            }
        }, new Background(Runnable::run, Runnable::run), ZoneId.of("Europe/Amsterdam"), () -> taken++), words);
    }

    private List<String> texts() {
        return view.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }
}
