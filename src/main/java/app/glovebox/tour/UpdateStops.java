package app.glovebox.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// The stops at newer versions: the list of one brought as a file, then the same with one byte changed. App settings are
/// open before and after each.
final class UpdateStops {
    private final House house;
    private final Hands hands;
    private final Keeping settings;
    private Path list;

    UpdateStops(House house, Hands hands, Keeping settings) {
        this.house = house;
        this.hands = hands;
        this.settings = settings;
    }

    void newer() throws TourFailedException, IOException, InterruptedException {
        list = house.newerVersion();
        bring(list);
        hands.waitFor("#updateNotes", notes -> true);
        settings.jumpTo("#updateFile");
    }

    void refused() throws TourFailedException, IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(list);
        bytes[bytes.length / 2] ^= 1;
        bring(Files.write(list, bytes));
        hands.waitFor("#updateTrouble", trouble -> !((Labeled) trouble).getText().isEmpty());
    }

    /// From the overview, which tells of the newer version.
    void hush() throws TourFailedException, InterruptedException {
        Node notice = hands.waitFor("#updateNotice", line -> true);
        hands.click(hands.onFx(() -> List.copyOf(notice.lookupAll(".hyperlink")).getLast()));
    }

    private void bring(Path file) throws TourFailedException, InterruptedException {
        settings.jumpTo("#updateFile");
        hands.type("#updateFile", file.toString());
        hands.press(KeyCode.ENTER);
    }
}
