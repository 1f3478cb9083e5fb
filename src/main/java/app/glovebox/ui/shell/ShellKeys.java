package app.glovebox.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work in every room of an open account.
final class ShellKeys {
    private ShellKeys() {
    }

    static void press(KeyEvent event, ShellViewModel model, ShellView shell) {
        boolean ours = event.isShortcutDown() && !event.isAltDown() ? chord(event.getCode(), model)
                : event.isAltDown() && !event.isShortcutDown() ? back(event.getCode(), model)
                : alone(event.getCode(), model, shell);
        if (ours) {
            event.consume();
        }
    }

    /// As if F1 were pressed there: the window has one way into the help.
    static void help(Node from) {
        from.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
    }

    private static boolean chord(KeyCode code, ShellViewModel model) {
        return switch (code) {
            case L -> done(model::lock);
            case COMMA -> done(model::preferences);
            default -> false;
        };
    }

    /// Every room is entered from the overview, so that is where back leads.
    private static boolean back(KeyCode code, ShellViewModel model) {
        return code == KeyCode.LEFT && done(model::overview);
    }

    private static boolean alone(KeyCode code, ShellViewModel model, ShellView shell) {
        return switch (code) {
            case F5 -> done(model::refresh);
            case ESCAPE -> shell.closeTopmost();
            default -> false;
        };
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
