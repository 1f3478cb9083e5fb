package app.glovebox.ui.kit.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The program's icon, drawn from glovebox.svg, sharp at any size. Decoration: the name stands beside it.
public final class BrandMark extends Region {
    private static final double BOX = 512;
    private static final Pattern PATH = Pattern.compile("<path id=\"[a-z]+\" fill=\"(#[0-9A-F]{6})\" d=\"([^\"]+)\"/>");

    private final Group drawing = new Group();
    private final Scale scale = new Scale();
    private double size;

    public BrandMark() {
        getStyleClass().add("brand-mark");
        setAccessibleRole(AccessibleRole.NODE);
        Matcher paths = PATH.matcher(svg());
        while (paths.find()) {
            SVGPath path = new SVGPath();
            path.setFill(Color.web(paths.group(1)));
            path.setContent(paths.group(2));
            drawing.getChildren().add(path);
        }
        drawing.getTransforms().add(scale);
        getChildren().add(new Group(drawing));
    }

    /// FXML asks for it to know its type.
    public double getSize() {
        return size;
    }

    /// @param size edge in pixels at 100 % text; it grows with the text
    public void setSize(double size) {
        this.size = size;
        setStyle("-fx-min-width: " + size / 14 + "em; -fx-min-height: " + size / 14 + "em;"
                + "-fx-max-width: " + size / 14 + "em; -fx-max-height: " + size / 14 + "em;");
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getWidth() / BOX);
        scale.setY(getHeight() / BOX);
        layoutInArea(getChildren().getFirst(), 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    }

    private static String svg() {
        try (InputStream file = BrandMark.class.getResourceAsStream("/app/glovebox/icons/glovebox.svg")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
