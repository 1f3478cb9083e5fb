package app.glovebox.ui.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.Drill;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.start.Diagnosis;
import app.glovebox.start.VaultDoctor;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.Finding.What;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.upkeep.VaultUpkeep;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrillViewTest {
    private static final Instant NOW = Instant.parse("2026-11-26T19:00:00Z");
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final MemorySlots slots = new MemorySlots();
    private final RecoveryPhrase phrase = RecoveryPhrase.fresh();
    private List<What> found = List.of(What.FILE_WHOLE, What.RECORDS_WHOLE, What.COPIES_WHOLE, What.DISK_LOW);
    private final List<Path> read = new ArrayList<>();
    private Diagnosis backup = new Diagnosis(Diagnosis.State.WHOLE, 480);
    private int left;
    private final DrillViewModel model = new DrillViewModel(() -> new Drill(slots, upkeep()), doctor(),
            new Background(Runnable::run, Runnable::run), () -> left++);

    @BeforeEach
    void words() throws StorageException {
        slots.setRecovery(phrase);
    }

    @Test
    void wordsAndCopiesThatAreThereMakeADay() {
        attempt(String.join("  ", phrase.words()).toUpperCase(Locale.ROOT));
        DrillViewModel.Result result = model.resultProperty().get().orElseThrow();
        assertTrue(result.ready());
        assertEquals(4, result.lines().size(), "the disk is no part of it");
        assertEquals(Optional.of(NOW), slots.drilled());
        assertEquals(1, model.progressProperty().get());
    }

    @Test
    void otherWordsAreToldAndNothingIsNoted() {
        try (RecoveryPhrase other = RecoveryPhrase.fresh()) {
            attempt(String.join(" ", other.words()));
        }
        DrillViewModel.Result result = model.resultProperty().get().orElseThrow();
        assertFalse(result.ready());
        assertEquals(Message.of("drill.words.wrong"), result.lines().getFirst().said());
        assertEquals(Optional.empty(), slots.drilled());
    }

    @Test
    void wordsWithoutACopyAreNotEnough() {
        found = List.of(What.FILE_WHOLE, What.RECORDS_WHOLE, What.COPIES_NONE);
        attempt(String.join(" ", phrase.words()));
        assertFalse(model.resultProperty().get().orElseThrow().ready());
        assertEquals(Optional.empty(), slots.drilled());
    }

    @Test
    void aDiskThatTakesNothingLeavesTheResultStanding() {
        slots.full = true;
        attempt(String.join(" ", phrase.words()));
        assertEquals(Message.of("drill.readyUnnoted"), model.resultProperty().get().orElseThrow().said());
    }

    @Test
    void slipsAreNamedBeforeAnythingIsTried() {
        attempt("abandon ability");
        assertEquals(Message.of("signin.words.count", 2), model.problemProperty().get());
        attempt("glovebox " + "abandon ".repeat(23));
        assertEquals(Message.of("signin.words.unknown", 1, 1), model.problemProperty().get());
        assertEquals(Optional.empty(), model.resultProperty().get());
    }

    @Test
    void theScreenIsNamedAndNothingIsClipped() {
        found = List.of(What.FILE_WHOLE, What.RECORDS_DAMAGED, What.COPY_DAMAGED);
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMAN), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 2.0)) {
                DrillView view = Fx.run(() -> new DrillView(model, words));
                Stage stage = Fx.run(() -> shown(view, scale));
                Fx.run(() -> {
                    ((TextArea) view.lookup("#wordsTyped")).setText(String.join(" ", phrase.words()));
                    ((Button) view.lookup("#attempt")).fire();
                });
                Fx.settle();
                assertTrue(Fx.run(() -> view.lookup("#drillResult").isVisible()));
                assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale);
                assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
                Fx.run(() -> ((Button) view.lookup("#back")).fire());
                Fx.run(stage::close);
            }
        }
        assertEquals(9, left);
    }

    @Test
    void aBackupIsReadWithItsPassword() {
        DrillView view = Fx.run(() -> new DrillView(model, ENGLISH, (owner, title) -> Optional.of(Path.of("b.gbvault"))));
        Stage stage = Fx.run(() -> shown(view, 1));
        Fx.run(() -> {
            assertFalse(view.lookup("#backupField").isVisible());
            ((Button) view.lookup("#choose")).fire();
            assertTrue(view.lookup("#backupField").isVisible());
            ((Button) view.lookup("#backupTry")).fire();
        });
        assertEquals(List.of(Path.of("b.gbvault")), read);
        assertEquals(Message.of("drill.backup.good", 480), model.backupProperty().get().orElseThrow().said());
        backup = Diagnosis.of(Diagnosis.State.WRONG_PASSWORD);
        Passphrase typed = Passphrase.copyOf("wrong".toCharArray());
        Fx.run(() -> model.tryBackup(Path.of("b.gbvault"), typed));
        assertFalse(model.backupProperty().get().orElseThrow().good());
        assertThrows(IllegalStateException.class, typed::open);
        Fx.settle();
        assertEquals(List.of(), Fx.run(() -> Clipping.of(view)));
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
        Fx.run(stage::close);
    }

    @Test
    void noRuleDrawsAWarning() {
        assertEquals(List.of(), CssWarnings.of(() -> new StackPane(new DrillView(model, ENGLISH))));
    }

    private static Stage shown(DrillView view, double scale) {
        Scene scene = new Scene(view, 1024, 900);
        Theme.on(scene).scale(scale);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private void attempt(String typed) {
        model.attempt(Passphrase.copyOf(typed.toCharArray()));
    }

    /// Knows one file.
    private VaultDoctor doctor() {
        return (VaultDoctor) Proxy.newProxyInstance(VaultDoctor.class.getClassLoader(),
                new Class<?>[] {VaultDoctor.class}, (proxy, method, args) -> {
                    read.add((Path) args[0]);
                    return backup;
                });
    }

    private VaultUpkeep upkeep() {
        return (VaultUpkeep) Proxy.newProxyInstance(VaultUpkeep.class.getClassLoader(),
                new Class<?>[] {VaultUpkeep.class}, (proxy, method, args) -> {
                    ((ProgressSink) args[0]).at(5, 5);
                    return new CheckReport(NOW, 5, found.stream().map(Finding::of).toList());
                });
    }
}
