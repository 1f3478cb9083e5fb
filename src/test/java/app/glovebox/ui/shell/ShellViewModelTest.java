package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.Connection;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final Words words = new Words(Locale.ENGLISH);
    private final Surroundings around = new Surroundings(CarLife.parked(Surroundings.NOW.minusSeconds(660))
            .says(Signals.IS_ASLEEP, true));

    @Test
    void tellsTheCarTheClockAndWhenItWasHeard() {
        ShellViewModel model = around.model();
        assertEquals(Truth.State.ASLEEP, model.carStateProperty().get());
        assertEquals("heard 08:31", text(model.heardProperty().get()));
        assertEquals("Thu 19 Nov", text(model.dayProperty().get()));
        assertEquals("08:42", text(model.timeProperty().get()));
        assertEquals("", text(model.speedProperty().get()));
    }

    @Test
    void timeGoesOnWithThePulse() {
        ShellViewModel model = around.model();
        around.later(90);
        assertEquals("08:43", text(model.timeProperty().get()));
        around.later(24 * 3600);
        assertEquals("heard Thu 08:31", text(model.heardProperty().get()));
        around.later(30L * 24 * 3600);
        assertEquals("heard 19 Nov 2026", text(model.heardProperty().get()));
    }

    @Test
    void germanTimesAreGerman() {
        ShellViewModel model = around.model();
        around.later(24 * 3600);
        assertEquals("gehört Do. 08:31", new Words(Locale.GERMAN).text(model.heardProperty().get()));
    }

    @Test
    void speedShowsOnlyWhenTheCarsTimeRunsFaster() {
        ShellViewModel model = around.model();
        around.clock.heard(Surroundings.NOW, 60);
        around.later(60);
        assertEquals("60×", text(model.speedProperty().get()));
        assertEquals("09:42", text(model.timeProperty().get()));
    }

    @Test
    void aNewStateOfTheCarIsToldAtOnce() throws StorageException {
        ShellViewModel model = around.model();
        around.readings.take(List.of(CarLife.reading(Signals.IS_ASLEEP, false, Surroundings.NOW),
                CarLife.reading(Signals.IS_MOVING, true, Surroundings.NOW)), null);
        assertEquals(Truth.State.DRIVING, model.carStateProperty().get());
        assertEquals("heard just now", text(model.heardProperty().get()));
    }

    @Test
    void offlineSaysFromWhenTheDataIsAndStandsStillWhileTryingAgain() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.ONLINE);
        assertEquals("online", text(model.portalProperty().get()));
        assertInstanceOf(Notice.None.class, model.noticeProperty().get());
        around.link.becomes(Connection.State.DOWN);
        assertEquals("down since 08:42", text(model.portalProperty().get()));
        around.later(600);
        around.link.becomes(Connection.State.CONNECTING);
        assertEquals("connecting", text(model.portalProperty().get()));
        assertEquals("Offline. Showing data from 08:31.", notice(model));
        around.link.becomes(Connection.State.DOWN);
        assertEquals("down since 08:42", text(model.portalProperty().get()));
        around.link.becomes(Connection.State.ONLINE);
        assertInstanceOf(Notice.None.class, model.noticeProperty().get());
    }

    @Test
    void startedOfflineWithoutAnythingReadSaysSo() {
        Surroundings empty = new Surroundings();
        ShellViewModel model = empty.model();
        empty.link.becomes(Connection.State.DOWN);
        assertEquals("down", text(model.portalProperty().get()));
        assertEquals("Offline. No data has arrived on this computer yet.", notice(model));
        assertEquals(Truth.State.UNKNOWN, model.carStateProperty().get());
        assertEquals("", text(model.heardProperty().get()));
    }

    @Test
    void untrustedAndSignedOutHaveTheirOwnNotice() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.UNTRUSTED);
        assertEquals("not trusted", text(model.portalProperty().get()));
        assertEquals("This is not the Portal you trust. Nothing was sent.", notice(model));
        around.link.becomes(Connection.State.SIGNED_OUT);
        assertEquals("The Portal ended this session. Sign in again to go on.", notice(model));
    }

    @Test
    void lockCoversAtOnceAndLeavesWhenTheVaultIsClosed() {
        ShellViewModel model = around.model();
        model.lock();
        model.signOut();
        assertEquals("Locking", text(model.leavingProperty().get()));
        assertEquals(null, around.navigator.place());
        around.work();
        assertEquals(new Place.Locked(around.account.profile().address()), around.navigator.place());
        assertEquals(List.of("link close", "vault close"), around.happened);
    }

    @Test
    void signOutTellsThePortalFirst() {
        around.model().signOut();
        around.work();
        assertEquals(List.of("link signOut", "link close", "vault close"), around.happened);
        assertEquals(front("shell.left.signedOut"), around.navigator.place());
    }

    @Test
    void signOutWithoutPortalClosesForgetsAndSaysSo() {
        around.refusal = PortalException.Kind.UNREACHABLE;
        around.model().signOut();
        around.work();
        assertEquals(List.of("session forgotten", "link close", "vault close"), around.happened);
        assertEquals(front("shell.left.untold"), around.navigator.place());
    }

    @Test
    void removingDeletesVaultAndRowAfterClosing() {
        around.model().removeAccount();
        around.work();
        assertEquals(List.of("link signOut", "link close", "vault close", "vault delete", "row forgotten"), around.happened);
        assertEquals(new Place.SignIn(Optional.empty(), Message.of("shell.left.removed")), around.navigator.place());
    }

    @Test
    void aVaultThatCannotBeDeletedIsSaidAndTheAccountStaysChosen() {
        around.kept = VaultRefusedException.Kind.IN_USE;
        around.model().removeAccount();
        around.work();
        assertEquals(front("shell.left.notRemoved"), around.navigator.place());
        assertTrue(around.happened.contains("vault close"));
    }

    @Test
    void signInAgainLocksAndGoesToTheDoor() {
        around.model().signInAgain();
        around.work();
        assertEquals(List.of("link close", "vault close"), around.happened);
        assertEquals(front(""), around.navigator.place());
    }

    @Test
    void refreshAsksTheLinkInTheBackground() {
        around.model().refresh();
        assertEquals(List.of(), around.happened);
        around.work();
        assertEquals(List.of("link refresh"), around.happened);
    }

    @Test
    void overviewIsGoneToOnlyFromElsewhere() {
        ShellViewModel model = around.model();
        model.overview();
        Place first = around.navigator.place();
        model.overview();
        assertTrue(first == around.navigator.place());
    }

    @Test
    void nothingIsHeardAfterClosing() {
        ShellViewModel model = around.model();
        model.close();
        around.work();
        assertEquals(0, around.link.listeners());
        around.later(120);
        assertEquals("08:42", text(model.timeProperty().get()));
    }

    private Place front(String note) {
        return new Place.SignIn(Optional.of(around.account.profile().address()),
                note.isEmpty() ? Message.NONE : Message.of(note));
    }

    private String notice(ShellViewModel model) {
        return text(switch (model.noticeProperty().get()) {
            case Notice.None none -> Message.NONE;
            case Notice.Offline offline -> offline.text();
            case Notice.Untrusted untrusted -> untrusted.text();
            case Notice.SignedOut signedOut -> signedOut.text();
        });
    }

    private String text(Message message) {
        return words.text(message);
    }
}
