package app.glovebox.ui.kit.setting;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// A setting: its name, under it what it does, its control at the right; below where the text would have less than its
/// least width (in em, so text size counts).
public final class SettingRow extends Pane {
    private static final double GAP = 16;
    private static final double LEAST_HEIGHT_EMS = 4;

    private final Label name = new Label();
    private final Label effect = new Label();
    private final VBox texts = new VBox(name, effect);
    private final Node control;

    public SettingRow(String called, Node control) {
        this.control = control;
        getStyleClass().add("setting-row");
        texts.getStyleClass().add("setting-texts");
        name.setText(called);
        name.getStyleClass().add("medium");
        effect.getStyleClass().addAll("gb-small", "muted");
        for (Label each : new Label[] {name, effect}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        effect.managedProperty().bind(effect.textProperty().isNotEmpty());
        effect.visibleProperty().bind(effect.managedProperty());
        name.setLabelFor(control);
        getChildren().addAll(texts, control);
    }

    /// The second line; empty takes no room.
    public Label effect() {
        return effect;
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
        return texts.prefWidth(-1) + GAP + control.prefWidth(-1) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? getWidth() : width, 0, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), getHeight(), true);
    }

    /// Answers the height needed; places the two in the middle of the height given when asked to.
    private double arrange(double width, double height, boolean place) {
        Insets edge = getInsets();
        double inner = width - edge.getLeft() - edge.getRight();
        double own = Math.min(inner, Math.max(control.prefWidth(-1), control.minWidth(-1)));
        boolean shown = control.isManaged() && own > 0;
        double rest = shown ? inner - own - GAP : inner;
        boolean below = shown && rest < texts.minWidth(-1);
        double textsWidth = below ? inner : rest;
        double textsHeight = texts.prefHeight(textsWidth);
        double controlHeight = shown ? Math.max(control.prefHeight(own), control.minHeight(own)) : 0;
        double content = below ? textsHeight + GAP / 2 + controlHeight : Math.max(textsHeight, controlHeight);
        if (place) {
            double top = Math.max(edge.getTop(), (height - content) / 2);
            double side = below ? top : top + (content - textsHeight) / 2;
            texts.resizeRelocate(edge.getLeft(), snapPositionY(side), textsWidth, textsHeight);
            control.resizeRelocate(below ? edge.getLeft() : width - edge.getRight() - own,
                    snapPositionY(below ? top + textsHeight + GAP / 2 : top + (content - controlHeight) / 2), own, controlHeight);
        }
        return Math.max(content + edge.getTop() + edge.getBottom(), LEAST_HEIGHT_EMS * name.getFont().getSize());
    }
}
