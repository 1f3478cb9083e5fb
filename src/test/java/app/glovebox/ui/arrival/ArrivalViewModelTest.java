package app.glovebox.ui.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.Profile;
import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import app.glovebox.arrival.Link.Room;
import app.glovebox.ui.arrival.ArrivalViewModel.Line;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrivalViewModelTest {
    private static final OpenAccount MARA = account("mara@lindqvist.example");
    private static final Place OVERVIEW = new Place.Overview(MARA, Message.NONE);
    private static final Place SETTINGS = new Place.Preferences(MARA);
    private static final Place LOCKED = new Place.Locked(MARA.profile().address());
    private static final Place CEREMONY = new Place.KeyCeremony(MARA, Place.KeyCeremony.Why.MAKE);
    private static final Arrival SECURITY = link(Room.SETTINGS, "security");
    private static final Arrival DRILL = link(Room.DRILL, "");
    private static final Path FILE = Path.of("/media/stick/x.gbvault");

    private final Navigator navigator = new Navigator();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Link> pages = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-27T16:00:00Z");
    private boolean free = true;
    private final ArrivalViewModel model = new ArrivalViewModel(navigator, () -> now, new ArrivalViewModel.Reach() {
        @Override
        public boolean free() {
            return free;
        }

        @Override
        public void page(Link link) {
            pages.add(link);
        }
    }, later::add);

    @Test
    void atTheOverviewItOpensAtOnce() {
        go(OVERVIEW);
        take(SECURITY);
        assertEquals(SETTINGS, navigator.place());
        assertEquals(List.of(new Link(Room.SETTINGS, "security")), pages);
        nothingIsSaid();
    }

    @Test
    void itWaitsForWhoeverSignsIn() {
        go(LOCKED);
        take(SECURITY);
        assertEquals(LOCKED, navigator.place());
        assertEquals(new Line.Waits(Message.of("arrival.outside", Message.of("arrival.page",
                Message.of("arrival.to.settings"), Message.of("security.title"))), false), line());
        go(new Place.SignIn(Optional.empty(), Message.NONE));
        go(OVERVIEW);
        assertEquals(SETTINGS, navigator.place());
        nothingIsSaid();
    }

    @Test
    void aNewAccountKeepsItsWordsFirst() {
        go(new Place.CreateAccount());
        take(DRILL);
        go(CEREMONY);
        assertEquals(CEREMONY, navigator.place());
        assertEquals(new Line.Waits(Message.of("arrival.inside", Message.of("arrival.to.drill")), false), line());
        model.openNow();
        assertEquals(CEREMONY, navigator.place(), "a ceremony is not left for a link");
        go(OVERVIEW);
        assertEquals(new Place.Drill(MARA), navigator.place());
    }

    @Test
    void whatHasBegunElsewhereIsNotThrownAway() {
        for (Place begun : List.of(new Place.ChangePassword(MARA), new Place.PinSetup(MARA), new Place.OlderCopy(MARA),
                new Place.NewPassword(MARA), CEREMONY)) {
            go(begun);
            take(SECURITY);
            model.openNow();
            assertEquals(begun, navigator.place());
            assertEquals(false, assertInstanceOf(Line.Waits.class, line()).now());
            model.forget();
            nothingIsSaid();
        }
    }

    @Test
    void aRoomIsLeftForItIfThatIsWanted() {
        go(SETTINGS);
        take(new Arrival.Backup(FILE));
        assertEquals(SETTINGS, navigator.place());
        assertEquals(new Line.Waits(Message.of("arrival.inside", Message.of("arrival.to.backup")), true), line());
        model.openNow();
        assertEquals(new Place.RestoreInside(MARA, Optional.of(FILE)), navigator.place());
        nothingIsSaid();
        take(link(Room.OVERVIEW, ""));
        assertEquals(new Line.Waits(Message.of("arrival.back"), true), line());
        model.openNow();
        assertEquals(OVERVIEW, navigator.place());
    }

    @Test
    void whereItStandsOpenNothingIsBuiltAnew() {
        Place there = new Place.RestoreInside(MARA, Optional.of(FILE));
        go(there);
        take(link(Room.RESTORE, ""));
        assertEquals(there, navigator.place());
        nothingIsSaid();
        go(SETTINGS);
        take(SECURITY);
        assertEquals(List.of(new Link(Room.RESTORE, ""), new Link(Room.SETTINGS, "security")), pages);
        take(link(Room.SETTINGS, ""));
        nothingIsSaid();
    }

    @Test
    void aFileIsChosenOnTheWayBackToACopy() {
        go(LOCKED);
        take(new Arrival.Backup(FILE));
        go(OVERVIEW);
        assertEquals(new Place.RestoreInside(MARA, Optional.of(FILE)), navigator.place());
        assertEquals(List.of(), pages);
    }

    @Test
    void theNewestWins() {
        go(LOCKED);
        take(SECURITY);
        take(DRILL);
        take(new Arrival.Plain());
        go(OVERVIEW);
        assertEquals(new Place.Drill(MARA), navigator.place());
        go(OVERVIEW);
        assertEquals(OVERVIEW, navigator.place());
    }

    @Test
    void itIsForgottenAfterTenMinutes() {
        go(LOCKED);
        take(SECURITY);
        now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
        model.tick();
        assertInstanceOf(Line.Waits.class, line());
        now = now.plusMillis(1);
        model.tick();
        nothingIsSaid();
        go(OVERVIEW);
        assertEquals(OVERVIEW, navigator.place());
    }

    @Test
    void aClockThatWasSetBackForgetsNothing() {
        go(LOCKED);
        take(SECURITY);
        now = now.minus(Duration.ofHours(3));
        model.tick();
        assertInstanceOf(Line.Waits.class, line());
    }

    @Test
    void oneThatCameToAnAccountIsForThatAccount() {
        go(CEREMONY);
        take(SECURITY);
        go(LOCKED);
        assertInstanceOf(Line.Waits.class, line());
        OpenAccount other = account("jon@lindqvist.example");
        go(new Place.Overview(other, Message.NONE));
        assertEquals(new Place.Overview(other, Message.NONE), navigator.place());
        nothingIsSaid();

        go(CEREMONY);
        take(SECURITY);
        go(LOCKED);
        go(OVERVIEW);
        assertEquals(SETTINGS, navigator.place());
    }

    @Test
    void theHelpOpensAnywhere() {
        for (Place place : List.of(LOCKED, CEREMONY, new Place.SafeStart(), new Place.Held())) {
            go(place);
            take(link(Room.HELP, "lost"));
            assertEquals(place, navigator.place());
            nothingIsSaid();
        }
        assertEquals(4, pages.size());
    }

    @Test
    void oneThatIsNotKnownIsSaidToBeAndThenTheOneThatWaits() {
        go(LOCKED);
        take(DRILL);
        take(new Arrival.Unknown());
        assertEquals(Line.Plain.UNKNOWN, line());
        model.forget();
        assertInstanceOf(Line.Waits.class, line());
        take(new Arrival.Unknown());
        go(new Place.SignIn(Optional.empty(), Message.NONE));
        assertInstanceOf(Line.Waits.class, line());
    }

    @Test
    void whileTheAccountIsLeftNothingIsEntered() {
        go(OVERVIEW);
        free = false;
        take(SECURITY);
        assertEquals(OVERVIEW, navigator.place());
        assertInstanceOf(Line.Waits.class, line());
        go(LOCKED);
        free = true;
        go(OVERVIEW);
        assertEquals(SETTINGS, navigator.place());
    }

    private void go(Place place) {
        navigator.go(place);
        pass();
    }

    private void take(Arrival arrival) {
        model.take(arrival);
        pass();
    }

    private void pass() {
        while (!later.isEmpty()) {
            later.poll().run();
        }
    }

    private Line line() {
        return model.lineProperty().get();
    }

    private void nothingIsSaid() {
        assertEquals(Line.Plain.NONE, line());
    }

    private static Arrival link(Room room, String page) {
        return new Arrival.Linked(new Link(room, page));
    }

    private static OpenAccount account(String address) {
        return new OpenAccount(new Profile("Mara Lindqvist", EmailAddress.parse(address).orElseThrow()), null, null, null,
                null, null);
    }
}
