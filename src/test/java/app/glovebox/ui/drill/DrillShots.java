package app.glovebox.ui.drill;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.Drill;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.Passphrase;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.Finding.What;
import app.glovebox.upkeep.VaultUpkeep;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=DrillShots test`.
class DrillShots {
    @Test
    void all() {
        Shots.both("drill", 1024, 800, () -> room(Locale.ENGLISH, What.COPIES_NONE));
        Shots.both("drill-de", 1024, 800, () -> room(Locale.GERMAN, What.COPIES_WHOLE));
    }

    private static Parent room(Locale locale, What copies) {
        VaultUpkeep upkeep = (VaultUpkeep) Proxy.newProxyInstance(VaultUpkeep.class.getClassLoader(),
                new Class<?>[] {VaultUpkeep.class}, (proxy, method, args) -> new CheckReport(Instant.EPOCH, 5,
                        List.of(Finding.of(What.FILE_WHOLE), Finding.of(What.RECORDS_WHOLE), Finding.of(copies))));
        MemorySlots slots = new MemorySlots();
        DrillViewModel model = new DrillViewModel(() -> new Drill(slots, upkeep), null,
                new Background(Runnable::run, Runnable::run), () -> { });
        DrillView view = new DrillView(model, new Words(locale));
        try (RecoveryPhrase phrase = RecoveryPhrase.fresh()) {
            slots.setRecovery(phrase);
            model.attempt(Passphrase.copyOf(String.join(" ", phrase.words()).toCharArray()));
        } catch (app.glovebox.session.StorageException impossible) {
            throw new AssertionError(impossible);
        }
        return view;
    }
}
