package app.glovebox.ui.kit.car;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// The car as small as an icon, beside its name; it grows with the text. Decoration: it shows no state.
public final class CarGlyph extends Region {
    private final Group drawing = new Group();
    private final Scale scale = new Scale();

    public CarGlyph() {
        getStyleClass().add("car-glyph");
        setAccessibleRole(AccessibleRole.NODE);
        CarShape.parts().forEach(part -> drawing.getChildren().add(part.node()));
        drawing.getTransforms().add(scale);
        getChildren().add(new Group(drawing));
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getHeight() / CarShape.LENGTH);
        scale.setY(getHeight() / CarShape.LENGTH);
        layoutInArea(getChildren().getFirst(), 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    }
}
