package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The ways out of the account. Removing it only asks.
final class AccountMenu {
    private final ContextMenu menu = new ContextMenu();

    AccountMenu(ShellViewModel model, Words words, Runnable removal) {
        MenuItem lock = item(words.text("shell.account.lock"), "fth-lock", model::lock);
        lock.setAccelerator(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN));
        MenuItem remove = item(words.text("shell.account.remove"), "fth-trash-2", removal);
        remove.getStyleClass().add("danger");
        menu.getItems().addAll(lock, item(words.text("shell.account.signOut"), "fth-log-out", model::signOut),
                new SeparatorMenuItem(), remove);
    }

    void showAbove(Node owner) {
        menu.show(owner, Side.TOP, 0, 0);
    }

    private static MenuItem item(String text, String glyph, Runnable action) {
        MenuItem item = new MenuItem(text, new Icon(glyph));
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
