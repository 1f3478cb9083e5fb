package app.glovebox.ui.backup;

import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.FolderField;
import app.glovebox.ui.kit.setting.FolderPicker;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.upkeep.BackupSchedule;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.util.StringConverter;

/// Where backups go, how often, and how the last one went.
public final class BackupView extends SettingGroup {
    private static final List<Integer> DAYS = List.of(1, BackupViewModel.WEEKLY, 30, BackupViewModel.BY_HAND);

    private final BackupViewModel model;
    private final Words words;
    private final FolderField folder;
    private final ComboBox<Integer> often = new ComboBox<>();
    private final Label last;

    public BackupView(BackupViewModel model, Words words, FolderPicker picker) {
        super(words, "backup.title");
        this.model = model;
        this.words = words;
        folder = new FolderField(words.text("backup.folder"), words, picker, model::folder).called("backupFolder");
        row(words.text("backup.folder"), folder).effect().setText(words.text("backup.folder.effect"));
        row(words.text("backup.often"), often()).effect().setText(words.text("backup.often.effect"));
        Button now = new Button(words.text("backup.now.act"));
        now.setId("backUpNow");
        now.setMinWidth(USE_PREF_SIZE);
        now.setOnAction(click -> model.backUp());
        last = row(words.text("backup.last"), now).effect();
        last.setId("lastRehearsal");
        getChildren().addAll(bar(), said());
        model.scheduleProperty().subscribe(this::show);
    }

    private ComboBox<Integer> often() {
        often.setId("backupOften");
        often.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer days) {
                return days == null ? "" : words.text("backup.often.days", days);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        often.getItems().setAll(DAYS);
        often.setOnAction(chosen -> Optional.ofNullable(often.getValue()).ifPresent(model::every));
        return often;
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text("backup.running"));
        bar.progressProperty().bind(model.progressProperty().map(at -> at.orElse(0.0)));
        Said.when(bar, model.progressProperty().map(Optional::isPresent));
        return bar;
    }

    private Label said() {
        Label said = new Label();
        said.setId("backupSaid");
        said.getStyleClass().addAll("gb-small", "setting-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        Said.line(said, model.saidProperty(), words);
        return said;
    }

    private void show(Optional<BackupSchedule> known) {
        folder.setText(known.map(now -> now.folder().toString()).orElse(""));
        often.setDisable(known.isEmpty());
        often.setValue(known.map(BackupSchedule::everyDays).orElse(BackupViewModel.BY_HAND));
        last.setText(known.flatMap(BackupSchedule::rehearsed).map(this::rehearsed)
                .orElse(words.text("backup.last.none")));
    }

    private String rehearsed(BackupSchedule.Rehearsal done) {
        String at = words.text("storage.time", done.at().atZone(ZoneId.systemDefault()));
        String age = words.text("backup.last.age", model.age(done));
        return done.records() == 0 ? words.text("backup.last.read", at, age)
                : words.text("backup.last.records", at, done.records(), age);
    }
}
