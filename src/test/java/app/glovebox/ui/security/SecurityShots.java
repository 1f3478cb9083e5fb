package app.glovebox.ui.security;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.preferences.PreferencesView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=SecurityShots test`.
class SecurityShots {
    @Test
    void all() throws StorageException {
        MemorySlots slots = new MemorySlots();
        slots.now = Instant.parse("2026-11-24T07:31:00Z");
        slots.addPassword(KdfSpec.fresh(new KdfCost(64, 1, 1)), SecretBytes.random(32));
        slots.addPassword(KdfSpec.fresh(new KdfCost(64, 1, 1)), SecretBytes.random(32));
        slots.setRecovery(RecoveryPhrase.fresh());
        Shots.both("security", 1064, 744, () -> room(slots, Locale.ENGLISH));
        Shots.both("security-de", 736, 744, () -> room(slots, Locale.GERMAN));
    }

    private static Parent room(MemorySlots slots, Locale locale) {
        Words words = new Words(locale);
        SecurityViewModel model = new SecurityViewModel(() -> slots, new Background(Runnable::run, Runnable::run),
                new Leaving(), () -> Instant.parse("2026-11-26T07:31:00Z"), ZoneId.of("Europe/Berlin"));
        return new StackPane(new PreferencesView(words, Theme.on(new Scene(new StackPane())), chosen -> { },
                List.of(new SecurityView(model, words))));
    }
}
