package app.glovebox.ui.security;

import app.glovebox.custody.Readiness;
import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
import app.glovebox.ui.kit.ConfirmPane;
import app.glovebox.ui.kit.ConfirmPane.Question;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.kit.setting.SettingRow;
import app.glovebox.ui.security.SecurityViewModel.Way;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// What opens the vault, a row each, and what can be done about it.
public final class SecurityView extends SettingGroup {
    private final SecurityViewModel model;
    private final Words words;
    private final VBox slots = new VBox();
    private boolean acted;

    public SecurityView(SecurityViewModel model, Words words) {
        super(words, "security.title");
        this.model = model;
        this.words = words;
        slots.setId("slots");
        slots.disableProperty().bind(model.busyProperty());
        getChildren().add(slots);
        getChildren().addAll(line("securityNote", "note", "fth-check-circle", model.noteProperty()),
                line("securityProblem", "problem", "fth-alert-circle", model.problemProperty()));
        model.waysProperty().subscribe(this::show);
    }

    private Label line(String id, String style, String glyph, ObservableValue<Message> said) {
        Label line = new Label("", new Icon(glyph));
        line.setId(id);
        line.getStyleClass().addAll(style, "setting-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        Said.line(line, said, words);
        return line;
    }

    private void show(List<Way> ways) {
        slots.getChildren().setAll(ways.stream().map(this::row).toList());
        if (!ways.isEmpty() && !model.haveWords()) {
            SettingRow none = new SettingRow(words.text("security.words"),
                    button("makeWords", "security.words.make", "security.words.make", model::makeWords));
            none.effect().setText(words.text("security.words.none"));
            slots.getChildren().add(none);
        }
        if (model.haveWords()) {
            SettingRow anew = new SettingRow(words.text("security.anew"),
                    button("sealAnew", "security.anew.act", "security.anew.act", model::sealAnew));
            anew.effect().setText(words.text("security.anew.effect"));
            slots.getChildren().add(anew);
        }
        model.readinessProperty().get().ifPresent(known -> {
            Button act = button("drill", "security.drill.act", "security.drill.spoken", model::drill);
            act.setDisable(known.state() == Readiness.State.NO_WORDS);
            SettingRow drill = new SettingRow(words.text("security.drill"), act);
            drill.effect().setText(words.text(model.told(known)));
            slots.getChildren().add(drill);
        });
        if (acted) {
            // The row that had the focus is gone.
            acted = false;
            focusTitle();
        }
    }

    private SettingRow row(Way way) {
        boolean recovery = way.kind() == SlotKind.RECOVERY;
        String name = words.text(recovery ? "security.words" : "security.password");
        HBox buttons = new HBox();
        buttons.getStyleClass().add("setting-buttons");
        if (recovery) {
            buttons.getChildren().add(button("replaceWords", "security.words.replace", "security.words.replace.spoken",
                    model::makeWords));
        }
        if (way.id().equals(password(model.waysProperty().get()))) {
            buttons.getChildren().add(button("changePassword", "security.password.change",
                    "security.password.change.spoken", model::changePassword));
        }
        if (way.removable()) {
            buttons.getChildren().add(button(recovery ? "removeWords" : "removePassword", "security.remove",
                    recovery ? "security.words.remove.spoken" : "security.password.remove.spoken", () -> ask(way)));
        }
        SettingRow row = new SettingRow(name, buttons.getChildren().isEmpty() ? new Icon("fth-lock") : buttons);
        row.effect().setText(words.text(way.made()) + " " + words.text(way.used()));
        return row;
    }

    /// The newest, which the change is about.
    private static SlotId password(List<Way> ways) {
        return ways.reversed().stream().filter(way -> way.kind() == SlotKind.PASSWORD).findFirst().map(Way::id)
                .orElse(null);
    }

    private void ask(Way way) {
        String kind = way.kind() == SlotKind.RECOVERY ? "recovery" : "password";
        ConfirmPane.ask((Pane) getScene().getRoot(), new Question(words.text("security.ask.title." + kind),
                words.text("security.ask.effect." + kind), words.text("security.ask.keep"),
                words.text("security.remove")), () -> {
                    acted = true;
                    model.remove(way);
                });
    }

    private Button button(String id, String key, String spoken, Runnable act) {
        Button button = new Button(words.text(key));
        button.setId(id);
        button.setAccessibleText(words.text(spoken));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> act.run());
        return button;
    }
}
