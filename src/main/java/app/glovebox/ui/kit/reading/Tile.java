package app.glovebox.ui.kit.reading;

import app.glovebox.vehicle.Freshness;
import app.glovebox.vehicle.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A card with one value: label and age above, the value, a detail. To assistive technology it is one
/// sentence. A tile whose value gets old keeps the value; its chip warns. Pseudo-classes `never`, `loading`, `failed`.
public final class Tile extends VBox {
    private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");
    private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Label label = wrapping("tile-label", "medium", "muted");
    private final AgeChip chip = new AgeChip();
    private final Label number = wrapping("gb-value");
    private final Label unit = new Label();
    private final Label detail = wrapping("gb-small", "muted");
    private final VBox value;
    private final Skeleton skeleton = new Skeleton(2);
    private Node body;

    public Tile() {
        getStyleClass().addAll("card", "tile");
        unit.getStyleClass().add("muted");
        unit.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(number, unit);
        row.getStyleClass().add("tile-value");
        row.setAlignment(Pos.BASELINE_LEFT);
        value = new VBox(row, detail);
        value.getStyleClass().add("tile-body");
        HBox head = new HBox(label, chip);
        head.getStyleClass().add("tile-head");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(head);
        setAccessibleRole(AccessibleRole.TEXT);
        body(value);
    }

    public String getLabel() {
        return label.getText();
    }

    public void setLabel(String text) {
        label.setText(text);
    }

    public boolean isNarrow() {
        return chip.isNarrow();
    }

    public void setNarrow(boolean narrow) {
        chip.setNarrow(narrow);
    }

    public AgeChip chip() {
        return chip;
    }

    /// Shows one reading (null when never read) with what stands below it; an empty text takes no room.
    ///
    /// @param with the readings `below` rests on: none may hide behind a younger one, so the oldest gives the age
    public void show(Reading reading, Collection<Reading> with, String below, Instant now, ReadingText text) {
        ReadingText.Amount amount = text.amount(reading);
        number.setText(amount.number());
        fill(unit, amount.unit());
        fill(detail, reading == null ? "" : below);
        pseudoClassStateChanged(NEVER, reading == null);
        List<Reading> shown = new ArrayList<>(with);
        shown.add(reading);
        chip.show(shown, now, text);
        chip.setVisible(true);
        speak(amount.joined(), detail.getText());
        body(value);
    }

    /// Shows something of the room's own making in place of value and detail.
    ///
    /// @param readings what it shows; the oldest gives the age
    /// @param spoken   the same in words, for the sentence
    public void show(Node own, Collection<Reading> readings, String spoken, Instant now, ReadingText text) {
        chip.show(readings, now, text);
        pseudoClassStateChanged(NEVER, text.ages().freshness(AgeChip.oldest(readings), now) == Freshness.NEVER);
        chip.setVisible(true);
        speak(spoken);
        body(own);
    }

    /// The same without an age, where nothing of the car is shown.
    public void show(Node own, String spoken) {
        pseudoClassStateChanged(NEVER, false);
        chip.setVisible(false);
        speak(spoken);
        body(own);
    }

    /// Bars instead of values, while nothing is known yet.
    public void showLoading(String spoken) {
        chip.setVisible(false);
        speak(spoken);
        body(skeleton);
    }

    /// What could not be read, and a way to try again.
    public void showFailed(String cause, String again, Runnable retry) {
        Label sentence = wrapping("gb-small");
        sentence.setText(cause);
        Hyperlink link = new Hyperlink(again);
        link.setOnAction(clicked -> retry.run());
        VBox failed = new VBox(sentence, link);
        failed.getStyleClass().add("tile-body");
        chip.setVisible(false);
        speak(cause);
        body(failed);
        pseudoClassStateChanged(FAILED, true);
    }

    private void body(Node next) {
        pseudoClassStateChanged(LOADING, next == skeleton);
        pseudoClassStateChanged(FAILED, false);
        if (next != body) {
            getChildren().remove(body);
            getChildren().add(next);
            VBox.setVgrow(next, Priority.ALWAYS);
            body = next;
        }
    }

    private void speak(String... parts) {
        String age = chip.isVisible() ? chip.getAccessibleText() : "";
        setAccessibleText(Stream.concat(Stream.concat(Stream.of(label.getText()), Stream.of(parts)), Stream.of(age))
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", ")));
    }

    private static void fill(Label part, String text) {
        part.setText(text);
        part.setVisible(!text.isEmpty());
        part.setManaged(!text.isEmpty());
    }

    private static Label wrapping(String... styles) {
        Label made = new Label();
        made.getStyleClass().addAll(styles);
        made.setWrapText(true);
        made.setMinHeight(USE_PREF_SIZE);
        return made;
    }
}
