package app.glovebox.ui.recovery;

import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// The line that reminds of the recovery words while there are none.
public final class ReminderView extends Button {
    public ReminderView(ReminderViewModel model, Words words) {
        super(words.text("recovery.reminder"), new Icon("fth-key"));
        setId("recoveryReminder");
        getStyleClass().addAll("quiet", "recovery-reminder");
        setMaxWidth(Double.MAX_VALUE);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setTooltip(new Tooltip(words.text("recovery.reminder.why")));
        setOnAction(_ -> model.make());
        Said.when(this, model.missingProperty());
    }
}
