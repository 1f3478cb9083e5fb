package app.glovebox.ui.restore;

import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.WordsInput;
import app.glovebox.ui.kit.setting.SettingGroup;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// The second step: the password or the words of then.
final class KeyGroup extends SettingGroup {
    KeyGroup(RestoreViewModel model, Words words) {
        super(words, "restore.key");
        PasswordInput password = new PasswordInput(words);
        password.field().setId("restorePassword");
        password.field().setAccessibleText(words.text("restore.password"));
        WordsInput phrase = new WordsInput(words, model::completions);
        phrase.field().setAccessibleText(words.text("signin.words.label"));
        Hyperlink otherWay = new Hyperlink();
        otherWay.setId("restoreOtherWay");
        otherWay.textProperty().bind(model.byWordsProperty()
                .map(by -> words.text(by ? "signin.words.password" : "signin.words.instead")));
        otherWay.setOnAction(click -> model.changeWay());
        Said.when(phrase, model.byWordsProperty());
        Said.when(password, model.byWordsProperty().map(by -> !by));
        VBox way = new VBox(4, password, phrase, otherWay);
        way.getStyleClass().add("folder-field");
        way.setAccessibleText(words.text("restore.password"));
        row(words.text("restore.password"), way).effect().setText(words.text("restore.password.effect"));
        Button open = new Button(words.text("restore.open.act"));
        open.setId("openBeside");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(click -> model.open(model.byWordsProperty().get() ? phrase.read() : password.read()));
        row(words.text("restore.open"), open).effect().setText(words.text("restore.open.effect"));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text("restore.running"));
        bar.progressProperty().bind(model.progressProperty().map(at -> at.orElse(0.0)));
        Said.when(bar, model.progressProperty().map(Optional::isPresent));
        Label said = new Label();
        said.setId("restoreSaid");
        said.getStyleClass().addAll("gb-small", "setting-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        Said.line(said, model.saidProperty(), words);
        getChildren().addAll(bar, said);
    }
}
