package app.glovebox.tour;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// The part of the walk about who can open the vault.
///
/// @param paper the recovery words as a person would have them on paper
record Custody(House house, Hands hands, List<String> paper) {
    /// What the kit says before the words are put on it.
    void askForTheKit() throws TourFailedException, InterruptedException {
        hands.click("#withWords");
        hands.waitFor("#warning", node -> true);
    }

    /// From App settings to the result.
    void drill() throws TourFailedException, InterruptedException {
        open();
        hands.type("#wordsTyped", String.join(" ", paper));
        hands.click("#attempt");
        hands.waitFor("#drillResult", node -> !((Labeled) node).getText().isEmpty());
    }

    void leaveDrill() throws TourFailedException, InterruptedException {
        hands.press(KeyCode.ESCAPE);
        hands.waitFor(".setting-row", node -> true);
    }

    /// The keys that lock work in a room without the frame around it.
    void lockInTheDrill() throws TourFailedException, InterruptedException {
        hands.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        open();
        hands.press(KeyCode.SHORTCUT, KeyCode.L);
        hands.waitFor(".locked-card", node -> true);
    }

    private void open() throws TourFailedException, InterruptedException {
        hands.pressOn("#drill");
        hands.waitFor("#wordsTyped", node -> true);
    }

    void writeDown() throws TourFailedException, InterruptedException {
        for (Node group : hands.onFx(() -> List.copyOf(house.scene().getRoot().lookupAll(".group-words")))) {
            paper.add(((Labeled) group).getText());
        }
        hands.click("#written");
        typeGroup("#first", "#firstLabel");
        typeGroup("#second", "#secondLabel");
    }

    private void typeGroup(String field, String label) throws TourFailedException, InterruptedException {
        String asked = ((Labeled) hands.waitFor(label, node -> true)).getText().replaceAll("\\D", "");
        hands.type(field, paper.get(Integer.parseInt(asked) - 1));
    }

    void proveWords() throws TourFailedException, InterruptedException {
        hands.click("#keep");
        hands.arrive();
    }

    void putOff() throws TourFailedException, InterruptedException {
        hands.click("#later");
        hands.arrive();
    }

    void typeWords() throws TourFailedException, InterruptedException {
        hands.click("#otherWay");
        hands.type("#wordsTyped", String.join(" ", paper));
    }

    void unlockWithWords() throws TourFailedException, InterruptedException {
        hands.click("#primary");
        hands.arrive();
    }
}
