package app.glovebox.ui.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.testing.GroupOnStage;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.MemoryUpkeep;
import app.glovebox.upkeep.Reason;
import app.glovebox.upkeep.VaultSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class StorageViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final MemoryUpkeep vault = vault();

    static MemoryUpkeep vault() {
        MemoryUpkeep vault = new MemoryUpkeep();
        for (Reason reason : Reason.values()) {
            vault.copies.add(new KeptCopy(Path.of("copy"), Instant.parse("2026-11-19T07:42:00Z"), reason, "1.0", 812_345));
        }
        vault.report = new CheckReport(Instant.parse("2026-11-19T07:42:00Z"), 1204, Arrays.stream(Finding.What.values()).map(Finding::of).toList());
        return vault;
    }

    @Test
    void everyFindingHasWordsAndEveryFixItsButton() {
        try (GroupOnStage shown = show(vault)) {
            fire(shown, "#checkVault");
            List<String> texts = shown.texts();
            for (Finding.What what : Finding.What.values()) {
                assertTrue(texts.contains(ENGLISH.text("storage.finding." + what.name().toLowerCase(Locale.ROOT))), what.name());
                assertTrue(texts.contains(ENGLISH.text("storage.meaning." + what.name().toLowerCase(Locale.ROOT))), what.name());
            }
            for (Reason reason : Reason.values()) {
                assertTrue(texts.contains(ENGLISH.text("storage.reason." + reason.name().toLowerCase(Locale.ROOT))), reason.name());
            }
            assertTrue(texts.containsAll(List.of("Fine", "Note", "Look at this", "Broken", "1.2 MB", "4.1 MB", "12.0 GB", "812 kB")),
                    texts.toString());
            fire(shown, "#fixFreeSpace");
            assertTrue(shown.texts().contains(ENGLISH.text("storage.room")));
            vault.asked.clear();
            fire(shown, "#fixPrivate");
            assertEquals(List.of("make private", "check"), vault.asked.subList(0, 2));
            vault.asked.clear();
            fire(shown, "#fixKeepCopy");
            assertEquals(List.of("keep ASKED", "check"), vault.asked.subList(0, 2));
        }
    }

    @Test
    void theFocusReturnsToTheCheckWhenTheFixIsGone() {
        try (GroupOnStage shown = show(vault)) {
            fire(shown, "#checkVault");
            vault.report = new CheckReport(Instant.EPOCH, 1204, List.of(Finding.of(Finding.What.PRIVATE)));
            Fx.run(() -> shown.find("#fixPrivate").requestFocus());
            fire(shown, "#fixPrivate");
            assertTrue(Fx.run(() -> shown.find("#checkVault").isFocused()));
        }
    }

    @Test
    void withoutCopiesAndMeasureThatIsSaid() {
        vault.copies.clear();
        vault.size = new VaultSize(999, 0, -1);
        try (GroupOnStage shown = show(vault)) {
            List<String> texts = shown.texts();
            assertTrue(texts.contains("Cannot be known"));
            assertTrue(texts.contains("999 B"));
            assertTrue(texts.contains("None yet. Glovebox keeps one each day before the first change."));
            assertFalse(texts.contains("Fine"));
        }
    }

    @Test
    void isReadableAndNamedInEveryLanguageAndSize() {
        GroupOnStage.inspect(words -> checked(words, vault));
        assertEquals(List.of(), CssWarnings.of(() -> GroupOnStage.framed(checked(ENGLISH, vault))));
    }

    static StorageView checked(Words words, MemoryUpkeep vault) {
        StorageViewModel model = new StorageViewModel(() -> vault, new Background(Runnable::run, Runnable::run), copy -> { });
        model.check();
        model.tellHowToMakeRoom();
        return new StorageView(model, words);
    }

    private static GroupOnStage show(MemoryUpkeep vault) {
        StorageViewModel model = new StorageViewModel(() -> vault, new Background(Runnable::run, Runnable::run), copy -> { });
        return GroupOnStage.show(words -> new StorageView(model, words), ENGLISH, 860, 1);
    }

    private static void fire(GroupOnStage shown, String selector) {
        Fx.run(() -> ((Button) shown.find(selector)).fire());
    }
}
