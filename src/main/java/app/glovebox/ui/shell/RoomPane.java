package app.glovebox.ui.shell;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Where the current room stands. A room that does not scroll by itself scrolls here, so that nothing is cut in a
/// small window with large text.
public final class RoomPane extends StackPane {
    private Node room;
    private Node banner;

    /// @param banner stands under the room's head (class `page-head`), or else on top of it, and scrolls along
    void show(Node shown, Node notice) {
        banner = notice;
        Node page = shown instanceof ScrollPane pane ? pane.getContent() : shown;
        room = page instanceof VBox rows ? under(rows, banner) : new VBox(banner, page);
        if (shown instanceof ScrollPane pane) {
            pane.setContent(room);
        }
        getChildren().setAll(shown instanceof ScrollPane ? shown : scrolling(room));
    }

    /// Puts another line below the banner.
    void below(Node line) {
        ObservableList<Node> rows = ((VBox) banner.getParent()).getChildren();
        rows.add(rows.indexOf(banner) + 1, line);
    }

    /// Gives the focus to the room's title, from where Tab goes on into the room.
    void focusTitle() {
        Node title = room.lookup(".gb-h1");
        (title == null ? room : title).requestFocus();
    }

    private static Node under(VBox rows, Node banner) {
        ObservableList<Node> parts = rows.getChildren();
        int head = 0;
        while (head < parts.size() && !parts.get(head).getStyleClass().contains("page-head")) {
            head++;
        }
        parts.add(head == parts.size() ? 0 : head + 1, banner);
        return rows;
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
