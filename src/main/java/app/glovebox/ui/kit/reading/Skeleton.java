package app.glovebox.ui.kit.reading;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Grey bars where values will be. They appear after 150 ms, so that what loads at once does not flash; no shimmer.
public final class Skeleton extends VBox {
    private static final Duration PATIENCE = Duration.millis(150);
    private static final List<Double> SHARES = List.of(0.45, 0.8, 0.6);
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /// @param bars how many
    public Skeleton(int bars) {
        getStyleClass().add("skeleton");
        for (int bar = 0; bar < bars; bar++) {
            Region region = new Region();
            region.getStyleClass().add("skeleton-bar");
            region.maxWidthProperty().bind(widthProperty().multiply(SHARES.get(bar % SHARES.size())));
            getChildren().add(region);
        }
        setVisible(false);
        patience.setOnFinished(waited -> setVisible(true));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                patience.stop();
            } else {
                patience.playFromStart();
            }
        });
    }
}
