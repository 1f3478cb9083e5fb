package app.glovebox.frame;

import app.glovebox.host.WindowPlace;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.front.BrandPanel;
import app.glovebox.ui.kit.front.FirstSight;
import app.glovebox.ui.kit.look.Theme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window as a start shows it first: where it was, dressed, and in it what can be seen before there is a screen. What
/// comes next is made once this is on the screen.
public record FirstFrame(Stage stage, Scene scene, Theme theme, WindowSpot spot, Words words) {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /// Shows it. FX thread.
    ///
    /// @param before how the window was
    /// @param next   the place that follows
    public static FirstFrame show(WindowSpot.Before before, Place next) {
        Stage stage = new Stage();
        Scene scene = new Scene(sight(next, before.words()), WIDTH, HEIGHT);
        BrandPanel.ornamentLast(scene);
        Theme theme = Theme.bare(scene);
        WindowSpot spot = new WindowSpot(stage, theme);
        before.place().ifPresent(spot::put);
        stage.setTitle("Glovebox");
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        stage.setScene(scene);
        stage.show();
        theme.controls();
        return new FirstFrame(stage, scene, theme, spot, before.words());
    }

    /// Of what comes, what is there already; else its ground, which all but the sign-in screen have in common.
    private static Parent sight(Place next, Words words) {
        if (next instanceof Place.SignIn) {
            return new FirstSight(words);
        }
        StackPane ground = new StackPane();
        ground.getStyleClass().add("locked");
        return ground;
    }

    /// Runs once this is on the screen. FX thread, as the caller.
    public void then(Runnable next) {
        // Begun sooner, it would keep the pixels from the screen, which on a computer without a graphics card are put there by
        // this thread, and be there no sooner.
        Said.whenPainted(scene, () -> Platform.runLater(next));
    }
}
