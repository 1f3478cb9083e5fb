package app.glovebox.ui.about;

import app.glovebox.install.InstallState;
import app.glovebox.install.LaunchOptions;
import app.glovebox.install.ProgramFacts;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.kit.setting.Amount;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.kit.setting.SettingRow;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/// Version, files, launch options, parts.
public final class AboutView extends SettingGroup {
    private final AboutViewModel model;
    private final Words words;
    private final DamageRows damaged;
    private final VBox options = new VBox();
    private final Label copied = said("aboutCopied");

    public AboutView(AboutViewModel model, Words words) {
        super(words, "about.title");
        this.model = model;
        this.words = words;
        damaged = new DamageRows(words);
        ProgramFacts facts = model.facts();
        row(words.text("about.version", facts.version()), button("copyDetails", words.text("about.copy"), this::copy))
                .effect().setText(words.text("about.build", facts.build(), facts.java(), facts.javaFx()));
        Label updates = said("aboutUpdates");
        updates.setText(words.text(facts.findsUpdates() ? "about.updates.possible" : "about.updates.absent"));
        updates.getStyleClass().add("muted");
        getChildren().add(updates);
        Said.show(copied, false);
        getChildren().add(copied);
        addFiles();
        getChildren().add(options);
        model.launchProperty().subscribe(this::launched);
        PartsPane parts = new PartsPane(words, facts);
        Button licences = button("showLicences", words.text("about.parts.show"), () -> { });
        licences.setOnAction(click -> licences.setText(
                words.text(parts.turn() ? "about.parts.hide" : "about.parts.show")));
        row(words.text("about.parts"), licences).effect().setText(words.text("about.parts.effect", parts.count()));
        getChildren().add(parts);
    }

    private void addFiles() {
        Button check = button("checkFiles", words.text("about.files.check"), model::check);
        SettingRow files = row(words.text("about.files"), check);
        files.effect().setId("aboutFiles");
        model.filesProperty().subscribe(said -> files.effect().setText(words.text(said)));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text("about.files.running"));
        bar.progressProperty().bind(model.readingProperty().map(reading -> reading.filter(at -> at.total() > 0)
                .map(at -> (double) at.done() / at.total()).orElse(ProgressBar.INDETERMINATE_PROGRESS)));
        Said.when(bar, model.readingProperty().map(Optional::isPresent));
        Label progress = said("aboutProgress");
        progress.textProperty().bind(model.readingProperty().map(this::progress));
        Said.when(progress, model.readingProperty().map(Optional::isPresent));
        Label means = said("aboutMeans");
        means.setText(words.text("about.files.means"));
        means.getStyleClass().add("muted");
        getChildren().addAll(bar, progress, damaged, means);
        model.stateProperty().subscribe(state -> {
            damaged.show(state);
            mark(files.effect(), state);
        });
    }

    /// Not by colour alone.
    private static void mark(Label line, Optional<InstallState> state) {
        line.getStyleClass().setAll("label", "gb-small", "muted");
        line.setGraphic(null);
        if (state.orElse(null) instanceof InstallState.Intact) {
            line.getStyleClass().setAll("label", "gb-small", "success");
            line.setGraphic(new Icon("fth-check-circle"));
        } else if (state.orElse(null) instanceof InstallState.Damaged) {
            line.getStyleClass().setAll("label", "gb-small", "danger");
            line.setGraphic(new Icon("fth-alert-circle"));
        }
    }

    private String progress(Optional<AboutViewModel.Reading> reading) {
        return reading.filter(at -> at.total() > 0).map(at -> words.text("about.files.progress",
                Amount.of(at.done(), words), Amount.of(at.total(), words))).orElse(words.text("about.files.running"));
    }

    private void launched(LaunchOptions set) {
        options.getChildren().clear();
        set.set().forEach(option -> {
            Button show = button(null, words.text("about.launch.show"), () -> { });
            show.setAccessibleText(words.text("about.launch.spoken", option.name()));
            SettingRow row = new SettingRow(words.text("about.launch", option.name()), show);
            row.getStyleClass().add("launch-option");
            row.effect().setText(words.text("about.launch.effect"));
            show.setOnAction(click -> {
                boolean shown = row.effect().getText().equals(option.value());
                row.effect().setText(shown ? words.text("about.launch.effect") : option.value());
                show.setText(words.text(shown ? "about.launch.show" : "about.launch.hide"));
            });
            options.getChildren().add(row);
        });
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.details());
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(words.text("about.copied"));
        Said.show(copied, true);
    }
}
