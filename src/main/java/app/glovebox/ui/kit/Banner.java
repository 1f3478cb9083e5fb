package app.glovebox.ui.kit;

import app.glovebox.ui.kit.look.Icon;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// One line that says what is not as usual, with the ways out of it. Takes no room while there is nothing to say.
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

    /// A way out.
    public record Way(String words, Runnable act) {
    }

    private final Icon icon = new Icon("fth-info");
    private final Label text = new Label();
    private final HBox links = new HBox();

    public Banner() {
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        text.getStyleClass().add("banner-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        links.getStyleClass().add("banner-ways");
        links.setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Says it; an empty link leaves the way out away.
    public void show(Kind kind, String words, String wayOut, Runnable action) {
        show(kind, words, wayOut.isEmpty() ? List.of() : List.of(new Way(wayOut, action)));
    }

    /// Says it, with these ways out, the best first.
    public void show(Kind kind, String words, List<Way> ways) {
        if (getChildren().isEmpty()) {
            getChildren().addAll(icon, text, links);
        }
        getStyleClass().setAll("banner", kind.styleClass);
        icon.setGlyph(kind.glyph);
        text.setText(words);
        offer(ways);
        setAccessibleText(words);
        setVisible(true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// The same ones stay as they are: one of them may have the focus.
    private void offer(List<Way> ways) {
        while (links.getChildren().size() > ways.size()) {
            links.getChildren().removeLast();
        }
        for (int at = 0; at < ways.size(); at++) {
            if (at == links.getChildren().size()) {
                links.getChildren().add(new Hyperlink());
            }
            Hyperlink link = (Hyperlink) links.getChildren().get(at);
            Way way = ways.get(at);
            link.setText(way.words());
            link.setMinWidth(USE_PREF_SIZE);
            link.setVisited(false);
            link.setOnAction(click -> way.act().run());
        }
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
