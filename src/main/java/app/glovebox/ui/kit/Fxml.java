package app.glovebox.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;

/// Loads a view's FXML, which lies beside its class under the same name, into the view itself (`fx:root`).
public final class Fxml {
    private Fxml() {
    }

    /// Call first in a view's constructor. `fx:id` fields are set when this returns; only our own resources load.
    public static void load(Node view, Words words) {
        Class<?> type = view.getClass();
        URL resource = type.getResource(type.getSimpleName().replaceFirst("View$", "") + ".fxml");
        if (resource == null) {
            throw new IllegalStateException("no FXML beside " + type.getSimpleName());
        }
        FXMLLoader loader = new FXMLLoader(resource, words.bundle());
        loader.setRoot(view);
        loader.setController(view);
        try {
            loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
