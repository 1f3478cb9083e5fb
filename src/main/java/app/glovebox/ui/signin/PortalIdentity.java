package app.glovebox.ui.signin;

import app.glovebox.session.PortalAddress;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Under the button: which Portal gets the proof of the password, by which fingerprint it is known, and, for the
/// simulated one, that its own store is not encrypted.
final class PortalIdentity extends HBox {
    private final Words words;
    private final VBox lines = new VBox();

    /// @param vaultHere whether a vault on this computer names the Portal instead
    PortalIdentity(Words words, ObservableValue<PortalAddress> portal, ObservableValue<Boolean> vaultHere) {
        this.words = words;
        Icon shield = new Icon("fth-shield");
        shield.getStyleClass().add("success");
        getStyleClass().add("portal-identity");
        setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(shield, lines);
        Runnable show = () -> show(portal.getValue(), vaultHere.getValue());
        portal.subscribe(show);
        vaultHere.subscribe(show);
        show.run();
    }

    private void show(PortalAddress portal, boolean vaultHere) {
        setVisible(portal != null || vaultHere);
        lines.getChildren().clear();
        if (vaultHere) {
            lines.getChildren().add(line(words.text("signin.identity.vault")));
        } else if (portal != null) {
            lines.getChildren().addAll(line(portal.embedded() ? words.text("signin.identity.embedded")
                    : words.text("signin.identity.trusted", portal.address().getAuthority())), fingerprint(portal));
        }
        if (portal != null && portal.embedded()) {
            Label store = line(words.text("signin.identity.store"));
            store.getStyleClass().add("muted");
            lines.getChildren().add(store);
        }
    }

    private FlowPane fingerprint(PortalAddress portal) {
        Label word = new Label(words.text("signin.identity.fingerprint"));
        word.getStyleClass().add("muted");
        Label digits = new Label(portal.pin().brief());
        digits.getStyleClass().addAll("mono", "muted");
        FlowPane line = new FlowPane(word, digits);
        line.getStyleClass().add("fingerprint");
        line.setRowValignment(VPos.BASELINE);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
