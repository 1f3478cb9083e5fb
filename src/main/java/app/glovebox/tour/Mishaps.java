package app.glovebox.tour;

import java.io.IOException;
import java.time.Duration;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// The stops at what goes wrong: a Portal that is gone, a disk that fills up, a password changed on another computer, starts that died.
final class Mishaps {
    /// Set on the other computer.
    static final String ELSEWHERE = "pebble orchard window seven";
    private static final long LITTLE = 312_000_000;
    private static final long NONE = 48_000_000;
    /// The disk is measured every ten seconds.
    private static final Duration MEASURED = Duration.ofSeconds(11);
    private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(5);

    private final House house;
    private final Hands hands;

    Mishaps(House house, Hands hands) {
        this.house = house;
        this.hands = hands;
    }

    void littleRoom() throws TourFailedException, InterruptedException {
        room(LITTLE);
        hands.waitFor("#banner", banner -> banner.getStyleClass().contains("warning"));
    }

    void noRoom() throws TourFailedException, InterruptedException {
        // By then the link has something to keep in the vault.
        house.pass(Duration.ofMinutes(1));
        room(NONE);
        hands.waitFor("#banner", banner -> banner.getStyleClass().contains("danger"));
        hands.waitFor("#portalIcon", icon -> icon.getStyleClass().contains("warning"));
    }

    /// Is seen at the next look; nobody waits for it here.
    void roomAgain() throws TourFailedException, InterruptedException {
        room(House.ROOMY);
    }

    private void room(long free) throws TourFailedException, InterruptedException {
        house.room(free);
        house.pass(MEASURED);
        hands.press(KeyCode.SHIFT);
    }

    /// The new password is tried here, where the vault still has the one before.
    void changedElsewhere(String address, String old) throws TourFailedException, InterruptedException {
        hands.press(KeyCode.SHORTCUT, KeyCode.L);
        hands.waitFor(".locked-card", card -> true);
        house.changePasswordElsewhere(address, old, ELSEWHERE);
        hands.type(".password-field", ELSEWHERE);
        hands.press(KeyCode.ENTER);
        hands.waitFor("#elsewhere", link -> true);
    }

    void fillIn(String old) throws TourFailedException, InterruptedException {
        hands.click("#elsewhere");
        hands.type("#oldSlot .password-field", old);
        hands.type("#freshSlot .password-field", ELSEWHERE);
    }

    void takeOver() throws TourFailedException, InterruptedException {
        hands.click("#act");
        hands.arrive();
    }

    void startSafely() throws TourFailedException, IOException, InterruptedException {
        house.cutVault();
        house.startAfterCrashes();
        hands.waitFor(".safe-loss", loss -> true);
        hands.waitFor("#normally", button -> !button.isDisabled());
    }

    void compareWithTheCopy() throws TourFailedException, InterruptedException {
        hands.type(".safe-vault .password-field", ELSEWHERE);
        hands.press(KeyCode.ENTER);
        hands.waitFor("#normally", button -> !button.isDisabled());
    }

    /// The first start is still there.
    void meetTheFirst() throws TourFailedException, InterruptedException {
        hands.pressOn("#normally");
        hands.waitFor("#forward", button -> !button.isDisabled());
        hands.pressOn("#forward");
        hands.waitFor("#told", told -> !((Labeled) told).getText().isEmpty());
    }

    void cut() throws TourFailedException, InterruptedException {
        house.cutPortal();
        hands.waitFor("#banner.accent", banner -> true);
    }

    void later(Duration time, String chips) throws TourFailedException, InterruptedException {
        // Somebody sits there: left alone for that long, the program would lock itself.
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(BETWEEN_TOUCHES)) {
            house.pass(BETWEEN_TOUCHES);
            hands.press(KeyCode.SHIFT);
        }
        hands.waitFor(".age-chip." + chips, node -> true);
    }

    void restore() throws TourFailedException, InterruptedException {
        house.restorePortal();
        hands.waitFor("#portalBox", box -> text((Parent) box).contains("online"));
    }

    private static String text(Parent parent) {
        return String.join(" ", parent.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList());
    }
}
