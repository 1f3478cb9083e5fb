package app.glovebox.ui.backup;

import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.Amount;
import app.glovebox.ui.kit.setting.FolderField;
import app.glovebox.ui.kit.setting.FolderPicker;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.upkeep.BackupFile;
import app.glovebox.upkeep.BackupSchedule;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.util.StringConverter;

/// Where backups go, how often, and how the last one went.
public final class BackupView extends SettingGroup {
    private static final List<Integer> DAYS = List.of(1, BackupViewModel.WEEKLY, 30, BackupViewModel.BY_HAND);
    private static final List<Integer> MOST = List.of(3, 5, BackupSchedule.USUAL_MOST, 30, BackupSchedule.ALL);

    private final BackupViewModel model;
    private final Words words;
    private final FolderField folder;
    private final ComboBox<Integer> often = new ComboBox<>();
    private final ComboBox<Integer> most = new ComboBox<>();
    private final Label last;

    public BackupView(BackupViewModel model, Words words, FolderPicker picker) {
        super(words, "backup.title");
        this.model = model;
        this.words = words;
        folder = new FolderField(words.text("backup.folder"), words, picker, model::folder).called("backupFolder");
        row(words.text("backup.folder"), folder).effect().setText(words.text("backup.folder.effect"));
        number(often, "backupOften", "backup.often.days", DAYS, model::every);
        number(most, "backupMost", "backup.most.number", MOST, model::most);
        row(words.text("backup.often"), often).effect().setText(words.text("backup.often.effect"));
        Label kept = row(words.text("backup.most"), most).effect();
        kept.setId("backupsKept");
        kept.textProperty().bind(model.storedProperty().map(this::told));
        Button now = new Button(words.text("backup.now.act"));
        now.setId("backUpNow");
        now.setMinWidth(USE_PREF_SIZE);
        now.setOnAction(click -> model.backUp());
        last = row(words.text("backup.last"), now).effect();
        last.setId("lastRehearsal");
        getChildren().addAll(bar(), said("backupSaid", model.saidProperty(), words));
        model.scheduleProperty().subscribe(this::show);
    }

    private void number(ComboBox<Integer> box, String id, String key, List<Integer> choices, IntConsumer choose) {
        box.setId(id);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return number == null ? "" : words.text(key, number);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        box.getItems().setAll(choices);
        box.setOnAction(chosen -> Optional.ofNullable(box.getValue()).ifPresent(choose::accept));
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text("backup.running"));
        bar.progressProperty().bind(model.progressProperty().map(at -> at.orElse(0.0)));
        Said.when(bar, model.progressProperty().map(Optional::isPresent));
        return bar;
    }

    private void show(Optional<BackupSchedule> known) {
        folder.setText(known.map(now -> now.folder().toString()).orElse(""));
        often.setDisable(known.isEmpty());
        often.setValue(known.map(BackupSchedule::everyDays).orElse(BackupViewModel.BY_HAND));
        most.setDisable(known.isEmpty());
        most.setValue(known.map(BackupSchedule::most).orElse(BackupSchedule.USUAL_MOST));
        last.setText(known.flatMap(BackupSchedule::rehearsed).map(this::rehearsed)
                .orElse(words.text("backup.last.none")));
    }

    private String told(List<BackupFile> stored) {
        String rule = words.text("backup.most.effect");
        return stored.isEmpty() ? rule : words.text("backup.most.stored", stored.size(),
                Amount.of(stored.stream().mapToLong(BackupFile::bytes).sum(), words), 
                words.text("backup.most.day", stored.getLast().day())) + " " + rule;
    }

    private String rehearsed(BackupSchedule.Rehearsal done) {
        String at = words.text("storage.time", done.at().atZone(ZoneId.systemDefault()));
        String age = words.text("backup.last.age", model.age(done));
        return done.records() == 0 ? words.text("backup.last.read", at, age)
                : words.text("backup.last.records", at, done.records(), age);
    }
}
