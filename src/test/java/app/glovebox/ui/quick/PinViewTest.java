package app.glovebox.ui.quick;

import static app.glovebox.account.quick.QuickHouse.MARA;
import static app.glovebox.account.quick.QuickHouse.PASSWORD;
import static app.glovebox.account.quick.QuickHouse.PIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.quick.QuickHouse;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Shots;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    @TempDir
    Path folder;
    private final Navigator navigator = new Navigator();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private QuickHouse house;
    private QuickUnlock quick;
    private OpenAccount account;
    private Stage stage;
    private Parent view;

    @BeforeEach
    void arm() throws Exception {
        house = new QuickHouse(folder.resolve("a.vault")).withVault();
        quick = house.quick();
        house.arm(quick, true);
    }

    @AfterEach
    void close() {
        Fx.run(() -> stage.close());
        if (account != null) {
            account.close();
        }
    }

    @Test
    void thePinIsTypedAndEnterTriesIt() {
        show(this::pin, ENGLISH, 900, 1);
        Fx.run(() -> {
            assertEquals("pin", stage.getScene().getFocusOwner().getId());
            field("#pin").setText("000001");
            button("#primary").fire();
            assertTrue(texts().contains("That is not the PIN. 2 tries are left, then the password is asked."),
                    () -> texts().toString());
            assertEquals("", field("#pin").getText());
            field("#pin").setText(PIN);
            assertTrue(button("#primary").isDefaultButton());
            button("#primary").fire();
            account = assertInstanceOf(Place.Overview.class, navigator.place()).account();
        });
    }

    @Test
    void aPinIsSetAndItsEndIsSaid() throws Exception {
        account = house.open();
        show(this::setup, ENGLISH, 900, 1);
        Fx.run(() -> {
            field("#password").setText(PASSWORD);
            field("#pin").setText("7351-Rose");
            field("#again").setText("7351-Rose");
            button("#set").fire();
            assertTrue(texts().stream().anyMatch(text -> text.startsWith("The PIN is set and holds")),
                    () -> texts().toString());
            button("#done").fire();
            assertInstanceOf(Place.Preferences.class, navigator.place());
        });
    }

    @Test
    void everyControlHasRoleAndNameAndNoTextIsClipped() throws Exception {
        account = house.open();
        for (Function<Words, Parent> room : List.<Function<Words, Parent>>of(this::pin, this::setup)) {
            show(room, ENGLISH, 900, 1);
            assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
            assertEquals(List.of(), CssWarnings.of(() -> new StackPane(room.apply(ENGLISH))));
            for (Words words : List.of(ENGLISH, new Words(Locale.GERMANY), PseudoLocale.words())) {
                for (double scale : List.of(0.8, 1.0, 2.0)) {
                    show(room, words, 736, scale);
                    assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale);
                }
            }
        }
    }

    /// Pictures for people.
    @Test
    void pictures() throws Exception {
        account = house.open();
        show(this::pin, ENGLISH, 900, 1);
        Shots.both("pin", 1000, 720, () -> pin(ENGLISH));
        Shots.both("pin-setup", 1000, 860, () -> setup(ENGLISH));
        Shots.take("pin-narrow", 736, 700, javafx.application.ColorScheme.LIGHT, 1.4,
                () -> pin(new Words(Locale.GERMAN)));
    }

    private Parent pin(Words words) {
        return new PinView(new PinViewModel(quick, house.accounts(), background, navigator, MARA), words);
    }

    private Parent setup(Words words) {
        return new PinSetupView(new PinSetupViewModel(quick, account, background, navigator), words);
    }

    private void show(Function<Words, Parent> room, Words words, int width, double scale) {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
            view = room.apply(words);
            Scene scene = new Scene(new StackPane(view), width, width * 8 / 10);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private TextInputControl field(String selector) {
        return (TextInputControl) view.lookup(selector);
    }

    private Button button(String selector) {
        return (Button) view.lookup(selector);
    }

    private List<String> texts() {
        return view.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }
}
