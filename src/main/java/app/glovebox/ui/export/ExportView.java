package app.glovebox.ui.export;

import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.FolderField;
import app.glovebox.ui.kit.setting.FolderPicker;
import app.glovebox.ui.kit.setting.SettingGroup;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What an export holds, where it goes, and the password that lets it out.
public final class ExportView extends SettingGroup {
    private final ExportViewModel model;
    private final FolderField folder;
    private final PasswordInput password;

    public ExportView(ExportViewModel model, Words words, FolderPicker picker) {
        super(words, "export.title");
        this.model = model;
        Region nothing = new Region();
        nothing.setManaged(false);
        row(words.text("export.what"), nothing).effect().setText(words.text("export.what.effect"));
        folder = new FolderField(words.text("export.folder"), words, picker, typed -> { }).called("exportFolder");
        row(words.text("export.folder"), folder).effect().setText(words.text("export.folder.effect"));
        password = new PasswordInput(words);
        password.field().setId("exportPassword");
        password.field().setAccessibleText(words.text("export.password"));
        row(words.text("export.password"), password).effect().setText(words.text("export.password.effect"));
        row(words.text("export.act.label"), buttons(words)).effect().setText(words.text("export.act.effect"));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text("export.running"));
        bar.progressProperty().bind(model.progressProperty().map(at -> at.orElse(0.0)));
        Said.when(bar, model.progressProperty().map(Optional::isPresent));
        getChildren().addAll(bar, said("exportSaid", model.saidProperty(), words));
    }

    /// One of the two at a time; the focus goes along.
    private HBox buttons(Words words) {
        Button cancel = button("cancelExport", words.text("export.cancel"), model::cancel);
        Button act = button("export", words.text("export.act"), () -> {
            model.export(password.read(), folder.text());
            if (cancel.isVisible()) {
                cancel.requestFocus();
                password.field().clear();
            }
        });
        Said.when(act, model.progressProperty().map(Optional::isEmpty));
        Said.when(cancel, model.progressProperty().map(Optional::isPresent));
        cancel.visibleProperty().subscribe((was, is) -> {
            if (!is && cancel.isFocused()) {
                act.requestFocus();
            }
        });
        return new HBox(act, cancel);
    }
}
