package app.glovebox.ui.storage;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.kit.setting.SettingRow;
import app.glovebox.upkeep.Finding;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One finding of a check: what was looked at, what it means, how grave it is, and the fix if there is one.
final class FindingRow {
    private FindingRow() {
    }

    /// @param fix absent if nothing is to be done
    static SettingRow of(Finding finding, Words words, Button fix) {
        VBox control = new VBox(pill(finding.severity(), words));
        control.setSpacing(8);
        control.setAlignment(Pos.CENTER_RIGHT);
        if (fix != null) {
            control.getChildren().add(fix);
        }
        String code = finding.what().name().toLowerCase(Locale.ROOT);
        SettingRow row = new SettingRow(words.text("storage.finding." + code), control);
        row.effect().setText(words.text("storage.meaning." + code));
        return row;
    }

    private static Node pill(Finding.Severity severity, Words words) {
        String[] look = switch (severity) {
            case FINE -> new String[] {"fth-check", "success"};
            case NOTE -> new String[] {"fth-info", "accent"};
            case WARNING -> new String[] {"fth-alert-triangle", "warning"};
            case BROKEN -> new String[] {"fth-alert-circle", "danger"};
        };
        Icon icon = new Icon(look[0]);
        icon.getStyleClass().add("tiny");
        Label pill = new Label(words.text("storage.severity." + severity.name().toLowerCase(Locale.ROOT)), icon);
        pill.getStyleClass().addAll("pill", look[1]);
        pill.setMinWidth(Label.USE_PREF_SIZE);
        return pill;
    }
}
