package app.glovebox.ui.kit.look;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// A Feather icon as one character of text: it takes colour and size from the text around it (Ikonli's own node has a
/// size in pixels that text scale cannot reach). It says nothing to a screen reader: the word beside it does.
///
/// Style classes `tiny` (12) and `big` (26) size it; plain is 16 beside text of 14.
public final class Icon extends Text {
    private String glyph = "";

    /// For FXML: `<Icon glyph="fth-lock"/>`.
    public Icon() {
        getStyleClass().add("gb-icon");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }

    /// @param glyph Feather's name, for example `fth-lock`
    public Icon(String glyph) {
        this();
        setGlyph(glyph);
    }

    /// FXML asks for it to know its type.
    public String getGlyph() {
        return glyph;
    }

    public void setGlyph(String glyph) {
        this.glyph = glyph;
        setText(Character.toString(Feather.findByDescription(glyph).getCode()));
    }
}
