package app.glovebox.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.Fx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class SaidLateTest {
    private static final long SEED = Long.getLong("glovebox.seed", System.nanoTime());

    @Test
    void whatIsShownLaterComesToItsPlaceInWhateverOrder() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Fx.run(() -> {
            for (int round = 0; round < 100; round++) {
                List<Node> all = IntStream.range(0, 7).<Node>mapToObj(_ -> new Region()).toList();
                VBox room = new VBox(all.toArray(Node[]::new));
                List<Node> late = new ArrayList<>(all.stream().filter(_ -> random.nextBoolean()).toList());
                late.forEach(node -> node.setVisible(false));
                Said.late(late.toArray(Node[]::new));
                List<Node> there = new ArrayList<>(all);
                there.removeAll(late);
                assertEquals(there, room.getChildren(), "seed " + SEED);
                Collections.shuffle(late, random);
                for (Node node : late) {
                    node.setVisible(true);
                    there.add(node);
                    assertEquals(all.stream().filter(there::contains).toList(), room.getChildren(), "seed " + SEED);
                    node.setVisible(random.nextBoolean());
                }
            }
        });
    }
}
