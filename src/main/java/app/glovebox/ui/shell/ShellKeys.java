package app.glovebox.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work in every room. Plus is looked for on the digit row and the number pad, whatever Shift does on
/// the keyboard in use.
final class ShellKeys {
    private ShellKeys() {
    }

    static void press(KeyEvent event, ShellView shell) {
        boolean ours = event.isShortcutDown() && !event.isAltDown() ? chord(event, shell) : alone(event.getCode(), shell);
        if (ours) {
            event.consume();
        }
    }

    private static boolean chord(KeyEvent event, ShellView shell) {
        switch (event.getCode()) {
            case L -> shell.lock();
            case PLUS, EQUALS, ADD -> shell.resizeText(1);
            case MINUS, SUBTRACT -> shell.resizeText(-1);
            case DIGIT0, NUMPAD0 -> shell.resizeText(0);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean alone(KeyCode code, ShellView shell) {
        return switch (code) {
            case F5 -> {
                shell.refresh();
                yield true;
            }
            case ESCAPE -> shell.closeTopmost();
            default -> false;
        };
    }
}
