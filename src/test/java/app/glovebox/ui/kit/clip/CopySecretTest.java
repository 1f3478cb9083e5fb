package app.glovebox.ui.kit.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class CopySecretTest {
    private static final Duration AFTER = Duration.ofSeconds(30);

    private CopySecret copy;

    @Test
    void aSecretIsClearedByHandAndNothingElseIs() {
        show(new Words(Locale.ENGLISH), 1, new ClipboardGuard(javafx.util.Duration.hours(1)));
        Fx.run(() -> {
            assertFalse(button("#clearSecret").isVisible());
            button("#copySecret").fire();
            assertEquals("twelve words", Clipboard.getSystemClipboard().getString());
            assertTrue(button("#clearSecret").isVisible());
            button("#clearSecret").fire();
            assertFalse(Clipboard.getSystemClipboard().hasString());
            button("#copySecret").fire();
            ClipboardContent other = new ClipboardContent();
            other.putString("something else");
            Clipboard.getSystemClipboard().setContent(other);
            button("#clearSecret").fire();
            assertEquals("something else", Clipboard.getSystemClipboard().getString());
            assertFalse(button("#clearSecret").isVisible());
        });
    }

    @Test
    void itIsClearedByItself() throws Exception {
        CountDownLatch cleared = new CountDownLatch(1);
        Fx.run(() -> {
            ClipboardGuard guard = new ClipboardGuard(javafx.util.Duration.millis(50));
            guard.copy("twelve words", new Stage());
            guard.holdingProperty().subscribe(holding -> {
                if (!holding) {
                    cleared.countDown();
                }
            });
        });
        assertTrue(cleared.await(30, TimeUnit.SECONDS));
        Fx.run(() -> assertFalse(Clipboard.getSystemClipboard().hasString()));
    }

    @Test
    void itSaysHowLongItStaysAndGoesAfterThat() throws Exception {
        CountDownLatch cleared = new CountDownLatch(1);
        Words words = new Words(Locale.ENGLISH);
        Fx.run(() -> {
            assertTrue(said(new CopySecret(words, () -> "", Duration.ofMinutes(1))).contains("after 1 minute."));
            assertTrue(said(new CopySecret(words, () -> "", Duration.ofSeconds(10))).contains("after 10 seconds."));
            copy = new CopySecret(words, () -> "twelve words", Duration.ofSeconds(1));
            Stage stage = new Stage();
            stage.setScene(new Scene(copy));
            stage.show();
            button("#clearSecret").visibleProperty().subscribe((was, is) -> {
                if (!is) {
                    cleared.countDown();
                }
            });
            button("#copySecret").fire();
            assertTrue(said(copy).startsWith("Copied. It is cleared after 1 seconds,"), said(copy));
        });
        assertTrue(cleared.await(30, TimeUnit.SECONDS));
        Fx.run(() -> assertFalse(Clipboard.getSystemClipboard().hasString()));
    }

    private static String said(CopySecret copy) {
        return ((Label) copy.getChildren().getLast()).getText();
    }

    @Test
    void itGoesWithTheWindow() {
        show(new Words(Locale.ENGLISH), 1, new ClipboardGuard(javafx.util.Duration.hours(1)));
        Fx.run(() -> {
            button("#copySecret").fire();
            copy.getScene().getWindow().hide();
            assertFalse(Clipboard.getSystemClipboard().hasString());
        });
    }

    @Test
    void everythingHasANameAndFits() {
        for (Words words : List.of(new Words(Locale.ENGLISH), new Words(Locale.GERMANY), PseudoLocale.words())) {
            show(words, 2, new ClipboardGuard(javafx.util.Duration.hours(1)));
            assertEquals(List.of(), Fx.run(() -> Clipping.of(copy)));
            assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(copy)));
        }
    }

    private void show(Words words, double scale, ClipboardGuard guard) {
        Fx.run(() -> {
            copy = new CopySecret(words, () -> "twelve words", AFTER, guard);
            Scene scene = new Scene(new StackPane(copy), 500, 500);
            Theme.on(scene).scale(scale);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private Button button(String selector) {
        return (Button) copy.lookup(selector);
    }
}
