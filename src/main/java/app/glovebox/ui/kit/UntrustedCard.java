package app.glovebox.ui.kit;

import app.glovebox.account.SignInOutcome.PortalUntrusted;
import app.glovebox.session.Pin;
import app.glovebox.ui.kit.look.Icon;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// In place of a form when another Portal than the trusted one answered: what that means, and both fingerprints.
public final class UntrustedCard extends VBox {
    private final Words words;
    private final VBox fingerprints = new VBox();

    /// @param stranger empty while there is nothing to warn of, and the card takes no room
    /// @param back     leaves the warning; nothing is tried again by itself
    public UntrustedCard(Words words, ObservableValue<Optional<PortalUntrusted>> stranger, Runnable back) {
        this.words = words;
        Label title = line(words.text("signin.untrusted.title"), "gb-h2");
        title.getStyleClass().add("danger");
        Icon icon = new Icon("fth-x-circle");
        icon.getStyleClass().add("danger");
        // Beside the label, not in it: a label centres its icon on all of its lines.
        HBox head = new HBox(icon, title);
        head.getStyleClass().add("danger-head");
        head.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button leave = new Button(words.text("signin.untrusted.back"));
        leave.setOnAction(_ -> back.run());
        setId("untrusted");
        getStyleClass().addAll("card", "danger-card");
        Label text = line(words.text("signin.untrusted.text"), "untrusted-text");
        stranger.subscribe(found -> {
            fingerprints.getChildren().clear();
            found.ifPresent(this::compare);
        });
        visibleProperty().bind(stranger.map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(shown -> {
            if (shown) {
                // Empty until there is something to warn of, which hardly ever is.
                getChildren().setAll(head, text, fingerprints, leave);
                leave.requestFocus();
            }
        });
    }

    private void compare(PortalUntrusted stranger) {
        if (stranger.trusted() != null) {
            fingerprints.getChildren().add(row("signin.untrusted.trusted", "trusted", stranger.trusted()));
        }
        stranger.seen().ifPresentOrElse(
                seen -> fingerprints.getChildren().add(row("signin.untrusted.seen", "seen", seen)),
                () -> fingerprints.getChildren().add(line(words.text("signin.untrusted.unseen"), "gb-small")));
    }

    private FlowPane row(String key, String id, Pin pin) {
        Label digits = new Label(pin.brief());
        digits.getStyleClass().addAll("mono", "gb-small");
        digits.setId(id);
        Label word = line(words.text(key), "gb-small");
        word.getStyleClass().add("fingerprint-word");
        FlowPane row = new FlowPane(word, digits);
        row.getStyleClass().add("fingerprint");
        row.setRowValignment(VPos.BASELINE);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
