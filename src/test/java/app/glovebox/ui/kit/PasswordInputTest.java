package app.glovebox.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.secret.Passphrase;
import app.glovebox.secret.SecretBytes;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.look.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordInputTest {
    private static final long SEED = Long.getLong("glovebox.seed", 20261119L);

    private PasswordInput input;
    private Stage stage;
    private boolean caps;

    @BeforeEach
    void show() {
        stage = Fx.run(() -> {
            input = new PasswordInput(new Words(Locale.ENGLISH));
            input.capsLock(() -> Optional.of(caps));
            Scene scene = new Scene(new VBox(input), 420, 200);
            Theme.on(scene);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            input.field().requestFocus();
            return window;
        });
        Fx.settle();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void twoHundredOddPasswordsArriveByteForByteWhenPasted() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        List<String> odd = Stream.concat(Stream.of(" ", "  both ends  ", "\u00a0", "e\u0301\u00e9", "\u212b\u00c5", "\ufb01",
                "\ud83d\ude97\ud83d\udd11", "\u202eabc", "\u200b", "\ufeffbom", "\"'\\%s{0}", "пароль", "密码", "‏שלום", "İıßſ"),
                IntStream.range(0, 185).mapToObj(_ -> oddText(random))).toList();
        assertEquals(200, odd.size());
        for (String text : odd) {
            assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), pasted(text), text);
        }
    }

    @Test
    void whatTheFieldWouldChangeIsNotPastedAndSaid() {
        for (String text : List.of("two\nlines", "tab\there", "bell\u0007", "lone \ud83d surrogate")) {
            assertEquals(0, pasted(text).length, text);
            assertEquals(new Words(Locale.ENGLISH).text("password.paste"), hint(".paste-hint"), text);
        }
        pasted("fine");
        assertEquals("", hint(".paste-hint"));
    }

    @Test
    void capsLockIsToldWithinTheKeystrokeAndReadOut() {
        assertEquals("", hint(".caps-hint"));
        caps = true;
        press(KeyCode.SHIFT);
        assertEquals("Caps Lock is on", hint(".caps-hint"));
        assertTrue(help().contains("Caps Lock is on"));
        caps = false;
        press(KeyCode.SHIFT);
        assertEquals("", hint(".caps-hint"));
        assertFalse(help().contains("Caps Lock"));
    }

    @Test
    void aFieldNobodyTypesInSaysNothingOfCapsLock() {
        caps = true;
        Fx.run(() -> reveal().requestFocus());
        assertEquals("", hint(".caps-hint"));
        Fx.run(() -> input.field().requestFocus());
        assertEquals("Caps Lock is on", hint(".caps-hint"));
    }

    @Test
    void lettersOfAnotherScriptAreNamed() {
        type("password");
        assertEquals("", hint(".script-hint"));
        type("pаssword");
        assertEquals("You are typing Cyrillic letters.", hint(".script-hint"));
        assertTrue(help().contains("Cyrillic"));
        type("λόγος");
        assertEquals("You are typing Greek letters.", hint(".script-hint"));
        type("ᏣᎳᎩ");
        assertEquals("You are typing letters of another script.", hint(".script-hint"));
        type("éß1 ☃ 密".substring(0, 5));
        assertEquals("", hint(".script-hint"));
    }

    @Test
    void theScriptIsNamedInTheLanguageOfTheInterface() {
        Fx.run(() -> {
            PasswordInput german = new PasswordInput(new Words(Locale.GERMAN));
            german.field().setText("пароль");
            assertTrue(german.field().getAccessibleHelp().contains("Kyrillisch"), german.field().getAccessibleHelp());
        });
    }

    @Test
    void theProblemIsReadOutBeforeTheHints() {
        Fx.run(() -> input.problemProperty().set("Wrong."));
        type("пароль");
        assertTrue(help().startsWith("Wrong. You are typing"), help());
    }

    @Test
    void holdingSpaceOnTheButtonShowsAndLettingGoHides() {
        type("four plain words");
        Fx.run(() -> reveal().requestFocus());
        assertEquals("", shown());
        Fx.run(() -> new Robot().keyPress(KeyCode.SPACE));
        Fx.settle();
        assertEquals("four plain words", shown());
        Fx.run(() -> new Robot().keyRelease(KeyCode.SPACE));
        Fx.settle();
        assertEquals("", shown());
    }

    @Test
    void holdingTheMouseShowsAndTheFocusStaysInTheField() {
        type("four plain words");
        Robot mouse = Fx.run(() -> new Robot());
        Fx.run(() -> {
            Button button = reveal();
            Point2D middle = button.localToScreen(button.getWidth() / 2, button.getHeight() / 2);
            mouse.mouseMove(middle);
            mouse.mousePress(MouseButton.PRIMARY);
        });
        Fx.settle();
        assertEquals("four plain words", shown());
        assertTrue(Fx.run(() -> input.field().isFocused()));
        Fx.run(() -> mouse.mouseRelease(MouseButton.PRIMARY));
        Fx.settle();
        assertEquals("", shown());
    }

    @Test
    void losingTheFocusHidesAgain() {
        type("four plain words");
        Fx.run(() -> reveal().requestFocus());
        Fx.run(() -> new Robot().keyPress(KeyCode.SPACE));
        Fx.settle();
        Fx.run(() -> input.field().requestFocus());
        assertEquals("", shown());
        Fx.run(() -> new Robot().keyRelease(KeyCode.SPACE));
    }

    @Test
    void nothingOfItCanBeCopiedOut() {
        type("four plain words");
        Fx.run(() -> {
            put("before");
            input.field().selectAll();
            input.field().copy();
            input.field().cut();
            assertEquals("before", Clipboard.getSystemClipboard().getString());
            assertEquals("four plain words", input.field().getText());
        });
    }

    private byte[] pasted(String text) {
        return Fx.run(() -> {
            put(text);
            input.field().clear();
            input.field().paste();
            try (Passphrase password = input.read(); SecretBytes bytes = password.utf8()) {
                return bytes.open().clone();
            }
        });
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// One to forty code points of any plane: no controls, which a field cannot take, and no halves of pairs.
    private static String oddText(Random random) {
        return random.ints(0x20, 0x2ffff).filter(Character::isDefined)
                .filter(point -> !Character.isISOControl(point) && (point < 0xd800 || point > 0xdfff))
                .limit(1 + random.nextInt(40)).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private void type(String text) {
        Fx.run(() -> input.field().setText(text));
    }

    private void press(KeyCode key) {
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.keyPress(key);
            robot.keyRelease(key);
        });
        Fx.settle();
    }

    private String hint(String selector) {
        return Fx.run(() -> input.lookup(selector) instanceof Label label ? label.getText() : "");
    }

    private String help() {
        return Fx.run(() -> (String) input.field().queryAccessibleAttribute(AccessibleAttribute.HELP));
    }

    private Button reveal() {
        return (Button) input.lookup(".reveal");
    }

    private String shown() {
        return Fx.run(() -> input.lookupAll(".text-field").stream().map(TextField.class::cast)
                .filter(field -> field != input.field() && field.isVisible()).map(TextField::getText)
                .collect(Collectors.joining()));
    }
}
