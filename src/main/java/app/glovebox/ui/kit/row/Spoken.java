package app.glovebox.ui.kit.row;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Makes a row of labels one thing to a screen reader: "Portal online" instead of two words on their own.
public final class Spoken {
    private Spoken() {
    }

    public static void of(Pane... rows) {
        for (Pane row : rows) {
            row.setAccessibleRole(AccessibleRole.TEXT);
            row.setAccessibleText(words(row));
            labels(row).forEach(label -> label.textProperty().subscribe(() -> row.setAccessibleText(words(row))));
        }
    }

    private static String words(Parent row) {
        return labels(row).map(Label::getText).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static Stream<Label> labels(Parent row) {
        return row.getChildrenUnmodifiable().stream().flatMap(child -> switch (child) {
            case Label label -> Stream.of(label);
            case Pane pane -> labels(pane);
            default -> Stream.empty();
        });
    }
}
