package app.glovebox.ui.kit.front;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.car.CarOutline;
import app.glovebox.ui.kit.row.Column;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The name, the car and what the program promises, at the left of the front. FX thread.
public final class BrandPanel extends Column {
    private static final double CAR_LENGTH = 660;
    private static final double NOSE_GAP = 56;
    /// Below the name, however long the sentence under the car is.
    private static final double NAME_GAP = 74;

    private static final Object ORNAMENT_LAST = new Object();

    @FXML
    private Pane art;
    @FXML
    private Ruler ruler;

    public BrandPanel(Words words) {
        Fxml.load(this, words);
        sceneProperty().subscribe(this::enter);
    }

    /// The car of the panel that this scene shows next comes once all else is on the screen. The first car a process draws takes
    /// as long as the rest of a first screen, and is ornament.
    public static void ornamentLast(Scene scene) {
        scene.getProperties().put(ORNAMENT_LAST, true);
    }

    /// Gives way where a window is too narrow for the panel and a form. Call while that window is laid out.
    ///
    /// @param width the window's, in pixels
    /// @return whether there is room for both
    public boolean fit(double width) {
        boolean room = ruler.fits(width);
        setVisible(room);
        setManaged(room);
        return room;
    }

    private void enter(Scene scene) {
        if (scene != null && scene.getProperties().remove(ORNAMENT_LAST) != null) {
            Said.whenPainted(scene, () -> draw(true));
        } else if (scene != null) {
            draw(false);
        }
    }

    /// @param last whether all else is dressed and seen: it would be seen undressed
    private void draw(boolean last) {
        if (!art.getChildren().isEmpty()) {
            return;
        }
        CarOutline car = new CarOutline(CAR_LENGTH);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(art.widthProperty());
        clip.heightProperty().bind(art.heightProperty());
        art.setClip(clip);
        art.getChildren().add(car);
        if (last) {
            car.applyCss();
        }
        art.layoutBoundsProperty().subscribe(room -> {
            Bounds drawn = car.getLayoutBounds();
            car.relocate(room.getWidth() - NOSE_GAP - drawn.getWidth(),
                    Math.min(NAME_GAP, (room.getHeight() - drawn.getHeight()) / 2));
            car.setVisible(room.getHeight() >= drawn.getHeight());
        });
    }
}
