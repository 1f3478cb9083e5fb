package app.glovebox.ui.kit.car;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Rotate;

/// The parts of the drawing in paint order, in its own units: 240 wide, 500 long, front at the top.
final class CarShape {
    static final double WIDTH = 240;
    static final double LENGTH = 500;
    private static final Pattern PATH = Pattern.compile("<path\\s([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

    /// One part.
    ///
    /// @param layer how high it lies: in one layer no part covers another
    /// @param hinge where and how far it opens: x, y, degrees clockwise; empty for fixed parts
    record Part(String id, int layer, String role, String outline, List<Double> hinge) {
        SVGPath node() {
            SVGPath path = new SVGPath();
            path.setId(id);
            path.setContent(outline);
            path.getStyleClass().setAll("car-part", "car-" + role);
            return path;
        }

        /// The turn of the closed part; the angle is to be set.
        Rotate turn() {
            return new Rotate(0, hinge.get(0), hinge.get(1));
        }

        double openAngle() {
            return hinge.get(2);
        }

        boolean turns() {
            return !hinge.isEmpty();
        }
    }

    private CarShape() {
    }

    static List<Part> parts() {
        return PATH.matcher(drawing()).results().map(found -> part(found.group(1))).toList();
    }

    /// The same by layers, from the lowest.
    static Collection<List<Part>> layers() {
        return parts().stream().collect(Collectors.groupingBy(Part::layer, TreeMap::new, Collectors.toList())).values();
    }

    private static Part part(String attributes) {
        Map<String, String> values = ATTRIBUTE.matcher(attributes).results()
                .collect(Collectors.toMap(found -> found.group(1), (MatchResult found) -> found.group(2)));
        List<Double> hinge = values.containsKey("data-pivot")
                ? Pattern.compile(" ").splitAsStream(values.get("data-pivot") + " " + values.get("data-open"))
                        .map(Double::valueOf).toList()
                : List.of();
        return new Part(values.get("id"), Integer.parseInt(values.get("data-layer")), values.get("data-role"),
                values.get("d"), hinge);
    }

    private static String drawing() {
        try (InputStream file = CarShape.class.getResourceAsStream("/app/glovebox/icons/car-top.svg")) {
            if (file == null) {
                throw new IllegalStateException("the car's drawing is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
