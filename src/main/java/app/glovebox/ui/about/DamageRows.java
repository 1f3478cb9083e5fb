package app.glovebox.ui.about;

import app.glovebox.install.Damage;
import app.glovebox.install.InstallState;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.SettingRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Each file that is not as it was built, with what is wrong with it.
final class DamageRows extends VBox {
    /// More than these nobody reads; how many there are is told above.
    private static final int SHOWN = 100;

    private final Words words;

    DamageRows(Words words) {
        this.words = words;
    }

    void show(Optional<InstallState> state) {
        getChildren().clear();
        if (state.orElse(null) instanceof InstallState.Damaged damaged) {
            List<Damage> found = damaged.found();
            found.stream().limit(SHOWN).map(this::row).forEach(getChildren()::add);
            if (found.size() > SHOWN) {
                Label more = new Label(words.text("about.damage.more", found.size() - SHOWN));
                more.getStyleClass().addAll("gb-small", "setting-said");
                getChildren().add(more);
            }
        }
    }

    private SettingRow row(Damage damage) {
        SettingRow row = new SettingRow(damage.path(), new Region());
        row.getStyleClass().add("damaged-file");
        row.effect().setText(words.text("about.damage." + damage.kind().name().toLowerCase(Locale.ROOT)));
        return row;
    }
}
