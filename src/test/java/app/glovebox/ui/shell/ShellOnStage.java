package app.glovebox.ui.shell;

import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.vehicle.CarLife;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;

/// The frame on a stage of its own, as its tests need it.
abstract class ShellOnStage {
    final Surroundings around = new Surroundings(CarLife.parked(Surroundings.NOW.minusSeconds(660)));
    Stage stage;
    Theme theme;
    ShellView view;

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    final void open(int width, int height, double scale) {
        open(new Words(Locale.ENGLISH), width, height, scale);
    }

    final void open(Words words, int width, int height, double scale) {
        open(words, Fx.run(() -> {
            Label title = new Label("Locked and asleep");
            title.getStyleClass().add("gb-h1");
            return new VBox(title, new Button("Inside"));
        }), width, height, scale);
    }

    final void open(Words words, Node room, int width, int height, double scale) {
        Fx.run(() -> {
            view = new ShellView(around.model(), words, room);
            Scene scene = new Scene(view, width, height);
            theme = Theme.on(scene);
            theme.scale(scale);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, theme::press);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    final Bounds at(String selector) {
        return bounds(view.lookup(selector));
    }

    static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
