package app.glovebox.ui.kit.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ColumnTest {
    private static final long SEED = Long.getLong("glovebox.seed", System.nanoTime());
    private static final int DEEP = 6;

    /// Counts how often it is asked how high it is.
    private static final class Counted extends Label {
        private int asked;

        Counted(String text) {
            super(text);
            setWrapText(true);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        protected double computePrefHeight(double width) {
            asked++;
            return super.computePrefHeight(width);
        }
    }

    @Test
    void wordsDeepInColumnsAreMeasuredAFewTimesOnly() {
        int boxes = asked(VBox::new);
        int columns = asked(Column::new);
        assertTrue(columns <= 12, columns + " times");
        assertTrue(boxes > 10 * columns, boxes + " times in boxes, " + columns + " in columns");
    }

    private static int asked(Supplier<VBox> box) {
        return Fx.run(() -> {
            Counted words = new Counted("Some words that take more than a single line of it");
            lay(nested(box, words), 120);
            return words.asked;
        });
    }

    @Test
    void whateverChangesAColumnIsAsHighAsABox() {
        System.out.println("seed " + SEED);
        Fx.run(() -> {
            List<Label> left = words();
            List<Label> right = words();
            Parent boxes = tree(VBox::new, left);
            Parent columns = tree(Column::new, right);
            Random random = new Random(SEED);
            for (int step = 0; step < 300; step++) {
                int at = random.nextInt(left.size());
                change(left.get(at), right.get(at), random);
                int width = 60 + random.nextInt(4) * 70;
                lay(boxes, width);
                lay(columns, width);
                assertEquals(heights(left), heights(right), "step " + step + " of seed " + SEED);
                assertEquals(boxes.prefHeight(width), columns.prefHeight(width), "step " + step + " of seed " + SEED);
            }
        });
    }

    private static void change(Label one, Label other, Random random) {
        int kind = random.nextInt(7);
        String text = "word ".repeat(random.nextInt(30));
        boolean there = random.nextBoolean();
        for (Label each : List.of(one, other)) {
            switch (kind) {
                case 0, 1 -> each.setText(text);
                case 2 -> each.setManaged(there);
                case 3 -> ((VBox) each.getParent()).setSpacing(there ? 7 : 0);
                case 4 -> ((VBox) each.getParent()).setPadding(new Insets(there ? 9 : 1));
                case 5 -> again((VBox) each.getParent(), each);
                default -> each.setStyle(there ? "-fx-font-size: 20px;" : "");
            }
        }
    }

    private static void again(VBox in, Label label) {
        in.getChildren().remove(label);
        in.getChildren().add(label);
    }

    @Test
    void whatChangesWhileItIsLaidOutIsNotForgottenLater() {
        Fx.run(() -> {
            Label label = words().getFirst();
            AtomicInteger times = new AtomicInteger();
            VBox inner = new VBox(label) {
                @Override
                protected void layoutChildren() {
                    // As a pseudo-class that follows the room there is may do it: nobody above hears of it.
                    label.setText("word ".repeat(10 * times.incrementAndGet()));
                    super.layoutChildren();
                }
            };
            Column column = new Column(inner);
            VBox root = new VBox(column);
            for (int each = 0; each < 3; each++) {
                inner.requestLayout();
                lay(root, 100);
                assertEquals(label.prefHeight(100), column.prefHeight(100), times + " times");
            }
        });
    }

    private static List<Label> words() {
        return IntStream.range(0, 5).mapToObj(each -> {
            Label label = new Label("word");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            return label;
        }).toList();
    }

    private static Parent tree(Supplier<VBox> box, List<Label> labels) {
        VBox inner = box.get();
        inner.getChildren().addAll(labels.subList(0, 2));
        VBox outer = box.get();
        outer.getChildren().addAll(labels.get(2), inner, labels.get(3));
        VBox whole = box.get();
        whole.getChildren().addAll(nested(box, outer), labels.get(4));
        VBox root = new VBox(whole);
        new Scene(root);
        return root;
    }

    private static VBox nested(Supplier<VBox> box, Region inside) {
        VBox at = box.get();
        at.getChildren().add(inside);
        for (int level = 1; level < DEEP; level++) {
            VBox around = box.get();
            around.setMinHeight(Region.USE_PREF_SIZE);
            around.getChildren().add(at);
            at = around;
        }
        return at;
    }

    private static void lay(Parent whole, int width) {
        if (whole.getScene() == null) {
            new Scene(whole);
        }
        whole.applyCss();
        whole.resize(width, 2000);
        whole.layout();
    }

    private static List<Double> heights(List<Label> labels) {
        List<Double> heights = new ArrayList<>();
        labels.forEach(label -> heights.add(label.isManaged() ? label.getHeight() : -1));
        return heights;
    }
}
