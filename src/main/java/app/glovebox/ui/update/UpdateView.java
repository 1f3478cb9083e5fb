package app.glovebox.ui.update;

import app.glovebox.ui.kit.ConfirmPane;
import app.glovebox.ui.kit.ConfirmPane.Question;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.FolderField;
import app.glovebox.ui.kit.setting.FolderPicker;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.update.Outcome;
import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HorizontalDirection;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Whether Glovebox looks for newer versions, what it knows of them, and how to get one.
public final class UpdateView extends SettingGroup {
    private final UpdateViewModel model;
    private final Words words;
    private final StackPane newer = new StackPane();

    /// @param picker for a manifest somebody brought here
    public UpdateView(UpdateViewModel model, Words words, FolderPicker picker) {
        super(words, "update.title");
        this.model = model;
        this.words = words;
        if (!model.isPresent()) {
            Label absent = line("updateAbsent", "setting-said");
            absent.setText(words.text("update.absent"));
            getChildren().add(absent);
            return;
        }
        model.address().ifPresent(this::offerToAsk);
        file(picker);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text("update.running"));
        Said.when(bar, model.busyProperty());
        getChildren().addAll(bar, told("updateState", model.stateProperty(), "setting-said"),
                told("updateTrouble", model.troubleProperty(), "problem", "setting-problem"),
                told("updateSaid", model.saidProperty(), "problem", "setting-problem"), newer);
        model.newerProperty().subscribe(known -> {
            newer.getChildren().clear();
            known.ifPresent(this::show);
            Said.show(newer, known.isPresent());
        });
    }

    private void offerToAsk(String address) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("updateAllowed");
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.setLabelPosition(HorizontalDirection.LEFT);
        toggle.textProperty().bind(toggle.selectedProperty()
                .map(selected -> words.text(selected ? "locking.on" : "locking.off")));
        model.allowedProperty().subscribe(toggle::setSelected);
        toggle.selectedProperty().subscribe((was, is) -> model.allow(is));
        row(words.text("update.allow"), toggle).effect().setText(words.text("update.allow.effect", address));
        Button check = new Button(words.text("update.check.act"));
        check.setId("updateCheck");
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(click -> model.check());
        row(words.text("update.check"), check).effect().setText(words.text("update.check.effect"));
    }

    /// Emptied at once: what is typed there is read now, not kept.
    private void file(FolderPicker picker) {
        FolderField[] field = new FolderField[1];
        field[0] = new FolderField(words.text("update.file"), words, picker, typed -> {
            if (model.file(typed)) {
                field[0].setText("");
            }
        }).called("updateFile");
        row(words.text("update.file"), field[0]).effect().setText(words.text("update.file.effect"));
    }

    private Label told(String id, ObservableValue<Message> said, String... styles) {
        Label label = line(id, styles);
        Said.line(label, said, words);
        return label;
    }

    private static Label line(String id, String... styles) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(Outcome.Newer known) {
        newer.getChildren().setAll(new NewerPane(known, words, () -> ask(known)));
    }

    private void ask(Outcome.Newer known) {
        ConfirmPane.ask((Pane) getScene().getRoot(), new Question(words.text("update.browser.title"),
                words.text("update.browser.effect", known.release().page().getHost()),
                words.text("update.browser.keep"), words.text("update.browser.act")), model::open);
    }
}
