package app.glovebox.ui.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.Fx;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @ParameterizedTest
    @CsvSource({"Mara Lindqvist, ML", "mara, M", "'  Jan van der Berg ', JB", "'', ''", "😀 Ö, 😀Ö"})
    void avatarShowsFirstLettersOfFirstAndLastWord(String name, String initials) {
        Fx.run(() -> {
            Avatar avatar = new Avatar();
            avatar.setName(name);
            assertEquals(initials, avatar.getInitials());
        });
    }

    @Test
    void brandMarkDrawsAllFourShapesAtItsSize() {
        Fx.run(() -> {
            BrandMark mark = new BrandMark();
            mark.setSize(28);
            Scene scene = new Scene(new StackPane(mark), 100, 100);
            Theme theme = Theme.on(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Group drawing = (Group) ((Group) mark.getChildrenUnmodifiable().getFirst()).getChildren().getFirst();
            assertEquals(4, drawing.getChildren().stream().filter(SVGPath.class::isInstance).count());
            assertEquals(28, mark.getWidth(), 0.5);
            assertEquals(480.0 / 512 * 28, drawing.getBoundsInParent().getWidth(), 0.5);
            theme.scale(2);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertEquals(56, mark.getWidth(), 0.5);
        });
    }
}
