package app.glovebox.ui.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.restore.Comparison.Change;
import app.glovebox.restore.Comparison.What;
import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.upkeep.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreViewModelTest {
    @TempDir
    private Path folder;
    private RealVault house;

    @BeforeEach
    void build() throws Exception {
        house = new RealVault(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aCopyIsComparedAndSwitchedTo() throws Exception {
        RestoreViewModel model = house.inside(Optional.empty());
        assertEquals(1, model.copiesProperty().get().size());
        model.file(house.backup.toString());
        Passphrase typed = RealVault.typed(RealVault.PASSWORD);
        model.open(typed);
        assertTrue(model.progressProperty().get().isPresent());
        house.work();
        assertThrows(IllegalStateException.class, typed::open);
        assertEquals(List.of(new Change(What.READINGS, 1, 0)), model.comparisonProperty().get().orElseThrow().changes());
        assertTrue(house.hasBeside());
        model.switchTo();
        house.work();
        assertEquals(new Place.SignIn(Optional.of(RealVault.MARA), Message.of("restore.done")), house.navigator.place());
        model.close();
        assertFalse(house.hasBeside());
        try (OpenVault now = house.open()) {
            assertTrue(now.readings().latest("car-1").isEmpty());
        }
    }

    @Test
    void whatIsMissingOrWrongIsSaid() throws Exception {
        RestoreViewModel model = house.inside(Optional.empty());
        model.open(RealVault.typed(RealVault.PASSWORD));
        assertEquals("restore.choose.first", said(model));
        model.choose(house.backup);
        model.open(RealVault.typed(""));
        assertEquals("restore.key.first", said(model));
        assertEquals("restore.password.wrong", tried(model, house.backup, "another"));
        assertEquals("restore.foreign", tried(model, Files.writeString(folder.resolve("letter"), "no vault ".repeat(200)), "x"));
        assertEquals("restore.unreadable", tried(model, folder.resolve("gone"), "x"));
        model.file("a\0b");
        assertEquals("restore.unreadable", said(model));
        model.changeWay();
        assertEquals("restore.words.wrong", tried(model, house.backup, "abandon art"));
        assertFalse(house.hasBeside());
        model.switchTo();
        assertTrue(house.jobs.isEmpty(), "nothing to switch to");
    }

    @Test
    void theWordsOfThenOpenItToo() throws Exception {
        RecoveryPhrase phrase = RecoveryPhrase.fresh();
        house.account.vault().keySlots().setRecovery(phrase);
        Path kept = house.account.vault().upkeep().keep(Reason.ASKED).file();
        RestoreViewModel model = house.inside(Optional.of(kept));
        model.changeWay();
        model.open(RealVault.typed(String.join(" ", phrase.words())));
        house.work();
        assertEquals(List.of(), model.comparisonProperty().get().orElseThrow().changes());
        model.close();
        house.work();
        assertFalse(house.hasBeside());
    }

    @Test
    void leavingOrChoosingAnotherLetsTheCopyGo() {
        RestoreViewModel model = house.inside(Optional.of(house.backup));
        model.open(RealVault.typed(RealVault.PASSWORD));
        house.work();
        model.choose(model.copiesProperty().get().getFirst().file());
        assertTrue(model.comparisonProperty().get().isEmpty());
        house.work();
        assertFalse(house.hasBeside());
        model.open(RealVault.typed(RealVault.PASSWORD));
        model.close();
        house.work();
        assertFalse(house.hasBeside(), "opened after it was left");
        model.back();
        assertEquals(new Place.Preferences(house.account), house.navigator.place());
    }

    @Test
    void aDamagedVaultIsReplacedFromTheFront() throws Exception {
        house.account.close();
        Files.write(house.file, new byte[9_000]);
        RestoreViewModel model = house.model(new Place.RestoreDamaged(RealVault.MARA));
        assertTrue(model.isRescue());
        model.choose(house.backup);
        model.open(RealVault.typed(RealVault.PASSWORD));
        house.work();
        assertFalse(model.comparisonProperty().get().orElseThrow().present());
        model.switchTo();
        house.work();
        house.open().close();
        assertEquals(9_000, Files.size(house.setAside()));
        model.back();
        assertEquals(new Place.SignIn(Optional.of(RealVault.MARA), Message.NONE), house.navigator.place());
    }

    private String tried(RestoreViewModel model, Path source, String key) {
        model.choose(source);
        model.open(RealVault.typed(key));
        house.work();
        return said(model);
    }

    private static String said(RestoreViewModel model) {
        return model.saidProperty().get().key();
    }
}
