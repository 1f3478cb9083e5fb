package app.glovebox.ui.history;

import app.glovebox.ui.kit.ConfirmPane;
import app.glovebox.ui.kit.ConfirmPane.Question;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.Amount;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.kit.setting.SettingRow;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.Retention;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.util.StringConverter;

/// For how long every reading is kept, what readings take by family of signals, and what a year adds.
public final class HistoryView extends SettingGroup {
    private final HistoryViewModel model;
    private final Words words;
    private final ComboBox<Retention> choice = new ComboBox<>();
    private final GridPane parts = new GridPane();
    private final Label total = value("historyTotal");
    private final Label growth = value("historyGrowth");
    private final Label since = value("historySince");
    private final SettingRow totalRow;
    private final SettingRow growthRow;

    public HistoryView(HistoryViewModel model, Words words) {
        super(words, "history.title");
        this.model = model;
        this.words = words;
        row(words.text("history.keep"), choice()).effect().setText(words.text("history.keep.effect"));
        getChildren().addAll(bar(), said("historySaid", model.saidProperty(), words));
        totalRow = row(words.text("history.total"), total);
        parts.setId("historyParts");
        parts.getStyleClass().add("setting-parts");
        getChildren().add(parts);
        growthRow = row(words.text("history.growth"), growth);
        row(words.text("history.since"), since);
        model.retentionProperty().subscribe(this::kept);
        // A choice that was refused goes back to what holds.
        model.busyProperty().subscribe(() -> kept(model.retentionProperty().get()));
        model.sizeProperty().subscribe(this::size);
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private ComboBox<Retention> choice() {
        choice.setId("historyKeep");
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Retention kept) {
                return kept == null ? "" : words.text("history.keep.days", kept.rawDays().orElse(0));
            }

            @Override
            public Retention fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        choice.getItems().setAll(HistoryViewModel.CHOICES);
        choice.setOnAction(chosen -> Optional.ofNullable(choice.getValue()).ifPresent(this::chosen));
        choice.disableProperty().bind(model.busyProperty());
        return choice;
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text("history.running"));
        Said.when(bar, model.busyProperty());
        return bar;
    }

    private void chosen(Retention wanted) {
        if (!model.takesAway(wanted)) {
            model.keep(wanted);
            return;
        }
        int days = wanted.rawDays().orElseThrow();
        ConfirmPane asking = ConfirmPane.ask((Pane) getScene().getRoot(), new Question(
                words.text("history.ask.title", days), words.text("history.ask.effect", days),
                words.text("history.ask.keep"), words.text("history.ask.act")), () -> model.keep(wanted));
        // However it ends, what holds is shown.
        asking.parentProperty().subscribe((_, gone) -> {
            if (gone == null) {
                kept(model.retentionProperty().get());
            }
        });
    }

    private void kept(Optional<Retention> known) {
        choice.setValue(known.orElse(null));
    }

    private void size(Optional<HistorySize> known) {
        parts.getChildren().clear();
        known.ifPresent(size -> {
            total.setText(Amount.of(size.total(), words));
            totalRow.effect().setText(words.text("history.total.effect", Amount.of(size.raw(), words),
                    Amount.of(size.hourly(), words), Amount.of(size.open(), words)));
            for (int line = 0; line < size.parts().size(); line++) {
                part(size.parts().get(line), line);
            }
            growth.setText(size.growth().map(year -> Amount.of(year.perYear(), words))
                    .orElse(words.text("history.growth.unknown")));
            growthRow.effect().setText(size.growth().map(year -> words.text(
                    year.early() ? "history.growth.early" : "history.growth.effect", year.measured()))
                    .orElse(words.text("history.growth.later")));
            since.setText(size.since().map(first -> words.text("history.date", first.atZone(ZoneId.systemDefault())))
                    .orElse(words.text("history.since.none")));
        });
        Said.show(parts, !parts.getChildren().isEmpty());
    }

    private void part(HistorySize.Part part, int line) {
        Label name = new Label(words.text("history.family." + part.family().name().toLowerCase(Locale.ROOT)));
        Label amount = value(null);
        amount.setText(Amount.of(part.raw() + part.hourly(), words));
        name.getStyleClass().addAll("gb-small", "muted");
        amount.getStyleClass().addAll("gb-small", "muted");
        GridPane.setHalignment(amount, HPos.RIGHT);
        parts.addRow(line, name, amount);
    }
}
