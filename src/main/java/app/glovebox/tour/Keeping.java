package app.glovebox.tour;

import app.glovebox.ui.kit.setting.SettingGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// The stops that show how a vault is kept from getting lost. App settings are open before and after each.
final class Keeping {
    private final Hands hands;
    private final String password;
    private Path folder;

    Keeping(Hands hands, String password) {
        this.hands = hands;
        this.password = password;
    }

    void check() throws TourFailedException, InterruptedException {
        jumpTo("#checkVault");
        hands.click("#checkVault");
        hands.waitFor(".setting-row .pill", node -> true);
    }

    void backUp() throws TourFailedException, IOException, InterruptedException {
        folder = Files.createTempDirectory("glovebox-tour-stick");
        jumpTo("#backUpNow");
        hands.type("#backupFolder", folder.toString());
        hands.press(KeyCode.ENTER);
        hands.waitFor("#backupOften", node -> !node.isDisabled());
        hands.click("#backUpNow");
        hands.waitFor("#backupSaid", node -> true);
    }

    void compare() throws TourFailedException, InterruptedException {
        jumpTo("#restore");
        hands.click("#restore");
        hands.click(".radio-button");
        hands.type("#restorePassword", password);
        hands.click("#openBeside");
        hands.waitFor("#switchTo", node -> true);
    }

    void export() throws TourFailedException, IOException, InterruptedException {
        hands.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        jumpTo("#export");
        hands.type("#exportFolder", folder.toString());
        hands.type("#exportPassword", password);
        hands.click("#export");
        hands.waitFor("#exportSaid", node -> true);
    }

    /// The stick is pulled out: the next backup fails, and the frame says so in every room.
    void missBackup() throws TourFailedException, IOException, InterruptedException {
        clear(folder);
        backUpAgain();
        hands.press(KeyCode.ALT, KeyCode.LEFT);
        hands.waitFor("#banner", banner -> true);
    }

    /// The stick is back.
    void makeUpForIt() throws TourFailedException, IOException, InterruptedException {
        Files.createDirectory(folder);
        hands.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        backUpAgain();
        clear(folder);
    }

    private void backUpAgain() throws TourFailedException, InterruptedException {
        jumpTo("#backUpNow");
        String before = said();
        hands.click("#backUpNow");
        hands.waitFor("#backupSaid", said -> !((Labeled) said).getText().equals(before));
    }

    private String said() throws TourFailedException, InterruptedException {
        Labeled button = (Labeled) hands.waitFor("#backUpNow", node -> true);
        return hands.onFx(() -> ((Labeled) button.getScene().lookup("#backupSaid")).getText());
    }

    /// By the way beside the card, as its group is called there.
    void jumpTo(String selector) throws TourFailedException, InterruptedException {
        Node wanted = hands.waitFor(selector, node -> true);
        String title = hands.onFx(() -> {
            Parent at = wanted.getParent();
            while (!(at instanceof SettingGroup)) {
                at = at.getParent();
            }
            return ((SettingGroup) at).title();
        });
        hands.click(hands.waitFor(".anchor", anchor -> ((Labeled) anchor).getText().equals(title)));
        hands.settle();
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
