package app.glovebox.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class HandsTest {
    private final List<Boolean> blinking = new ArrayList<>();

    @Test
    void noCaretBlinksOnAScreenThatWasLeft() {
        Fx.run(() -> {
            TextField field = new TextField();
            VBox screen = new VBox(new VBox(field));
            field.setSkin(new Watched(field));
            blinking.clear();
            Hands.leave(screen);
            return null;
        });
        assertEquals(List.of(false), blinking);
    }

    private final class Watched extends TextFieldSkin {
        Watched(TextField field) {
            super(field);
        }

        @Override
        public void setCaretAnimating(boolean value) {
            super.setCaretAnimating(value);
            blinking.add(value);
        }
    }
}
