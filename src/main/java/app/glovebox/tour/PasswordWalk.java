package app.glovebox.tour;

import java.io.IOException;
import java.time.Duration;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// The stops at what takes the password again: changing it, and an older copy of the vault.
final class PasswordWalk {
    static final String NEW = "meadow copper whistle eleven";

    private final House house;
    private final Hands hands;
    private final String old;

    /// @param old the password so far
    PasswordWalk(House house, Hands hands, String old) {
        this.house = house;
        this.hands = hands;
        this.old = old;
    }

    void fillIn() throws TourFailedException, InterruptedException {
        hands.click("#account");
        hands.pause(Duration.ofMillis(300));
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.ENTER);
        hands.type("#oldSlot .password-field", old);
        hands.type("#freshSlot .password-field", NEW);
        hands.type("#repeatSlot .password-field", NEW);
        hands.waitFor(".level-4", bar -> true);
    }

    void change() throws TourFailedException, InterruptedException {
        hands.press(KeyCode.ENTER);
        hands.waitFor("#done", button -> true);
    }

    void unlockWithTheNewOne() throws TourFailedException, InterruptedException {
        hands.click("#done");
        hands.arrive();
        unlock(NEW);
        hands.waitFor("#portalBox", box -> isOnline((Parent) box));
        // The Portal hears how far the vault is right after that.
        hands.pause(Duration.ofSeconds(1));
    }

    /// The copy is from before the change, so what opened it then opens it.
    void putBack() throws TourFailedException, IOException, InterruptedException {
        hands.press(KeyCode.SHORTCUT, KeyCode.L);
        hands.waitFor(".locked-card", card -> true);
        house.putBackCopy();
        hands.type(".password-field", old);
        hands.press(KeyCode.ENTER);
        hands.arrive();
        hands.click("#banner .hyperlink");
        hands.waitFor("#limit", line -> true);
    }

    void use() throws TourFailedException, InterruptedException {
        hands.type(".password-field", NEW);
        hands.press(KeyCode.ENTER);
        hands.arrive();
        hands.waitFor("#portalBox", box -> isOnline((Parent) box));
    }

    private void unlock(String password) throws TourFailedException, InterruptedException {
        hands.press(KeyCode.SHORTCUT, KeyCode.L);
        hands.waitFor(".locked-card", card -> true);
        hands.type(".password-field", password);
        hands.press(KeyCode.ENTER);
        hands.arrive();
    }

    private static boolean isOnline(Parent box) {
        return box.lookupAll(".label").stream().anyMatch(label -> ((Labeled) label).getText().contains("online"));
    }
}
