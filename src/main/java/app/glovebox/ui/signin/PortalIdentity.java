package app.glovebox.ui.signin;

import app.glovebox.session.PortalAddress;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.signin.PortalStatusViewModel.State;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Under the button: which Portal gets the proof of the password, by which fingerprint it is known, and, for the
/// simulated one, that its own store is not encrypted. The shield is green only for a Portal whose certificate was just
/// checked.
final class PortalIdentity extends HBox {
    private final Words words;
    private final Icon shield = new Icon("fth-shield");
    private final VBox lines = new VBox();

    /// @param vaultHere whether a vault on this computer names the Portal instead
    PortalIdentity(Words words, PortalStatusViewModel portal, ObservableValue<Boolean> vaultHere) {
        this.words = words;
        getStyleClass().add("portal-identity");
        setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(shield, lines);
        Runnable show = () -> show(portal.portalProperty().get(), portal.stateProperty().get(), vaultHere.getValue());
        portal.portalProperty().subscribe((_, _) -> show.run());
        portal.stateProperty().subscribe((_, _) -> show.run());
        vaultHere.subscribe((_, _) -> show.run());
        show.run();
    }

    private void show(PortalAddress portal, State state, boolean vaultHere) {
        boolean proven = state == State.ONLINE && !vaultHere;
        shield.getStyleClass().setAll("gb-icon", proven ? "success" : "muted");
        setVisible(portal != null || vaultHere);
        lines.getChildren().clear();
        if (vaultHere) {
            lines.getChildren().add(line(words.text("signin.identity.vault")));
        } else if (portal != null) {
            lines.getChildren().addAll(line(portal.embedded() ? words.text("signin.identity.embedded")
                    : words.text(
                    proven ? "signin.identity.trusted" : "signin.identity.expected", portal.address().getAuthority())), fingerprint(portal));
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
