package app.glovebox.ui.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecurityViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final MemorySlots slots = new MemorySlots();
    private Stage stage;
    private StackPane root;

    @BeforeEach
    void twoPasswordsAndWords() throws StorageException {
        slots.addPassword(KdfSpec.fresh(new KdfCost(64, 1, 1)), SecretBytes.random(32));
        slots.addPassword(KdfSpec.fresh(new KdfCost(64, 1, 1)), SecretBytes.random(32));
        slots.setRecovery(RecoveryPhrase.fresh());
    }

    @AfterEach
    void close() {
        Fx.run(() -> stage.close());
    }

    @Test
    void removingIsAskedOnceMore() {
        show(ENGLISH, 1);
        fire("#removeWords");
        assertEquals(3, slots.entries.size());
        Fx.run(() -> ((Button) root.lookup(".scrim .button.danger")).fire());
        Fx.settle();
        assertEquals(2, slots.entries.size());
        assertNull(root.lookup("#replaceWords"));
        assertNotNull(root.lookup("#makeWords"));
        assertTrue(root.lookup("#securityNote").isVisible());
    }

    @Test
    void everythingIsNamedAndNothingIsClipped() {
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMAN), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 2.0)) {
                show(words, scale);
                assertEquals(List.of(), Fx.run(() -> Clipping.of(root)), words.locale() + " " + scale);
            }
        }
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(root)));
    }

    @Test
    void noRuleDrawsAWarning() {
        show(ENGLISH, 1);
        assertEquals(List.of(), CssWarnings.of(() -> new StackPane(group(ENGLISH))));
    }

    private void fire(String selector) {
        Fx.run(() -> ((Button) root.lookup(selector)).fire());
        Fx.settle();
    }

    private void show(Words words, double scale) {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
            Node group = group(words);
            root = new StackPane(group);
            Scene scene = new Scene(root, 720, 1500);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private SecurityView group(Words words) {
        return new SecurityView(new SecurityViewModel(() -> slots, new Background(Runnable::run, Runnable::run),
                new Leaving(), () -> Instant.parse("2026-11-26T07:31:00Z"), ZoneId.of("Europe/Berlin")), words);
    }
}
