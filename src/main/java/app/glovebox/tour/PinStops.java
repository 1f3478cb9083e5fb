package app.glovebox.tour;

import javafx.scene.input.KeyCode;

/// Setting a PIN and unlocking with it.
final class PinStops {
    private static final String PIN = "491726";

    private final Hands hands;
    private final String password;

    PinStops(Hands hands, String password) {
        this.hands = hands;
        this.password = password;
    }

    /// From the overview to a form filled in.
    void ask() throws TourFailedException, InterruptedException {
        hands.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        hands.pressOn("#pinChange");
        hands.type("#password", password);
        hands.type("#pin", PIN);
        hands.type("#again", PIN);
    }

    /// A wrong try, too: the screen says how many are left.
    void lock() throws TourFailedException, InterruptedException {
        hands.click("#set");
        hands.waitFor("#done", button -> button.isVisible() && button.isFocused());
        hands.press(KeyCode.ENTER);
        hands.waitFor("#pinChange", node -> true);
        hands.press(KeyCode.SHORTCUT, KeyCode.L);
        hands.type("#pin", "000000");
        hands.press(KeyCode.ENTER);
        hands.waitFor("#problem", node -> node.isVisible());
    }

    void unlock() throws TourFailedException, InterruptedException {
        hands.type("#pin", PIN);
        hands.press(KeyCode.ENTER);
        hands.waitFor(".tile .gb-value", node -> true);
    }
}
