package app.glovebox.ui.shell;

import app.glovebox.account.Profile;
import app.glovebox.ui.kit.ConfirmPane;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Pane;

/// The ways out of the account, and its password. Removing it only asks.
final class AccountMenu {
    private final ContextMenu menu = new ContextMenu();

    /// @param layer where the question lies
    /// @param owner opens it when pressed
    AccountMenu(ShellViewModel model, Words words, Pane layer, Button owner) {
        // JavaFX would write an accelerator in English whatever our language.
        MenuItem lock = item(words.text("shell.account.lockKey"), "fth-lock", model::lock);
        MenuItem remove = item(words.text("shell.account.remove"), "fth-trash-2", () -> ask(model, words, layer));
        remove.getStyleClass().add("danger");
        menu.getItems().addAll(lock, item(words.text("shell.account.signOut"), "fth-log-out", model::signOut),
                item(words.text("shell.account.password"), "fth-key", () -> model.enter(Place.ChangePassword::new)),
                new SeparatorMenuItem(), remove);
        owner.setOnAction(click -> menu.show(owner, Side.TOP, 0, 0));
    }

    private static void ask(ShellViewModel model, Words words, Pane layer) {
        Profile profile = model.profile();
        ConfirmPane.ask(layer, new ConfirmPane.Question(words.text("shell.remove.title", profile.displayName()),
                words.text("shell.remove.effect", profile.address().text()), words.text("shell.remove.keep"),
                words.text("shell.remove.act")), model::removeAccount);
    }

    private static MenuItem item(String text, String glyph, Runnable action) {
        MenuItem item = new MenuItem(text, new Icon(glyph));
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
