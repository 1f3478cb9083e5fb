package app.glovebox.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work in every room of an open account.
final class ShellKeys {
    private ShellKeys() {
    }

    static void press(KeyEvent event, ShellView shell) {
        boolean chord = event.isShortcutDown() && !event.isAltDown();
        boolean ours = chord ? chord(event.getCode(), shell) : alone(event.getCode(), shell);
        if (ours) {
            event.consume();
        }
    }

    private static boolean chord(KeyCode code, ShellView shell) {
        if (code == KeyCode.L) {
            shell.lock();
            return true;
        }
        return false;
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
