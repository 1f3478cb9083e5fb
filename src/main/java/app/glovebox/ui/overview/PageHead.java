package app.glovebox.ui.overview;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The page's titles with its action at the right; below the titles where these would have less than their least
/// width (in em, so text size counts). Children: titles, action.
public final class PageHead extends Pane {
    private static final double GAP = 16;

    public PageHead() {
        getStyleClass().add("page-head");
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
    protected double computePrefWidth(double height) {
        return titles().prefWidth(-1) + GAP + action().prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /// Answers the height needed; places the two when asked to.
    private double arrange(double width, boolean place) {
        double own = Math.min(width, action().prefWidth(-1));
        double rest = width - own - GAP;
        boolean below = rest < titles().minWidth(-1);
        double titlesWidth = below ? width : rest;
        double titlesHeight = titles().prefHeight(titlesWidth);
        double actionHeight = action().prefHeight(own);
        double actionTop = below ? titlesHeight + GAP : 0;
        if (place) {
            titles().resizeRelocate(0, 0, titlesWidth, titlesHeight);
            action().resizeRelocate(below ? 0 : width - own, actionTop, own, actionHeight);
        }
        double bottom = getInsets().getBottom();
        return Math.max(titlesHeight, actionTop + actionHeight) + bottom;
    }

    private Node titles() {
        return getChildren().getFirst();
    }

    private Node action() {
        return getChildren().getLast();
    }
}
