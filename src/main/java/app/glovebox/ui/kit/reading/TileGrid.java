package app.glovebox.ui.kit.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// A lead card, tiles, and a wide card at the end, in children's order. Where there is room the lead stands left of
/// the others in its preferred width and both sides end at the same height; where only two columns of tiles fit beside
/// it, the wide card stands below both. The lead grows to its maximum height at most. Otherwise it goes above the
/// others. Tiles keep their least width (in em, so text size counts) in up to three columns, two once the lead is
/// above, one when needed. The tiles are one tab stop; arrows walk them.
public final class TileGrid extends Pane {
    private static final double GAP = 16;
    private static final int MOST_COLUMNS = 3;
    private static final String SPAN = "tile-grid-span";

    private final Map<Node, Need> needs = new HashMap<>();

    public TileGrid() {
        getStyleClass().add("tile-grid");
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> tiles().stream()
                .filter(tile -> tile.localToScene(tile.getLayoutBounds()).contains(pressed.getSceneX(), pressed.getSceneY()))
                .findFirst().ifPresent(this::stopAt));
        getChildren().subscribe(() -> tiles().stream().findFirst().ifPresent(this::stopAt));
    }

    /// How many columns a tile takes; for FXML.
    public static void setSpan(Node tile, Integer columns) {
        tile.getProperties().put(SPAN, columns);
    }

    public static Integer getSpan(Node tile) {
        return (Integer) tile.getProperties().getOrDefault(SPAN, 1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().isEmpty() ? 0 : arrange(width < 0 ? getWidth() : width, 0, false);
    }

    @Override
    protected void layoutChildren() {
        if (!getChildren().isEmpty()) {
            arrange(getWidth(), getHeight(), true);
        }
    }

    /// Answers the height needed; places the children in the height given when asked to.
    private double arrange(double width, double height, boolean place) {
        Node lead = getChildren().getFirst();
        double leadWidth = lead.prefWidth(-1);
        double rest = width - leadWidth - GAP;
        if (rest >= 2 * leastTile() + GAP) {
            if (columns(rest, MOST_COLUMNS) < MOST_COLUMNS) {
                return besideAndBelow(width, leadWidth, place);
            }
            double needed = Math.max(need(lead, leadWidth), others(leadWidth + GAP, 0, rest, 0, false));
            if (place) {
                double full = Math.max(needed, height);
                put(lead, 0, 0, leadWidth, Math.min(full, Math.max(need(lead, leadWidth), lead.maxHeight(leadWidth))));
                others(leadWidth + GAP, 0, rest, full, true);
            }
            return needed;
        }
        double leadHeight = need(lead, width);
        if (place) {
            put(lead, 0, 0, width, leadHeight);
        }
        return leadHeight + GAP + others(0, leadHeight + GAP, width, 0, place);
    }

    /// The tiles in two columns beside the lead end far below it, so the wide card goes below both.
    private double besideAndBelow(double width, double leadWidth, boolean place) {
        Node lead = getChildren().getFirst();
        Node wide = getChildren().getLast();
        double beside = rows(leadWidth + GAP, 0, width - leadWidth - GAP, MOST_COLUMNS, place) - GAP;
        double leadHeight = Math.max(need(lead, leadWidth), Math.min(beside, lead.maxHeight(leadWidth)));
        double top = Math.max(beside, leadHeight) + GAP;
        if (place) {
            put(lead, 0, 0, leadWidth, leadHeight);
            put(wide, 0, top, width, need(wide, width));
        }
        return top + need(wide, width);
    }

    private int columns(double width, int most) {
        return (int) Math.clamp(Math.floor((width + GAP) / (leastTile() + GAP)), 1, most);
    }

    /// The tiles in rows from (x, y), the wide card last, stretched to end at `height` if that is lower.
    private double others(double x, double y, double width, double height, boolean place) {
        double top = rows(x, y, width, x > 0 ? MOST_COLUMNS : 2, place);
        Node wide = getChildren().getLast();
        double own = need(wide, width);
        double wideHeight = Math.max(own, height - top);
        if (place) {
            put(wide, x, top, width, wideHeight);
        }
        return top - y + own;
    }

    /// The tiles in rows; answers where what comes below them begins.
    private double rows(double x, double y, double width, int most, boolean place) {
        int columns = columns(width, most);
        double unit = (width - GAP * (columns - 1)) / columns;
        double top = y;
        int start = 0;
        List<Node> tiles = tiles();
        while (start < tiles.size()) {
            int end = rowEnd(tiles, start, columns);
            top += row(tiles.subList(start, end), new Row(x, top, unit, columns), place) + GAP;
            start = end;
        }
        return top;
    }

    private record Row(double x, double y, double unit, int columns) {
        double width(int span) {
            return unit * span + GAP * (span - 1);
        }
    }

    private static int rowEnd(List<Node> tiles, int start, int columns) {
        int taken = 0;
        int end = start;
        while (end < tiles.size() && (end == start || taken + getSpan(tiles.get(end)) <= columns)) {
            taken += getSpan(tiles.get(end));
            end++;
        }
        return end;
    }

    /// One row, its last tile taking the columns left over; answers its height.
    private double row(List<Node> tiles, Row row, boolean place) {
        double height = 0;
        int taken = 0;
        int[] spans = new int[tiles.size()];
        for (int i = 0; i < spans.length; i++) {
            boolean last = i == spans.length - 1;
            spans[i] = last ? row.columns() - taken : Math.min(getSpan(tiles.get(i)), row.columns());
            taken += spans[i];
            height = Math.max(height, need(tiles.get(i), row.width(spans[i])));
        }
        double left = row.x();
        for (int i = 0; place && i < spans.length; i++) {
            put(tiles.get(i), left, row.y(), row.width(spans[i]), height);
            left += row.width(spans[i]) + GAP;
        }
        return height;
    }

    /// Measuring wrapped text is dear: a child that has not changed is asked once per width.
    private double need(Node node, double width) {
        Need known = needs.get(node);
        boolean changed = !(node instanceof Parent parent) || parent.isNeedsLayout();
        if (known == null || known.width() != width || changed) {
            known = new Need(width, Math.max(node.prefHeight(width), node.minHeight(width)));
            needs.put(node, known);
        }
        return known.height();
    }

    private record Need(double width, double height) {
    }

    private void put(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
    }

    private double leastTile() {
        return tiles().stream().filter(tile -> getSpan(tile) == 1).mapToDouble(tile -> tile.minWidth(-1)).max().orElse(0);
    }

    private List<Node> tiles() {
        return getChildren().size() < 2 ? List.of()
                : List.copyOf(getChildren().subList(1, getChildren().size() - 1));
    }

    private void stopAt(Node stop) {
        tiles().forEach(tile -> tile.setFocusTraversable(tile == stop));
    }

    private void walk(KeyEvent key) {
        Node from = tiles().stream().filter(Node::isFocused).findFirst().orElse(null);
        if (from == null) {
            return;
        }
        next(from, key.getCode()).ifPresent(next -> {
            stopAt(next);
            next.requestFocus();
            key.consume();
        });
    }

    private Optional<Node> next(Node from, KeyCode code) {
        return switch (code) {
            case LEFT -> nearest(from, (a, b) -> a.getMinX() - b.getMaxX(), false);
            case RIGHT -> nearest(from, (a, b) -> b.getMinX() - a.getMaxX(), false);
            case UP -> nearest(from, (a, b) -> a.getMinY() - b.getMaxY(), true);
            case DOWN -> nearest(from, (a, b) -> b.getMinY() - a.getMaxY(), true);
            case HOME -> tiles().stream().findFirst();
            case END -> tiles().reversed().stream().findFirst();
            default -> Optional.empty();
        };
    }

    private Optional<Node> nearest(Node from, ToDoubleBiFunction<Bounds, Bounds> ahead, boolean vertical) {
        Bounds own = from.getBoundsInParent();
        return tiles().stream().filter(tile -> ahead.applyAsDouble(own, tile.getBoundsInParent()) > 0)
                .min(Comparator.comparingDouble(tile -> {
                    Bounds other = tile.getBoundsInParent();
                    double aside = vertical ? Math.abs(other.getMinX() - own.getMinX())
                            : Math.abs(other.getMinY() - own.getMinY());
                    return ahead.applyAsDouble(own, other) + 2 * aside;
                }));
    }
}
