package app.glovebox.ui.kit.strength;

import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How hard a password is to guess: up to four bars, and the sentence that says it.
public final class StrengthMeter extends VBox {
    private static final int BARS = 4;

    private final HBox bars = new HBox();
    private final Label line = new Label();

    public StrengthMeter() {
        getStyleClass().add("strength-meter");
        bars.getStyleClass().add("strength-bars");
        bars.setAccessibleRole(AccessibleRole.NODE);
        line.getStyleClass().addAll("gb-small", "muted");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        IntStream.range(0, BARS).forEach(index -> {
            Region bar = new Region();
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        });
        getChildren().addAll(bars, line);
        show(0, "");
    }

    /// @param count 0 to 4 bars; their colour follows
    public void show(int count, String sentence) {
        for (int index = 0; index < BARS; index++) {
            bars.getChildren().get(index).getStyleClass().setAll("bar", index < count ? "level-" + count : "level-0");
        }
        if (!line.getText().equals(sentence)) {
            line.setText(sentence);
            line.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
