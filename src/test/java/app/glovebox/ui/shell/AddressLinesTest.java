package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.Fx;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class AddressLinesTest {
    private static final String SHORT = "mara@example.org";

    @Test
    void whatFitsStaysInOneLine() {
        assertEquals(SHORT, AddressLines.of(SHORT, line -> line.length() <= 20));
    }

    @Test
    void tooWideByOneSignBreaksAtTheAt() {
        assertEquals("mara@\nexample.org", AddressLines.of(SHORT, line -> line.length() < SHORT.length()));
    }

    @Test
    void aLongOneBreaksAfterItsSignsFirstAtTheAt() {
        assertEquals("mara.catharina.\nlindqvist@\npost.somewhere.far-\naway.example",
                AddressLines.of("mara.catharina.lindqvist@post.somewhere.far-away.example", line -> line.length() <= 20));
    }

    @Test
    void nothingIsLost() {
        String address = "a-very_long+name.of.somebody@mail.department-of-things.example";
        assertEquals(address, AddressLines.of(address, line -> line.length() <= 20).replace("\n", ""));
    }

    @Test
    void aLabelBreaksItByTheWidthItHas() {
        assertEquals(SHORT, shown(1));
        assertEquals("mara@\nexample.org", shown(-1));
    }

    /// In a place wider than the address by so much.
    private static String shown(double wider) {
        return Fx.run(() -> {
            Label label = new Label();
            label.setWrapText(true);
            label.setMaxWidth(Double.MAX_VALUE);
            AddressLines.show(label, SHORT);
            VBox place = new VBox(label);
            new Scene(place);
            place.applyCss();
            Text text = new Text(SHORT);
            text.setFont(label.getFont());
            place.resize(Math.ceil(text.getLayoutBounds().getWidth()) + wider, 100);
            place.layout();
            return label.getText();
        });
    }
}
