package app.glovebox.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the current room stands. A room that does not scroll by itself scrolls here, so that nothing is cut in a
/// small window with large text.
public final class RoomPane extends StackPane {
    private Node room;

    void show(Node shown) {
        room = shown instanceof ScrollPane pane ? pane.getContent() : shown;
        getChildren().setAll(shown instanceof ScrollPane ? shown : scrolling(shown));
    }

    /// Gives the focus to the room's title, from where Tab goes on into the room.
    void focusTitle() {
        Node title = room.lookup(".gb-h1");
        (title == null ? room : title).requestFocus();
    }

    private static ScrollPane scrolling(Node room) {
        ScrollPane pane = new ScrollPane(room);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        if (room instanceof Region region) {
            region.setMinHeight(USE_PREF_SIZE);
        }
        return pane;
    }
}
