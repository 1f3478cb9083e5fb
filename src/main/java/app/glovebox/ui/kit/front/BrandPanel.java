package app.glovebox.ui.kit.front;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.car.CarOutline;
import app.glovebox.ui.kit.row.Column;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The name, the car and what the program promises, at the left of the front. FX thread.
public final class BrandPanel extends Column {
    private static final double CAR_LENGTH = 660;
    private static final double NOSE_GAP = 56;
    /// Below the name, however long the sentence under the car is.
    private static final double NAME_GAP = 74;

    private static boolean later;

    @FXML
    private Pane art;
    @FXML
    private Ruler ruler;

    public BrandPanel(Words words) {
        Fxml.load(this, words);
        if (later) {
            later = false;
            Said.onceLaidOut(this, this::drawLater);
        } else {
            draw();
        }
    }

    /// The car of the panel that is made next comes once all else is on the screen. The first car a process draws takes as long
    /// as the rest of a first screen, and is ornament.
    public static void ornamentLast() {
        later = true;
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

    private void drawLater() {
        if (getScene() != null && art.getChildren().isEmpty()) {
            Said.whenPainted(getScene(), this::draw);
        }
    }

    private void draw() {
        CarOutline car = new CarOutline(CAR_LENGTH);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(art.widthProperty());
        clip.heightProperty().bind(art.heightProperty());
        art.setClip(clip);
        art.getChildren().add(car);
        // Where all else is dressed already, it would be seen undressed.
        car.applyCss();
        art.layoutBoundsProperty().subscribe(room -> {
            Bounds drawn = car.getLayoutBounds();
            car.relocate(room.getWidth() - NOSE_GAP - drawn.getWidth(),
                    Math.min(NAME_GAP, (room.getHeight() - drawn.getHeight()) / 2));
            car.setVisible(room.getHeight() >= drawn.getHeight());
        });
    }
}
