package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.row.Spoken;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// How the way to the Portal is, in a small window under its word in the top bar; told anew while it is open.
final class ConnectionDetails {
    private static final double RADIUS = 8;
    private static final double ARROW = 8;

    private final PopOver window = new PopOver();
    private final Region opener;
    private final Words words;
    private final ObservableValue<Outage.Facts> facts;
    private final Button check = new Button();

    /// @param opener stands above it; when that goes or is switched off, this closes
    ConnectionDetails(ShellViewModel model, Words words, Region opener) {
        this.opener = opener;
        this.words = words;
        this.facts = model.portalProperty();
        check.setId("check");
        check.setText(words.text("shell.details.check"));
        check.getStyleClass().addAll("quiet", "small");
        check.setOnAction(click -> model.refresh());
        check.visibleProperty().bind(facts.map(Outage.Facts::askable));
        check.managedProperty().bind(check.visibleProperty());
        window.setContentNode(content());
        window.getStyleClass().add("details");
        window.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        window.setArrowSize(ARROW);
        window.setCornerRadius(RADIUS);
        window.setDetachable(false);
        window.setAnimated(false);
        window.setHideOnEscape(true);
        window.setConsumeAutoHidingEvents(true);
        window.setOnShown(shown -> check.requestFocus());
        opener.disabledProperty().subscribe((before, off) -> window.hide());
        // A window of its own loses the colours when they change under it.
        opener.sceneProperty().flatMap(scene -> scene.getPreferences().colorSchemeProperty())
                .subscribe((before, scheme) -> window.hide());
        opener.sceneProperty().subscribe((before, scene) -> window.hide());
    }

    void show() {
        if (!window.isShowing()) {
            window.show(opener);
        }
    }

    private VBox content() {
        Label state = new Label();
        state.getStyleClass().add("medium");
        state.setWrapText(true);
        state.textProperty().bind(text(Outage.Facts::sentence));
        HBox roundTrip = row("shell.details.roundTrip", Outage.Facts::roundTrip);
        HBox contact = row("shell.details.contact", Outage.Facts::lastContact);
        HBox nextTry = row("shell.details.nextTry", Outage.Facts::nextTry);
        nextTry.visibleProperty().bind(facts.map(now -> !now.nextTry().isNone()));
        nextTry.managedProperty().bind(nextTry.visibleProperty());
        // The focus lands on the button, so what it stands under is read with it.
        check.accessibleHelpProperty().bind(state.textProperty());
        VBox content = new VBox(state, roundTrip, contact, nextTry, check);
        content.getStyleClass().add("details-content");
        return content;
    }

    private HBox row(String key, Function<Outage.Facts, Message> fact) {
        Label name = new Label(words.text(key));
        name.getStyleClass().add("muted");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label value = new Label();
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.textProperty().bind(text(fact));
        HBox row = new HBox(name, value);
        row.getStyleClass().add("details-row");
        Spoken.of(row);
        return row;
    }

    private ObservableValue<String> text(Function<Outage.Facts, Message> fact) {
        return facts.map(fact).map(words::text);
    }
}
