package app.glovebox.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.look.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final Words words = new Words(Locale.ENGLISH);
    private final List<String> done = new ArrayList<>();
    private Stage stage;

    @AfterEach
    void close() {
        if (stage != null) {
            Fx.run(stage::close);
        }
    }

    @Test
    void bannerTakesNoRoomUntilItHasSomethingToSay() {
        Fx.run(() -> {
            Banner banner = new Banner();
            assertFalse(banner.isManaged());
            banner.show(Banner.Kind.WARNING, "Offline.", "Try now", () -> done.add("tried"));
            show(banner);
            assertTrue(banner.isManaged());
            assertEquals("Offline.", banner.getAccessibleText());
            assertTrue(banner.getStyleClass().contains("warning"));
            ((Hyperlink) banner.lookup(".hyperlink")).fire();
            assertEquals(List.of("tried"), done);
            banner.show(Banner.Kind.DANGER, "Not trusted.", "", () -> { });
            assertFalse(banner.getStyleClass().contains("warning"));
            assertNull(banner.lookup(".hyperlink"));
            banner.hide();
            assertFalse(banner.isManaged());
        });
    }

    @Test
    void toastLeavesByItselfAfterItsTime() throws Exception {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        Fx.run(() -> {
            Toasts toasts = new Toasts(words, Duration.millis(50));
            toasts.show(Toasts.Kind.DONE, "Signed out");
            show(new VBox(new Button("takes the focus"), toasts));
            toasts.getChildren().subscribe(() -> gone.complete(null));
        });
        gone.get(5, TimeUnit.SECONDS);
    }

    @Test
    void toastStaysWhileFocusedAndClosesByItsButton() {
        Toasts toasts = Fx.run(() -> {
            Toasts fresh = new Toasts(words, Duration.millis(200));
            fresh.show(Toasts.Kind.FAILED, "Not removed");
            show(fresh);
            button(fresh, "Close this message").requestFocus();
            return fresh;
        });
        long until = System.nanoTime() + 400_000_000;
        while (System.nanoTime() < until) {
            Fx.settle();
        }
        Fx.run(() -> {
            assertEquals(1, toasts.getChildren().size());
            assertEquals("Not removed", toasts.getChildren().getFirst().getAccessibleText());
            button(toasts, "Close this message").fire();
            assertEquals(0, toasts.getChildren().size());
        });
    }

    @Test
    void newestToastClosesFirstAndOnlyFourStand() {
        Fx.run(() -> {
            Toasts toasts = new Toasts(words);
            List.of("1", "2", "3", "4", "5").forEach(text -> toasts.show(Toasts.Kind.NOTE, text));
            assertEquals(List.of("2", "3", "4", "5"), toasts.getChildren().stream().map(Node::getAccessibleText).toList());
            assertTrue(toasts.closeNewest());
            assertEquals("4", toasts.getChildren().getLast().getAccessibleText());
            assertFalse(new Toasts(words).closeNewest());
        });
    }

    @Test
    void confirmFocusesTheSafeAnswerKeepsTabInsideAndEscKeeps() {
        Fx.run(() -> {
            Button opener = new Button("Remove");
            StackPane layer = new StackPane();
            show(new StackPane(opener, layer));
            opener.requestFocus();
            ConfirmPane pane = ask(layer);
            Scene scene = layer.getScene();
            assertEquals("Keep it", text(scene.getFocusOwner()));
            assertTrue(scene.getFocusOwner().isFocusVisible());
            press(scene, KeyCode.TAB);
            assertEquals("Remove it", text(scene.getFocusOwner()));
            press(scene, KeyCode.TAB);
            assertEquals("Keep it", text(scene.getFocusOwner()));
            press(scene, KeyCode.ESCAPE);
            assertEquals(0, layer.getChildren().size());
            assertSame(opener, scene.getFocusOwner());
            assertEquals(List.of(), done);
            assertFalse(pane.getParent() == layer);
        });
    }

    @Test
    void confirmActsOnceAndIsGoneBefore() {
        Fx.run(() -> {
            StackPane layer = new StackPane();
            show(layer);
            ask(layer);
            button(layer, "Remove it").fire();
            assertEquals(List.of("removed with 0 open"), done);
        });
    }

    @Test
    void faultCodeIsStableOverMessagesAndDetailsHoldNone() {
        Throwable one = fault("mara@lindqvist.example");
        Throwable two = fault("other words");
        assertEquals(ErrorView.codeOf(one), ErrorView.codeOf(two));
        assertTrue(ErrorView.codeOf(one).matches("[0-9A-F]{3}-[0-9A-F]{2}"));
        assertNotEquals(ErrorView.codeOf(one), ErrorView.codeOf(new IllegalArgumentException()));
        String details = ErrorView.detailsOf(one);
        assertFalse(details.contains("mara"));
        assertTrue(details.contains(ErrorView.codeOf(one)));
        assertTrue(details.contains("PartsTest.fault"));
    }

    @Test
    void faultCodeIsTheSameWhateverLedToIt() {
        StackTraceElement ours = frame("app.glovebox.ui.shell.TopBar", "lambda$new$3", 10);
        String seen = code(ours, frame("javafx.scene.Parent", "layout", 1), frame("app.glovebox.Window", "show", 2));
        assertEquals(seen, code(frame("java.util.List", "of", 5), frame("app.glovebox.ui.shell.TopBar", "lambda$new$7", 12),
                frame("com.sun.javafx.tk.Toolkit", "pulse", 1), frame("app.glovebox.ui.kit.Fxml", "load", 3)));
        assertNotEquals(seen, code(frame("app.glovebox.ui.shell.TopBar", "narrow", 10)));
        StackTraceElement[] strange = {frame("a.A", "a", 1), frame("b.B", "b", 1), frame("c.C", "c", 1), frame("d.D", "d", 1)};
        assertEquals(code(strange), code(strange[0], strange[1], strange[2], frame("e.E", "e", 1)));
        assertNotEquals(code(strange), code(strange[1], strange[2], strange[3]));
    }

    private static StackTraceElement frame(String type, String method, int line) {
        return new StackTraceElement(type, method, "Source.java", line);
    }

    private static String code(StackTraceElement... frames) {
        Throwable fault = new IllegalStateException();
        fault.setStackTrace(frames);
        return ErrorView.codeOf(new java.util.concurrent.CompletionException(fault));
    }

    @Test
    void errorViewCopiesOpensTheLogAndGoesOn() {
        Throwable fault = fault("x");
        Fx.run(() -> {
            ErrorView view = new ErrorView(words, fault, () -> done.add("log"), () -> done.add("on"));
            show(view);
            view.focusGoOn();
            button(view, "Copy details").fire();
            assertEquals(ErrorView.detailsOf(fault), Clipboard.getSystemClipboard().getString());
            button(view, "Open the log").fire();
            button(view, "Go on").fire();
            assertEquals(List.of("log", "on"), done);
            assertTrue(button(view, "Go on").isFocused());
            assertTrue(view.lookupAll(".label").stream()
                    .anyMatch(label -> text(label).equals("Id " + ErrorView.codeOf(fault))));
        });
    }

    private ConfirmPane ask(StackPane layer) {
        return ConfirmPane.ask(layer, new ConfirmPane.Question("Remove Mara’s account?", "It goes.", "Keep it", "Remove it"),
                () -> done.add("removed with " + layer.getChildren().size() + " open"));
    }

    private static Throwable fault(String message) {
        return new IllegalStateException(message, new ArithmeticException(message));
    }

    private void show(Parent node) {
        Scene scene = new Scene(new StackPane(node), 700, 400);
        Theme.on(scene);
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void press(Scene scene, KeyCode code) {
        Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static Button button(Parent parent, String text) {
        return parent.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow();
    }

    private static String text(Node node) {
        return node instanceof Label label ? label.getText() : ((Button) node).getText();
    }
}
