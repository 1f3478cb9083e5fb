package app.glovebox.ui.kit.front;

import javafx.scene.layout.Region;

/// As wide as the narrowest window with room for the brand panel beside a form: by text sizes, not pixels, so that theme.css
/// says it. Never seen. FX thread.
public final class Ruler extends Region {
    public Ruler() {
        getStyleClass().add("entry-ruler");
        setManaged(false);
        setVisible(false);
    }

    /// Whether a window as wide as this has the room, in pixels. Call while it is laid out.
    boolean fits(double width) {
        return width >= getMinWidth();
    }
}
