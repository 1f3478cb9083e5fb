package app.glovebox.ui.shell;

import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// An e-mail address that is too wide for its place in lines that end after its signs, not within a word: JavaFX breaks a
/// text without spaces anywhere.
final class AddressLines {
    private AddressLines() {
    }

    /// Shows it in a label, which has to be as wide as its place. FX thread.
    static void show(Label label, String address) {
        Runnable lay = () -> label.setText(label.getWidth() > 0 ? of(address, line -> fits(label, line)) : address);
        label.widthProperty().subscribe(lay);
        label.fontProperty().subscribe(lay);
    }

    private static boolean fits(Label label, String line) {
        Text text = new Text(line);
        text.setFont(label.getFont());
        return text.getLayoutBounds().getWidth() <= label.getWidth() - label.snappedLeftInset() - label.snappedRightInset();
    }

    /// @param fits whether a line is not too wide
    static String of(String address, Predicate<String> fits) {
        if (fits.test(address)) {
            return address;
        }
        StringBuilder lines = new StringBuilder();
        String line = "";
        for (String part : address.split("(?<=[@.+_-])")) {
            // Who and where stand apart.
            if (line.endsWith("@") || !line.isEmpty() && !fits.test(line + part)) {
                lines.append(line).append('\n');
                line = "";
            }
            line += part;
        }
        return lines.append(line).toString();
    }
}
