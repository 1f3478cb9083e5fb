package app.glovebox.ui.signin;

import app.glovebox.account.RememberedAccount;
import app.glovebox.ui.kit.ConfirmPane;
import app.glovebox.ui.kit.ConfirmPane.Question;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Avatar;
import app.glovebox.ui.kit.look.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// An account of this computer: choose it, or remove it from here by the menu or the Delete key, which asks first.
final class AccountRow extends HBox {
    /// @param screen where the question lies over
    /// @param remove runs once that was confirmed
    AccountRow(RememberedAccount account, Words words, Runnable choose, Pane screen, Runnable remove) {
        String name = account.displayName();
        String address = account.address().text();
        Runnable ask = () -> ConfirmPane.ask(screen, new Question(words.text("signin.remove.title", name),
                words.text("signin.remove.effect", address), words.text("signin.remove.keep"),
                words.text("signin.remove.confirm")), remove);
        Avatar avatar = new Avatar();
        avatar.setName(name);
        Label title = line(name, "strong");
        Label second = line(address, "gb-caption");
        second.getStyleClass().add("muted");
        VBox both = new VBox(title, second);
        both.setAlignment(Pos.CENTER_LEFT);
        HBox names = new HBox(avatar, both);
        names.getStyleClass().add("account-names");
        names.setMouseTransparent(true);
        names.setMinHeight(USE_PREF_SIZE);
        Button row = new Button();
        row.setAccessibleText(words.text("signin.account.row", name, address));
        row.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        row.setOnAction(_ -> choose.run());
        // Not the button's graphic: a button does not let its graphic wrap.
        StackPane whole = new StackPane(row, names);
        HBox.setHgrow(whole, Priority.ALWAYS);
        MenuItem away = new MenuItem(words.text("signin.remove.act"));
        away.setOnAction(_ -> ask.run());
        MenuButton more = new MenuButton("", new Icon("fth-more-horizontal"), away);
        more.getStyleClass().addAll("quiet", "more");
        more.setAccessibleText(words.text("signin.account.more", name));
        getStyleClass().add("account-line");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(whole, more);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DELETE) {
                key.consume();
                ask.run();
            }
        });
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
