package app.glovebox.ui.shell;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;

/// Makes several nodes one tab stop: Tab reaches the one used last, arrows, Home and End walk them.
final class Rail {
    private final List<Node> stops;

    private Rail(List<Node> stops) {
        this.stops = stops;
    }

    static void over(Node... stops) {
        Rail rail = new Rail(List.of(stops));
        EventHandler<KeyEvent> keys = rail::key;
        rail.stops.forEach(stop -> {
            stop.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            stop.focusedProperty().subscribe(focused -> {
                if (focused) {
                    rail.only(stop);
                }
            });
        });
        rail.only(rail.stops.getFirst());
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        List<Node> shown = stops.stream().filter(Node::isVisible).toList();
        int at = shown.indexOf((Node) event.getSource());
        int next = switch (event.getCode()) {
            case DOWN, RIGHT -> Math.min(at + 1, shown.size() - 1);
            case UP, LEFT -> Math.max(at - 1, 0);
            case HOME -> 0;
            case END -> shown.size() - 1;
            default -> -1;
        };
        if (next >= 0) {
            event.consume();
            walk(shown, at, next);
        }
    }

    /// Traversal, not a plain request: only that shows the ring. Each step makes its own stop the only one, so all
    /// are opened again for the next.
    private void walk(List<Node> shown, int from, int to) {
        for (int at = from; at != to; at += Integer.signum(to - from)) {
            stops.forEach(stop -> stop.setFocusTraversable(true));
            shown.get(at).requestFocusTraversal(to > from ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
        only(shown.get(to));
    }

    private void only(Node stop) {
        stops.forEach(each -> each.setFocusTraversable(each == stop));
    }
}
