package app.glovebox.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HelpViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private Stage stage;
    private HelpView view;

    @AfterEach
    void close() {
        Fx.run(() -> stage.close());
    }

    @Test
    void theFirstTopicIsReadAndAnotherWhenChosen() {
        show(ENGLISH, 1);
        Fx.run(() -> {
            assertEquals("What is protected, and what is not", title());
            choose(1);
            assertEquals("If you forget the password", title());
        });
    }

    @Test
    void aTopicThatIsAskedForIsReadFirst() {
        show(ENGLISH, 1, "lost");
        assertEquals(HelpText.load("lost", "en").title(), Fx.run(this::title));
        show(ENGLISH, 1, "no such topic");
        assertEquals("What is protected, and what is not", Fx.run(this::title));
    }

    @Test
    void everythingHasRoleAndName() {
        show(ENGLISH, 1);
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
    }

    @Test
    void noTextIsClipped() {
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMANY), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 1.6)) {
                show(words, scale);
                for (int topic = 0; topic < HelpText.TOPICS.size(); topic++) {
                    int chosen = topic;
                    Fx.run(() -> choose(chosen));
                    Fx.settle();
                    assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale + " " + topic);
                }
            }
        }
    }

    @Test
    void noRuleDrawsAWarning() {
        show(ENGLISH, 1);
        assertEquals(List.of(), CssWarnings.of(() -> new StackPane(new HelpView(ENGLISH, ""))));
        assertTrue(view.getChildrenUnmodifiable().size() > 1);
    }

    private void choose(int topic) {
        ((ToggleButton) view.lookupAll(".anchor").toArray()[topic]).fire();
    }

    private String title() {
        return ((Labeled) view.lookup(".gb-h1")).getText();
    }

    private void show(Words words, double scale) {
        show(words, scale, "");
    }

    private void show(Words words, double scale, String topic) {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
            view = new HelpView(words, topic);
            Scene scene = new Scene(new StackPane(view), 860, 640);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }
}
