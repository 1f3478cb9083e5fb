package app.glovebox.ui.restore;

import app.glovebox.restore.Comparison;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.kit.setting.SettingRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The third step: what would be lost and what would come back, and the switch. Not there before it is known.
final class DifferenceGroup extends SettingGroup {
    private final Words words;
    private final VBox changes = new VBox();
    private final SettingRow switching;

    DifferenceGroup(RestoreViewModel model, Words words) {
        super(words, "restore.difference");
        this.words = words;
        getChildren().add(changes);
        Button act = new Button(words.text("restore.switch.act"));
        act.setId("switchTo");
        act.setMinWidth(USE_PREF_SIZE);
        act.setOnAction(click -> model.switchTo());
        switching = row(words.text("restore.switch"), act);
        Said.when(this, model.comparisonProperty().map(Optional::isPresent));
        model.comparisonProperty().subscribe(seen -> seen.ifPresent(this::show));
    }

    private void show(Comparison seen) {
        changes.getChildren().setAll(row(words.text("restore.holds", time(seen.made()), seen.records()), seen.newest()
                .map(at -> words.text("restore.newest", time(at)))
                .orElse(words.text("restore.newest.none"))));
        if (!seen.present()) {
            changes.getChildren().add(row(words.text("restore.unread"), words.text("restore.unread.effect")));
        } else if (seen.changes().isEmpty()) {
            changes.getChildren().add(row(words.text("restore.same"), words.text("restore.same.effect")));
        }
        for (Comparison.Change change : seen.changes()) {
            String what = change.what().name().toLowerCase(Locale.ROOT);
            changes.getChildren().add(row(words.text("restore.what." + what), sentence(change) + " "
                    + words.text("restore.means." + what)));
        }
        switching.effect().setText(words.text(seen.present() ? "restore.switch.effect" : "restore.switch.damaged"));
    }

    private String time(Instant moment) {
        return words.text("storage.time", moment.atZone(ZoneId.systemDefault()));
    }

    private String sentence(Comparison.Change change) {
        return change.back() == 0 ? words.text("restore.lost", change.lost())
                : change.lost() == 0 ? words.text("restore.back", change.back())
                : words.text("restore.both", change.lost(), change.back());
    }

    private static SettingRow row(String called, String meaning) {
        Region nothing = new Region();
        nothing.setManaged(false);
        SettingRow row = new SettingRow(called, nothing);
        row.effect().setText(meaning);
        return row;
    }
}
