package app.glovebox.ui.kit.clip;

import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Copies a secret for a short while, with the way to end that at once. FX thread.
public final class CopySecret extends VBox {
    /// @param secret asked for when it is copied
    /// @param after  when it is taken off by itself
    public CopySecret(Words words, Supplier<String> secret, Duration after) {
        this(words, secret, after, new ClipboardGuard(javafx.util.Duration.millis(after.toMillis())));
    }

    CopySecret(Words words, Supplier<String> secret, Duration after, ClipboardGuard guard) {
        Button copy = new Button(words.text("clip.copy"));
        copy.setId("copySecret");
        copy.setOnAction(click -> guard.copy(secret.get(), copy.getScene().getWindow()));
        Button clear = new Button(words.text("clip.clear"));
        clear.setId("clearSecret");
        clear.setOnAction(click -> {
            copy.requestFocus();
            guard.clear();
        });
        Said.when(clear, guard.holdingProperty());
        FlowPane buttons = new FlowPane(8, 8, copy, clear);
        Label state = new Label();
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        state.getStyleClass().addAll("gb-small", "muted");
        state.textProperty().bind(guard.holdingProperty()
                .map(holding -> words.text(holding ? "clip.holding" : "clip.warning", span(after))));
        state.textProperty().subscribe((was, is) -> state.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        getStyleClass().add("entry-field");
        getChildren().addAll(buttons, state);
    }

    private static Message span(Duration after) {
        return after.toSeconds() % 60 == 0 ? Message.of("clip.minutes", after.toMinutes())
                : Message.of("clip.seconds", after.toSeconds());
    }
}
