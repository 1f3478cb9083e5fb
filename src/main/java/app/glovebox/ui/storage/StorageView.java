package app.glovebox.ui.storage;

import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.Amount;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.kit.setting.SettingRow;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.KeptCopy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the vault takes on this computer, whether it is whole, and the copies kept of it.
public final class StorageView extends SettingGroup {
    private final StorageViewModel model;
    private final Words words;
    private final Button check;
    private final VBox findings = new VBox();
    private final VBox copies = new VBox();
    private final Label vault = value("storageVault");
    private final Label kept = value("storageKept");
    private final Label free = value("storageFree");
    private final SettingRow copiesRow;

    public StorageView(StorageViewModel model, Words words) {
        super(words, "storage.title");
        this.model = model;
        this.words = words;
        check = button("checkVault", words.text("storage.check.act"), model::check);
        row(words.text("storage.vault"), vault).effect().setText(words.text("storage.vault.effect"));
        row(words.text("storage.kept.size"), kept);
        row(words.text("storage.free"), free);
        SettingRow checkRow = row(words.text("storage.check"), check);
        checkRow.effect().textProperty().bind(model.readingProperty().map(this::progress));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text("storage.check.running"));
        bar.progressProperty().bind(model.readingProperty().map(reading -> reading
                .filter(at -> at.total() > 0).map(at -> (double) at.done() / at.total())
                .orElse(ProgressBar.INDETERMINATE_PROGRESS)));
        Said.when(bar, model.readingProperty().map(Optional::isPresent));
        Label said = new Label();
        said.setId("storageSaid");
        said.getStyleClass().addAll("gb-small", "setting-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        Said.line(said, model.saidProperty(), words);
        getChildren().addAll(bar, said, findings);
        copiesRow = row(words.text("storage.copies"), button("keepCopy", words.text("storage.copies.act"), model::keep));
        getChildren().add(copies);
        row(words.text("restore.from"), button("restore", words.text("restore.from.act"),
                () -> model.restore(Optional.empty()))).effect().setText(words.text("restore.from.effect"));
        row(words.text("storage.rotate"), button("rotate", words.text("storage.rotate.act"), model::rotate)).effect()
                .textProperty().bind(model.sealingProperty().map(at -> at
                        .map(now -> words.text("storage.rotate.progress", now.done(), now.total()))
                        .orElse(words.text("storage.rotate.effect"))));
        model.stockProperty().subscribe(this::stock);
        model.reportProperty().subscribe(this::report);
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String progress(Optional<StorageViewModel.Reading> reading) {
        return reading.map(at -> at.total() == 0 ? words.text("storage.check.running")
                : words.text("storage.check.progress", at.done(), at.total()))
                .orElse(words.text("storage.check.effect"));
    }

    private void stock(Optional<StorageViewModel.Stock> known) {
        copies.getChildren().clear();
        known.ifPresent(stock -> {
            vault.setText(Amount.of(stock.size().vault(), words));
            kept.setText(Amount.of(stock.size().kept(), words));
            free.setText(stock.size().free() < 0 ? words.text("storage.free.unknown")
                    : Amount.of(stock.size().free(), words));
            stock.copies().forEach(copy -> copies.getChildren().add(row(copy)));
        });
        copiesRow.effect().setText(words.text("storage.copies.effect",
                known.map(stock -> stock.copies().size()).orElse(0)));
    }

    private SettingRow row(KeptCopy copy) {
        Label size = value(null);
        size.setText(Amount.of(copy.bytes(), words));
        size.getStyleClass().add("muted");
        Button compare = button(null, words.text("restore.this"), () -> model.restore(Optional.of(copy.file())));
        compare.setAccessibleText(words.text("restore.this") + " " + time(copy.made()));
        HBox control = new HBox(12, size, compare);
        control.setAlignment(Pos.CENTER_RIGHT);
        SettingRow row = new SettingRow(time(copy.made()), control);
        row.effect().setText(words.text("storage.reason." + copy.reason().name().toLowerCase(Locale.ROOT)));
        return row;
    }

    private String time(Instant moment) {
        return words.text("storage.time", moment.atZone(ZoneId.systemDefault()));
    }

    /// The fix that was pressed goes away with its row: its focus goes back to where the list came from.
    private void report(Optional<CheckReport> report) {
        boolean focused = findings.isFocusWithin();
        findings.getChildren().clear();
        report.ifPresent(found -> {
            Label summary = new Label(words.text("storage.check.done", found.records(), time(found.at())));
            summary.getStyleClass().addAll("gb-small", "muted", "setting-said");
            summary.setWrapText(true);
            summary.setMinHeight(USE_PREF_SIZE);
            findings.getChildren().add(summary);
            found.findings().forEach(finding ->
                    findings.getChildren().add(FindingRow.of(finding, words, fix(finding.fix()))));
        });
        if (focused) {
            check.requestFocus();
        }
    }

    private Button fix(Finding.Fix fix) {
        return switch (fix) {
            case NONE -> null;
            case RESTORE -> button("fixRestore", words.text("restore.fix"), () -> model.restore(Optional.empty()));
            case KEEP_COPY -> button("fixKeepCopy", words.text("storage.fix.keep"), model::keepInstead);
            case FREE_SPACE -> button("fixFreeSpace", words.text("storage.fix.room"), model::tellHowToMakeRoom);
            case MAKE_PRIVATE -> button("fixPrivate", words.text("storage.fix.private"), model::makePrivate);
        };
    }
}
