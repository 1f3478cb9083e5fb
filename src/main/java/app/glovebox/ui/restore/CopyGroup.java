package app.glovebox.ui.restore;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.Amount;
import app.glovebox.ui.kit.setting.FolderField;
import app.glovebox.ui.kit.setting.FolderPicker;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.kit.setting.SettingRow;
import app.glovebox.upkeep.KeptCopy;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first step: one of the kept copies, or a file.
final class CopyGroup extends SettingGroup {
    private final RestoreViewModel model;
    private final Words words;
    private final VBox copies = new VBox();
    private final ToggleGroup chosen = new ToggleGroup();
    private final FolderField file;

    CopyGroup(RestoreViewModel model, Words words, FolderPicker picker) {
        super(words, "restore.choose");
        this.model = model;
        this.words = words;
        getChildren().add(copies);
        file = new FolderField(words.text("restore.file"), words, picker, model::file).called("restoreFile");
        row(words.text("restore.file"), file).effect().setText(words.text("restore.file.effect"));
        model.copiesProperty().subscribe(this::list);
        model.sourceProperty().subscribe(this::show);
    }

    private void list(List<KeptCopy> kept) {
        copies.getChildren().setAll(kept.stream().map(this::row).toList());
        if (kept.isEmpty()) {
            Region nothing = new Region();
            nothing.setManaged(false);
            SettingRow none = new SettingRow(words.text("restore.none"), nothing);
            none.effect().setText(words.text("restore.none.effect"));
            copies.getChildren().add(none);
        }
        show(model.sourceProperty().get());
    }

    private SettingRow row(KeptCopy copy) {
        String time = words.text("storage.time", copy.made().atZone(ZoneId.systemDefault()));
        RadioButton take = new RadioButton(words.text("restore.take"));
        take.setAccessibleText(words.text("restore.take") + " " + time);
        take.setMinWidth(USE_PREF_SIZE);
        take.setUserData(copy.file());
        take.setToggleGroup(chosen);
        take.setOnAction(click -> model.choose(copy.file()));
        SettingRow row = new SettingRow(time, take);
        row.effect().setText(words.text("restore.copy.effect", words.text("storage.reason."
                + copy.reason().name().toLowerCase(Locale.ROOT)), Amount.of(copy.bytes(), words)));
        return row;
    }

    /// A file of one's own is shown in the field, a kept copy by its mark.
    private void show(Optional<Path> source) {
        chosen.getToggles().forEach(take -> take.setSelected(source.equals(Optional.of(take.getUserData()))));
        boolean kept = chosen.getSelectedToggle() != null;
        file.setText(kept ? "" : source.map(Path::toString).orElse(""));
    }
}
