package app.glovebox.ui.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeOverViewTest {
    private TakeOverView view;

    private void inSight() {
        Fx.settle();
        assertEquals(List.of(), Fx.run(() -> Clipping.of(view)));
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, 800", "de, 800, 600"})
    void bothWaysAreWhollyInSightAndARefusalGoesToItsField(String language, int width, int height) {
        TakeOverViewModel model = new TakeOverViewModel(Opened.MARA,
                (before, fresh) -> new SignInOutcome.WrongVaultPassword(), new Background(Runnable::run, Runnable::run),
                new Navigator(), new Patience(new SimpleObjectProperty<>(Opened.NOW)));
        Stage stage = Fx.run(() -> {
            view = new TakeOverView(model, new Words(Locale.forLanguageTag(language)));
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
            Fx.run(() -> view.old.field().setText("the old one"));
            Fx.run(() -> view.fresh.field().setText("the new one"));
            Fx.run(() -> ((Button) view.lookup("#act")).fire());
            inSight();
            assertTrue(Fx.run(() -> view.lookup("#oldProblem").isVisible()));
            assertTrue(Fx.run(() -> view.old.field().isFocused()));
            Fx.run(() -> ((Hyperlink) view.lookup("#otherWay")).fire());
            inSight();
            assertTrue(Fx.run(() -> view.paper.isVisible() && view.paper.field().isFocused()));
            assertTrue(Fx.run(() -> !view.old.isVisible()));
        } finally {
            Fx.run(stage::close);
        }
    }
}
