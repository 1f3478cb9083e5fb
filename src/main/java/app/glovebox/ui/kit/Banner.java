package app.glovebox.ui.kit;

import app.glovebox.ui.kit.look.Icon;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// One line that says what is not as usual, with at most one way out. Takes no room while there is nothing to say.
public final class Banner extends HBox {

    /// How bad it is; colour and icon follow.
    public enum Kind {
        INFO("accent", "fth-info"), WARNING("warning", "fth-alert-triangle"), DANGER("danger", "fth-alert-circle");

        private final String styleClass;
        private final String glyph;

        Kind(String styleClass, String glyph) {
            this.styleClass = styleClass;
            this.glyph = glyph;
        }
    }

    private final Icon icon = new Icon("fth-info");
    private final Label text = new Label();
    private final Hyperlink link = new Hyperlink();

    public Banner() {
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        text.getStyleClass().add("banner-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        link.setMinWidth(USE_PREF_SIZE);
        link.managedProperty().bind(link.visibleProperty());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        getChildren().addAll(icon, text, link);
    }

    /// Says it; an empty link leaves the way out away.
    public void show(Kind kind, String words, String wayOut, Runnable action) {
        getStyleClass().setAll("banner", kind.styleClass);
        icon.setGlyph(kind.glyph);
        text.setText(words);
        link.setText(wayOut);
        link.setVisible(!wayOut.isEmpty());
        link.setVisited(false);
        link.setOnAction(click -> action.run());
        setAccessibleText(words);
        setVisible(true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    public void hide() {
        setVisible(false);
    }

    /// The row it stands in, which is gone while it is.
    public StackPane row() {
        setId("banner");
        StackPane row = new StackPane(this);
        row.getStyleClass().add("banner-row");
        row.setMinHeight(USE_PREF_SIZE);
        row.managedProperty().bind(visibleProperty());
        return row;
    }
}
