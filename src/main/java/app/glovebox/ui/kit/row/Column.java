package app.glovebox.ui.kit.row;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A column that remembers how high it is at a width until something in it changes.
///
/// Text that wraps is as high as it is wide, and JavaFX keeps heights only for no width at all: a box asks its children several
/// times each, these theirs, so that the words of a form eight boxes deep are broken into lines two hundred times for one
/// frame. FX thread.
public class Column extends VBox {
    private final Map<Double, Double> least = new HashMap<>();
    private final Map<Double, Double> preferred = new HashMap<>();

    /// FXML asks for one without children.
    public Column() {
    }

    public Column(Node... children) {
        super(children);
    }

    @Override
    protected double computeMinHeight(double width) {
        return known(least, width, super::computeMinHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return known(preferred, width, super::computePrefHeight);
    }

    /// Not by `computeIfAbsent`: what is measured may ask for a layout, which empties the map.
    private static double known(Map<Double, Double> heights, double width, DoubleUnaryOperator measure) {
        Double known = heights.get(width);
        if (known == null) {
            known = measure.applyAsDouble(width);
            heights.put(width, known);
        }
        return known;
    }

    @Override
    public void requestLayout() {
        forget();
        super.requestLayout();
    }

    /// What changes while it is laid out asks for no layout above.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        forget();
    }

    private void forget() {
        // Not there yet while the box itself is being made.
        if (least != null) {
            least.clear();
            preferred.clear();
        }
    }
}
