package app.glovebox.tour;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// The part of the walk about who can open the vault.
record Custody(Hands hands, List<String> paper) {
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
}
