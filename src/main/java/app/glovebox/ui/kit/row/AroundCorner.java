package app.glovebox.ui.kit.row;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Places parts from left to right and row by row, around one part that keeps the upper right corner.
public final class AroundCorner {
    private static final double GAP = 24;
    private static final double ROW_GAP = 4;

    /// Where a part stands, from the upper left.
    public record Spot(Region part, double x, double y, double width, double height) {
        private Spot down(double by) {
            return new Spot(part, x, y + by, width, height);
        }
    }

    private final double width;
    private final Spot corner;
    private final List<Spot> spots = new ArrayList<>();
    private int row;
    private double x;
    private double y;

    public AroundCorner(double width, Region corner) {
        this.width = width;
        double wide = Math.ceil(corner.prefWidth(-1));
        this.corner = new Spot(corner, Math.max(0, width - wide), 0, wide, Math.ceil(corner.prefHeight(wide)));
    }

    /// @param lead room before it when it does not begin a row
    public void add(Region part, double lead) {
        double wanted = Math.ceil(part.prefWidth(-1));
        if (x > 0 && x + lead + wanted > room()) {
            centreRow();
            y = bottom() + ROW_GAP;
            x = 0;
            row = spots.size();
            if (wanted > room()) {
                y = Math.max(y, corner.height());
            }
        }
        double left = x > 0 ? x + lead : 0;
        double wide = Math.min(wanted, room() - left);
        spots.add(new Spot(part, left, y, wide, Math.ceil(part.prefHeight(wide))));
        x = left + wide;
    }

    /// All parts, the corner last; what makes up one row only is centred on the corner.
    public List<Spot> spots() {
        centreRow();
        List<Spot> all = new ArrayList<>(spots);
        double spare = corner.height() - bottom();
        if (row == 0 && spare > 0) {
            all.replaceAll(spot -> spot.down(spare / 2));
        }
        all.add(row == 0 && spare < 0 ? corner.down(-spare / 2) : corner);
        return all;
    }

    public static double height(List<Spot> spots) {
        return spots.stream().mapToDouble(spot -> spot.y() + spot.height()).max().orElse(0);
    }

    private double room() {
        return y < corner.height() ? width - corner.width() - GAP : width;
    }

    private double bottom() {
        return height(spots);
    }

    private void centreRow() {
        double bottom = bottom();
        spots.subList(row, spots.size()).replaceAll(spot -> spot.down((bottom - spot.y() - spot.height()) / 2));
    }
}
