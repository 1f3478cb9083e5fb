package app.glovebox.ui.locking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.quick.QuickHouse;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockingViewTest {
    private final LockingViewModelTest.Kept kept = new LockingViewModelTest.Kept();
    private final LockSenses senses = new LockSenses();
    private final Navigator navigator = new Navigator();
    @TempDir
    Path folder;
    private QuickHouse house;
    private QuickUnlock quick;
    private OpenAccount account;
    private Stage stage;
    private LockingView view;

    @BeforeEach
    void open() throws Exception {
        house = new QuickHouse(folder.resolve("a.vault")).withVault();
        quick = house.quick();
        account = house.open();
    }

    @AfterEach
    void close() {
        Fx.run(() -> stage.close());
        account.close();
    }

    @Test
    void aPinIsSetInItsOwnRoomAndEndedHere() throws Exception {
        show(new Words(Locale.ENGLISH), 700, 1);
        Fx.run(() -> {
            assertEquals("Set a PIN", button().getText());
            button().fire();
            assertEquals(new Place.PinSetup(account), navigator.place());
        });
        account.close();
        house.arm(quick, false);
        account = house.open();
        show(new Words(Locale.ENGLISH), 700, 1);
        Fx.run(() -> {
            assertEquals("End the PIN", button().getText());
            assertTrue(texts().stream().anyMatch(text -> text.startsWith("Set. It ends")), () -> texts().toString());
            button().fire();
            assertEquals("Set a PIN", button().getText());
        });
        assertTrue(quick.armed(QuickHouse.MARA).isEmpty());
    }

    @Test
    void aTriggerNobodyTellsIsOffAndExplainedAndItsRuleStays() {
        show(new Words(Locale.ENGLISH), 700, 1);
        Fx.run(() -> {
            assertTrue(toggle("#onSleep").isDisabled());
            assertFalse(toggle("#onSleep").isSelected());
            assertTrue(kept.rules.onSleep());
            assertTrue(texts().stream().anyMatch(text -> text.contains("D-Bus")), () -> texts().toString());
            senses.tell(new Hearing(Sense.TOLD, Sense.SILENT));
            assertTrue(toggle("#onSleep").isSelected());
            assertFalse(toggle("#onSleep").isDisabled());
            toggle("#onSleep").setSelected(false);
            assertFalse(kept.rules.onSleep());
            assertTrue(toggle("#onScreenLock").isDisabled());
            assertTrue(kept.rules.onScreenLock());
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void theIdleTimeIsChosen() {
        show(new Words(Locale.ENGLISH), 700, 1);
        Fx.run(() -> {
            ComboBox<String> idle = (ComboBox<String>) view.lookup("#idle");
            assertEquals("10 minutes", idle.getValue());
            idle.setValue("1 minute");
            assertEquals(60, kept.rules.idle().orElseThrow().toSeconds());
            idle.setValue("Never");
            assertTrue(kept.rules.idle().isEmpty());
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTimeOfACopiedSecretIsChosenAndSaysWhatItProtects() {
        show(new Words(Locale.ENGLISH), 700, 1);
        Fx.run(() -> {
            ComboBox<String> clipboard = (ComboBox<String>) view.lookup("#clipboard");
            assertEquals(List.of("10 seconds", "30 seconds", "1 minute", "2 minutes"), clipboard.getItems());
            assertEquals("30 seconds", clipboard.getValue());
            clipboard.setValue("2 minutes");
            assertEquals(120, kept.rules.clipboard().toSeconds());
            assertTrue(texts().stream().anyMatch(text -> text.startsWith("Every program")), () -> texts().toString());
        });
    }

    @Test
    void everyControlHasRoleAndName() {
        show(new Words(Locale.ENGLISH), 700, 1);
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
    }

    @Test
    void noTextIsClippedAndNoRuleWarns() {
        for (Words words : List.of(new Words(Locale.ENGLISH), new Words(Locale.GERMANY), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 2.0)) {
                for (int width : List.of(700, 480)) {
                    show(words, width, scale);
                    assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale + " " + width);
                }
            }
        }
        assertEquals(List.of(), CssWarnings.of(() -> new StackPane(view(new Words(Locale.ENGLISH)))));
    }

    private void show(Words words, int width, double scale) {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
            view = view(words);
            Scene scene = new Scene(new StackPane(view), width, 2400);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private LockingView view(Words words) {
        Background background = new Background(Runnable::run, Runnable::run);
        return new LockingView(new LockingViewModel(kept, senses, background),
                new QuickViewModel(quick, account, background, navigator), words);
    }

    private Button button() {
        return (Button) view.lookup("#pinChange");
    }

    private ToggleSwitch toggle(String selector) {
        return (ToggleSwitch) view.lookup(selector);
    }

    private List<String> texts() {
        return view.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }
}
