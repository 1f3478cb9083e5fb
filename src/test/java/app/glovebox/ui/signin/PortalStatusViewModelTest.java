package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.glovebox.session.PortalException.Kind;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.signin.PortalStatusViewModel.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortalStatusViewModelTest {
    private final Door door = new Door();

    @Test
    void tellsTheMeasuredRoundTrip() {
        PortalStatusViewModel portal = watch();
        assertEquals(State.ONLINE, portal.stateProperty().get());
        assertEquals(Message.of("signin.portal.online", 24L), portal.statusProperty().get());
        assertEquals(Door.PIN, portal.portalProperty().get().pin());
        door.portals.roundTrip = Duration.ofNanos(300);
        door.seconds(5);
        assertEquals(Message.of("signin.portal.online", 1L), portal.statusProperty().get());
    }

    @Test
    void startsThenLooksThenIsOnline() {
        Door slow = new Door(true);
        PortalStatusViewModel portal = new PortalStatusViewModel(slow.portals, slow.background, slow.pulse);
        assertEquals(Message.of("signin.portal.starting"), portal.statusProperty().get());
        assertNull(portal.portalProperty().get());
        slow.work.runOne();
        slow.ui.runOne();
        assertEquals(Message.of("signin.portal.looking"), portal.statusProperty().get());
        slow.work.runOne();
        slow.ui.runOne();
        assertEquals(State.ONLINE, portal.stateProperty().get());
    }

    @Test
    void asksEveryFiveSecondsAndOneQuestionAtATime() {
        watch();
        door.seconds(60);
        assertEquals(13, door.portals.reached);
        Door slow = new Door(true);
        PortalStatusViewModel portal = new PortalStatusViewModel(slow.portals, slow.background, slow.pulse);
        slow.seconds(600);
        assertEquals(1, slow.work.jobs.size());
        portal.close();
    }

    @Test
    void silenceIsToldAndAskedLessAndLessOften() {
        door.portals.refusal = Kind.UNREACHABLE;
        PortalStatusViewModel portal = watch();
        assertEquals(State.DOWN, portal.stateProperty().get());
        assertEquals(Message.of("signin.portal.down"), portal.statusProperty().get());
        door.seconds(10 + 20 + 40 + 60 + 60);
        assertEquals(6, door.portals.reached);
        door.portals.refusal = null;
        door.seconds(60);
        assertEquals(State.ONLINE, portal.stateProperty().get());
        door.seconds(5);
        assertEquals(8, door.portals.reached);
    }

    @Test
    void anotherCertificateIsNoOrdinarySilence() {
        door.portals.refusal = Kind.UNTRUSTED;
        PortalStatusViewModel portal = watch();
        assertEquals(State.UNTRUSTED, portal.stateProperty().get());
        assertEquals(Message.of("signin.portal.untrusted"), portal.statusProperty().get());
    }

    @Test
    void closedAsksNoMoreAndAnAnswerUnderWayChangesNothing() {
        Door slow = new Door(true);
        PortalStatusViewModel portal = new PortalStatusViewModel(slow.portals, slow.background, slow.pulse);
        slow.work.runOne();
        portal.close();
        slow.ui.runAll();
        slow.seconds(600);
        assertEquals(0, slow.work.jobs.size());
        assertEquals(State.STARTING, portal.stateProperty().get());
    }

    private PortalStatusViewModel watch() {
        return new PortalStatusViewModel(door.portals, door.background, door.pulse);
    }
}
