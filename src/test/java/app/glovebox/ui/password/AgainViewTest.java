package app.glovebox.ui.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome;
import app.glovebox.session.Connection;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.password.AgainViewModel.Why;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgainViewTest {
    private final Opened opened = new Opened();

    @ParameterizedTest
    @CsvSource({"OLDER_COPY, en, 1280, 800", "OLDER_COPY, de, 800, 600", "CHANGED_ELSEWHERE, de, 1000, 700"})
    void whatIsMeantIsWhollyInSightAndTheRefusalIsAtTheField(Why why, String language, int width, int height) {
        opened.connection = new Connection(Connection.State.OLDER_COPY, Optional.empty(), Optional.empty(),
                Optional.empty(), OptionalLong.of(12));
        AgainViewModel model = new AgainViewModel(why, opened.account(),
                password -> new SignInOutcome.WrongCredentials(2, Duration.ZERO), new Background(Runnable::run, Runnable::run),
                new Navigator(), new Patience(new SimpleObjectProperty<>(Opened.NOW)));
        Stage stage = Fx.run(() -> {
            Scene scene = new Scene(new AgainView(model, new Words(Locale.forLanguageTag(language))), width, height);
            Theme.on(scene);
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.show();
            return shown;
        });
        try {
            Fx.settle();
            Scene scene = stage.getScene();
            assertInstanceOf(PasswordField.class, Fx.run(scene::getFocusOwner));
            assertEquals(List.of(), Fx.run(() -> Clipping.of(scene.getRoot())));
            assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(scene.getRoot())));
            assertEquals(why == Why.OLDER_COPY, Fx.run(() -> scene.lookup("#limit").isVisible()));
            Fx.run(() -> ((PasswordField) scene.getFocusOwner()).setText("typed"));
            Fx.run(() -> ((Button) scene.lookup("#act")).fire());
            Fx.settle();
            assertTrue(Fx.run(() -> ((Label) scene.lookup("#problem")).isVisible()));
            assertInstanceOf(PasswordField.class, Fx.run(scene::getFocusOwner));
        } finally {
            Fx.run(stage::close);
        }
    }
}
