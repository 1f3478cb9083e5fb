package app.glovebox.tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

/// The walk through the program: every screen that exists, in the order a person meets them. Prints each step with the
/// time it took; a step that fails ends the walk with the reason.
public final class Tour {
    private static final String NAME = "Mara Lindqvist";
    private static final String ADDRESS = "mara@lindqvist.example";
    private static final int YEAR_BARS = 12;
    private static final int MONTH_BARS = 30;
    private static final String PASSWORD = "harbour lantern quietly nine";

    private final House house;
    private final Hands hands;
    private final Keeping keeping;
    private final OwnFiles own;
    private final Mishaps mishaps;
    private final UpdateStops updates;
    private final PinStops pin;
    private final Pictures pictures;
    private final PasswordWalk passwords;
    private final PrintWriter console;
    private final Consumer<Scene> atEachStop;
    private final Custody custody;

    /// @param folder     where the pictures go, made if missing; none are taken without
    /// @param atEachStop is shown every screen on the FX thread before its picture is taken
    public Tour(House house, Optional<Path> folder, PrintWriter console, Consumer<Scene> atEachStop)
            throws IOException {
        this.house = house;
        this.console = console;
        this.atEachStop = atEachStop;
        hands = new Hands(house);
        custody = new Custody(house, hands, new ArrayList<>());
        passwords = new PasswordWalk(house, hands, PASSWORD);
        keeping = new Keeping(hands, PASSWORD);
        own = new OwnFiles(house, hands, keeping);
        mishaps = new Mishaps(house, hands);
        updates = new UpdateStops(house, hands, keeping);
        pin = new PinStops(hands, Mishaps.ELSEWHERE);
        pictures = new Pictures(folder, house, hands);
    }

    /// What a step does.
    @FunctionalInterface
    private interface Doing {
        void run() throws TourFailedException, IOException, InterruptedException;
    }

    /// Walks; answers the exit code.
    public int run() throws InterruptedException {
        return walk(() -> {
            comeIn();
            keepSafe();
            goAway();
            changeKeys();
        });
    }

    /// Only from the first screen to the overview, by the shortest way; answers the exit code.
    public int runToOverview() throws InterruptedException {
        return walk(() -> {
            step("first screen", "sign-in-first", this::firstScreen);
            step("new account", "create-account", this::fillInNewAccount);
            step("create it: recovery words", "recovery-words", this::createAccount);
            step("words another time: overview", "overview", custody::putOff);
        });
    }

    private int walk(Doing steps) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            steps.run();
            console.printf(Locale.ROOT, "%6.1f s  done%n", (System.nanoTime() - begun) / 1e9);
            return 0;
        } catch (TourFailedException failed) {
            console.println("the tour failed: " + failed.getMessage());
        } catch (IOException failed) {
            console.println("the tour could not write its pictures");
        }
        console.flush();
        return 1;
    }

    private void comeIn() throws TourFailedException, IOException, InterruptedException {
        step("first screen", "sign-in-first", this::firstScreen);
        step("new account", "create-account", this::fillInNewAccount);
        step("create it: recovery words", "recovery-words", this::createAccount);
        step("emergency kit", "recovery-kit", custody::askForTheKit);
        step("prove the words", "recovery-prove", custody::writeDown);
        step("words kept", "overview-first", custody::proveWords);
        step("sign out", "sign-in-out", this::signOut);
        step("remembered account", "sign-in", this::chooseAccount);
        step("sign in: overview alive", "overview", this::signIn);
        step("the last twelve months", "overview-year", () -> show("year", YEAR_BARS));
        show("month", MONTH_BARS);
    }

    private void keepSafe() throws TourFailedException, IOException, InterruptedException {
        step("how the app is", "app-settings", this::openSettings);
        step("recovery drill", "recovery-drill", custody::drill);
        custody.leaveDrill();
        step("the vault checked", "vault-check", keeping::check);
        step("backed up", "backup", keeping::backUp);
        step("a copy compared", "restore", keeping::compare);
        step("everything exported", "export", keeping::export);
        step("a newer version, from a file", "update-newer", updates::newer);
        step("the same list, one byte changed", "update-refused", updates::refused);
        step("the program's own files", "about", own::intact);
        step("one of them damaged", "about-damaged", own::damaged);
        own.mended();
        step("the stick is gone: no backup", "overview-no-backup", keeping::missBackup);
        keeping.makeUpForIt();
    }

    private void goAway() throws TourFailedException, IOException, InterruptedException {
        step("back to the car", "overview-again", this::backToOverview);
        updates.hush();
        step("the disk fills up", "disk-low", mishaps::littleRoom);
        step("no room: nothing is written", "disk-full", mishaps::noRoom);
        mishaps.roomAgain();
        step("Portal cut", "overview-cut", mishaps::cut);
        step("twenty minutes later", "overview-ageing", () -> mishaps.later(Duration.ofMinutes(20), "ageing"));
        step("four hours later: overview offline", "overview-offline", () -> mishaps.later(Duration.ofHours(4), "stale"));
        step("lock without a Portal", "locked-offline", this::lock);
        step("sign in without a Portal", "overview-saved", this::signInOffline);
        step("Portal back, nothing pressed", "overview-back", mishaps::restore);
    }

    private void changeKeys() throws TourFailedException, IOException, InterruptedException {
        step("lock in the drill", "locked", this::lockAndCopy);
        step("wrong password", "locked-wrong", this::unlockWrongly);
        step("unlock", "overview-unlocked", this::unlock);
        step("change the password", "change-password", passwords::fillIn);
        step("it is changed", "change-password-done", passwords::change);
        step("unlock with the new one", "overview-changed", passwords::unlockWithTheNewOne);
        step("an older copy put back", "older-copy", passwords::putBack);
        step("use it", "overview-copy", passwords::use);
        step("left alone for eleven minutes", "locked-alone", this::leaveAlone);
        step("recovery words", "locked-words", custody::typeWords);
        step("unlock with them", "overview-recovered", custody::unlockWithWords);
        step("the password of another computer", "changed-elsewhere",
                () -> mishaps.changedElsewhere(ADDRESS, PasswordWalk.NEW));
        step("the one before, once more", "changed-take-over", () -> mishaps.fillIn(PasswordWalk.NEW));
        mishaps.takeOver();
        step("a PIN instead of the password", "pin-setup", pin::ask);
        step("lock: the PIN is asked", "locked-pin", pin::lock);
        pin.unlock();
        step("sign out again", "signed-out", this::signOut);
        step("a start after two that died", "safe-start", mishaps::startSafely);
        step("what the copy would lose", "safe-start-read", mishaps::compareWithTheCopy);
        step("another one has the folder", "held", mishaps::meetTheFirst);
    }

    private void step(String what, String picture, Doing doing)
            throws TourFailedException, IOException, InterruptedException {
        long begun = System.nanoTime();
        try {
            doing.run();
        } catch (TourFailedException failed) {
            TourFailedException named = new TourFailedException(what + ": " + failed.getMessage());
            named.initCause(failed);
            pictures.take("failed");
            throw named;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        hands.settle();
        hands.onFx(() -> {
            atEachStop.accept(house.scene());
            return null;
        });
        pictures.take(picture);
        console.printf(Locale.ROOT, "%6.1f s  %-36s %s-light.png, %s-dark.png%n", seconds, what, picture, picture);
        console.flush();
    }

    private void firstScreen() throws TourFailedException, InterruptedException {
        hands.waitFor("#address", node -> true);
        hands.waitFor("#statusIcon", portal -> portal.getStyleClass().contains("success"));
    }

    private void fillInNewAccount() throws TourFailedException, InterruptedException {
        hands.click("#createAccount");
        hands.type("#name", NAME);
        hands.type("#address", ADDRESS);
        hands.type(".password-field", PASSWORD);
        hands.waitFor(".level-4", bar -> true);
        hands.waitFor("#statusIcon", portal -> portal.getStyleClass().contains("success"));
    }

    private void createAccount() throws TourFailedException, InterruptedException {
        hands.click(".button.primary");
        hands.waitFor(".recovery-group", node -> true);
    }

    private void chooseAccount() throws TourFailedException, InterruptedException {
        hands.type(".password-field", PASSWORD);
    }

    private void signIn() throws TourFailedException, InterruptedException {
        hands.press(KeyCode.ENTER);
        hands.arrive();
        hands.waitFor(".age-chip.live", node -> true);
    }

    /// Chooses the chart's span and waits for its bars.
    private void show(String span, int bars) throws TourFailedException, InterruptedException {
        hands.pressOn("#span-" + span);
        hands.waitFor(".usage-chart", chart -> chart.lookupAll(".day-bar").size() == bars);
    }

    private void openSettings() throws TourFailedException, InterruptedException {
        hands.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        hands.waitFor(".setting-row", node -> true);
    }

    /// With the same account and link: the readings are live at once.
    private void backToOverview() throws TourFailedException, InterruptedException {
        hands.press(KeyCode.ALT, KeyCode.LEFT);
        hands.arrive();
        hands.waitFor(".age-chip.live", node -> true);
    }


    private void leaveAlone() throws TourFailedException, InterruptedException {
        house.pass(Duration.ofMinutes(11));
        hands.waitFor(".locked-card", node -> true);
    }

    private void signInOffline() throws TourFailedException, InterruptedException {
        hands.click("#other");
        hands.click(".account-names");
        hands.type(".password-field", PASSWORD);
        hands.press(KeyCode.ENTER);
        hands.arrive();
        hands.waitFor("#banner", banner -> true);
    }

    private void lock() throws TourFailedException, InterruptedException {
        hands.press(KeyCode.SHORTCUT, KeyCode.L);
        hands.waitFor(".password-field", node -> true);
    }

    private void lockAndCopy() throws TourFailedException, IOException, InterruptedException {
        custody.lockInTheDrill();
        house.keepCopy();
    }

    private void unlockWrongly() throws TourFailedException, InterruptedException {
        hands.type(".password-field", "not the password at all");
        hands.press(KeyCode.ENTER);
        hands.waitFor("#passwordProblem", node -> true);
    }

    private void unlock() throws TourFailedException, InterruptedException {
        hands.type(".password-field", PASSWORD);
        hands.press(KeyCode.ENTER);
        hands.arrive();
    }

    private void signOut() throws TourFailedException, InterruptedException {
        hands.click("#account");
        hands.pause(Duration.ofMillis(300));
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.ENTER);
        hands.waitFor("#createAccount", node -> true);
    }
}
