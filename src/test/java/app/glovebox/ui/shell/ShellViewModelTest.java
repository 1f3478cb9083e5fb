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
import app.glovebox.ui.shell.notice.Notice;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    void aSecondInWhichNothingChangesTellsNothing() {
        ShellViewModel model = around.model();
        List<Object> told = new ArrayList<>();
        Stream.of(model.portalProperty(), model.noticeProperty(), model.carStateProperty(), model.heardProperty(),
                model.dayProperty(), model.timeProperty(), model.speedProperty())
                .forEach(property -> property.subscribe(() -> told.add(property.getValue())));
        told.clear();
        around.later(1);
        assertEquals(List.of(), told);
    }

    @Test
    void germanTimesAreGerman() {
        ShellViewModel model = around.model();
        around.later(24 * 3600);
        assertEquals("zuletzt Do. 08:31", new Words(Locale.GERMAN).text(model.heardProperty().get()));
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
        assertEquals("online", text(model.portalProperty().get().word()));
        assertInstanceOf(Notice.None.class, model.noticeProperty().get());
        around.link.becomes(Connection.State.DOWN);
        assertEquals("down since 08:42", text(model.portalProperty().get().word()));
        around.later(600);
        around.link.becomes(Connection.State.CONNECTING);
        assertEquals("connecting", text(model.portalProperty().get().word()));
        assertEquals("Offline. Showing data from 08:31.", notice(model));
        around.link.becomes(Connection.State.DOWN);
        assertEquals("down since 08:42", text(model.portalProperty().get().word()));
        around.link.becomes(Connection.State.ONLINE);
        assertInstanceOf(Notice.None.class, model.noticeProperty().get());
    }

    @Test
    void startedOfflineWithoutAnythingReadSaysSo() {
        Surroundings empty = new Surroundings();
        ShellViewModel model = empty.model();
        empty.link.becomes(Connection.State.DOWN);
        assertEquals("down", text(model.portalProperty().get().word()));
        assertEquals("Offline. No data has arrived on this computer yet.", notice(model));
        assertEquals(Truth.State.UNKNOWN, model.carStateProperty().get());
        assertEquals("", text(model.heardProperty().get()));
    }

    @Test
    void untrustedAndSignedOutHaveTheirOwnNotice() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.UNTRUSTED);
        assertEquals("not trusted", text(model.portalProperty().get().word()));
        assertEquals("This is not the Portal you trust. Nothing was sent.", notice(model));
        around.link.becomes(Connection.State.SIGNED_OUT);
        assertEquals("The Portal ended this session. Sign in again to go on.", notice(model));
        around.link.becomes(Connection.State.OLDER_COPY);
        assertEquals("older copy", text(model.portalProperty().get().word()));
        assertEquals("This is an older copy of your vault. Nothing is synced.", notice(model));
    }

    @Test
    void aVaultThatTakesNothingIsNotCalledAPortalThatIsDown() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.UNKEPT, Surroundings.NOW, Surroundings.NOW.plusSeconds(9));
        assertEquals("on hold", text(model.portalProperty().get().word()));
        assertEquals("in 9 s", details(model).getLast());
        assertEquals("The vault cannot be written, so nothing new is kept. You see what was kept before.", notice(model));
        model.refresh();
        around.link.becomes(Connection.State.UNKEPT, Surroundings.NOW, Surroundings.NOW.plusSeconds(20));
        assertEquals("Nothing new could be kept: the vault takes no changes.", text(model.refreshedProperty().get()));
    }

    @Test
    void theOlderCopyHasAPlaceOfItsOwn() {
        around.model().enter(Place.OlderCopy::new);
        assertEquals(new Place.OlderCopy(around.account), around.navigator.place());
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
    void upToDateIsToldOnlyOnceThePortalAnswered() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.ONLINE, Surroundings.NOW.minusSeconds(5), null);
        model.refresh();
        around.work();
        assertEquals("", text(model.refreshedProperty().get()));
        around.link.becomes(Connection.State.ONLINE, Surroundings.NOW.minusSeconds(5), null);
        assertEquals("", text(model.refreshedProperty().get()));
        around.link.becomes(Connection.State.ONLINE, Surroundings.NOW.plusSeconds(1), null);
        assertEquals("Up to date.", text(model.refreshedProperty().get()));
    }

    @Test
    void anAnswerNobodyAskedForIsNotTold() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.ONLINE, Surroundings.NOW, null);
        around.link.becomes(Connection.State.DOWN, Surroundings.NOW, Surroundings.NOW.plusSeconds(4));
        around.later(60);
        assertEquals("", text(model.refreshedProperty().get()));
    }

    @Test
    void aTryInVainTellsWhenTheNextOneIs() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.DOWN, null, Surroundings.NOW.plusSeconds(9));
        model.refresh();
        around.link.becomes(Connection.State.DOWN, null, Surroundings.NOW.plusSeconds(9));
        assertEquals("", text(model.refreshedProperty().get()));
        around.link.becomes(Connection.State.DOWN, null, Surroundings.NOW.plusSeconds(40));
        assertEquals("The Portal does not answer. Next try in 40 s.", text(model.refreshedProperty().get()));
        model.refresh();
        around.link.becomes(Connection.State.DOWN, null, Surroundings.NOW.plusSeconds(290));
        assertEquals("The Portal does not answer. Next try in 5 min.", text(model.refreshedProperty().get()));
    }

    @Test
    void aPortalThatCameBackIsUpToDate() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.DOWN, null, Surroundings.NOW.plusSeconds(9));
        model.refresh();
        around.link.becomes(Connection.State.DOWN, Surroundings.NOW.plusSeconds(1), Surroundings.NOW.plusSeconds(9));
        around.link.becomes(Connection.State.ONLINE, Surroundings.NOW.plusSeconds(1), null);
        assertEquals("Up to date.", text(model.refreshedProperty().get()));
    }

    @Test
    void tenSecondsWithoutAnyOutcomeAreTold() {
        ShellViewModel model = around.model();
        around.link.becomes(Connection.State.ONLINE, Surroundings.NOW, null);
        model.refresh();
        around.later(9);
        assertEquals("", text(model.refreshedProperty().get()));
        around.later(1);
        assertEquals("The Portal has not answered yet.", text(model.refreshedProperty().get()));
    }

    @Test
    void whatTheBannerSaysIsNotToldAgain() {
        for (Connection.State state : List.of(Connection.State.UNTRUSTED, Connection.State.SIGNED_OUT,
                Connection.State.OLDER_COPY)) {
            Surroundings there = new Surroundings();
            ShellViewModel model = there.model();
            there.link.becomes(state);
            model.refresh();
            there.later(60);
            assertEquals("", text(model.refreshedProperty().get()), state::name);
            there.link.becomes(Connection.State.ONLINE);
            model.refresh();
            there.link.becomes(state, Surroundings.NOW, Surroundings.NOW);
            there.later(60);
            assertEquals("", text(model.refreshedProperty().get()), state::name);
        }
    }

    @Test
    void anOutageBeganWithTheLastContactEvenBeforeTheFrameOpened() {
        around.clock.heard(Surroundings.NOW, 60);
        around.link.becomes(Connection.State.DOWN, Surroundings.NOW.minusSeconds(10), null);
        assertEquals("down since 08:32", text(around.model().portalProperty().get().word()));
    }

    @Test
    void theDetailsOfTheConnectionAreTold() {
        ShellViewModel model = around.model();
        assertEquals(List.of("Asking the Portal.", "not yet", "not yet", ""), details(model));
        around.link.roundTrip = Duration.ofNanos(8_400_000);
        around.link.becomes(Connection.State.ONLINE, Surroundings.NOW.minusSeconds(120), null);
        assertEquals(List.of("The Portal answers.", "8 ms", "08:40", ""), details(model));
        around.link.becomes(Connection.State.DOWN, Surroundings.NOW.minusSeconds(120), Surroundings.NOW.plusSeconds(9));
        assertEquals(List.of("The Portal does not answer. Glovebox keeps trying.", "8 ms", "08:40", "in 9 s"), details(model));
        around.later(5);
        assertEquals("in 4 s", details(model).getLast());
        around.later(5);
        assertEquals("now", details(model).getLast());
        around.link.becomes(Connection.State.UNTRUSTED, null, Surroundings.NOW.plusSeconds(60));
        assertEquals(List.of("This is not the Portal you trust. Nothing was sent.", "8 ms", "not yet", ""), details(model));
    }

    @Test
    void checkingIsOfferedOnlyWhereThePortalWouldBeAsked() {
        ShellViewModel model = around.model();
        for (Connection.State state : Connection.State.values()) {
            around.link.becomes(state);
            assertEquals(List.of(Connection.State.CONNECTING, Connection.State.ONLINE, Connection.State.DOWN,
                    Connection.State.UNKEPT).contains(state), model.portalProperty().get().askable(), state::name);
        }
    }

    @Test
    void theNoticeIsDatedByWhenTheValuesWereMeasured() throws StorageException {
        Surroundings empty = new Surroundings();
        Instant measured = Surroundings.NOW.minusSeconds(17 * 3600);
        empty.readings.take(List.of(new Reading(Signals.IS_ASLEEP, true, measured, Surroundings.NOW,
                Reading.Source.SNAPSHOT)), null);
        ShellViewModel model = empty.model();
        empty.link.becomes(Connection.State.DOWN);
        assertEquals("Offline. Showing data from Wed 15:42.", notice(model));
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

    private List<String> details(ShellViewModel model) {
        Outage.Facts facts = model.portalProperty().get();
        return Stream.of(facts.sentence(), facts.roundTrip(), facts.lastContact(), facts.nextTry()).map(words::text).toList();
    }

    private String notice(ShellViewModel model) {
        return text(switch (model.noticeProperty().get()) {
            case Notice.None none -> Message.NONE;
            case Notice.Offline offline -> offline.text();
            case Notice.Untrusted untrusted -> untrusted.text();
            case Notice.SignedOut signedOut -> signedOut.text();
            case Notice.Unkept unkept -> unkept.text();
            case Notice.NoBackup missed -> missed.text();
            case Notice.LittleRoom low -> low.text();
            case Notice.NoRoom full -> full.text();
            case Notice.OlderCopy older -> older.text();
        });
    }

    private String text(Message message) {
        return words.text(message);
    }
}
