package app.glovebox.ui.kit.car;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;

/// The car as line art, nose to the right, each layer of its parts one path. Its colours are those of the brand panel
/// (`.car-outline .car-part`); it is ornament, so assistive technology skips it.
public final class CarOutline extends Group {
    private static final double LINE = 1.3;

    /// @param length in pixels, the car's own length when drawn
    public CarOutline(double length) {
        double scale = length / CarShape.LENGTH;
        Group car = new Group();
        for (List<CarShape.Part> layer : CarShape.layers()) {
            SVGPath path = new SVGPath();
            path.setContent(layer.stream().map(CarShape.Part::outline).collect(Collectors.joining(" ")));
            path.getStyleClass().setAll("car-part");
            path.setStrokeWidth(LINE / scale);
            car.getChildren().add(path);
        }
        car.getTransforms().addAll(new Rotate(90), new Scale(scale, scale));
        getChildren().add(car);
        getStyleClass().add("car-outline");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }
}
