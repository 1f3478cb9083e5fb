package app.glovebox.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.StorageException;
import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdatesTest {
    private final Served house = new Served();

    @Test
    void nobodyIsAskedUntilThatIsAllowed() throws Exception {
        Updates updates = house.start();
        assertTrue(updates.checkIfDue().isEmpty());
        assertFalse(updates.standing().allowed());
        assertEquals(0, house.asked);
        updates.allow(true);
        assertInstanceOf(Outcome.Newer.class, updates.checkIfDue().orElseThrow());
        updates.allow(false);
        house.pass(Duration.ofDays(2));
        assertTrue(updates.checkIfDue().isEmpty());
        assertEquals(1, house.asked);
    }

    @Test
    void atMostOnceADayAlsoAcrossStartsAndFailures() throws Exception {
        house.start().allow(true);
        house.obstacle = Obstacle.NO_ANSWER;
        assertEquals(Optional.of(new Outcome.Unreachable(Obstacle.NO_ANSWER)), house.start().checkIfDue());
        house.pass(Duration.ofHours(23));
        assertTrue(house.start().checkIfDue().isEmpty());
        house.pass(Duration.ofHours(1));
        house.obstacle = null;
        assertInstanceOf(Outcome.Newer.class, house.start().checkIfDue().orElseThrow());
        assertEquals(2, house.asked);
    }

    @Test
    void aClockSetBackAYearDoesNotEndTheChecks() throws Exception {
        house.start().allow(true);
        house.start().checkIfDue();
        house.now = Signed.NOON.minus(Duration.ofDays(300));
        assertTrue(house.start().checkIfDue().isPresent());
    }

    @Test
    void whatWasFoundIsKnownAgainAtTheNextStartAndJudgedByIt() throws Exception {
        house.start().check();
        house.pass(Duration.ofDays(3));
        Standing.Known known = house.start().standing().known().orElseThrow();
        assertEquals(Signed.NOON, known.at());
        assertInstanceOf(Outcome.Newer.class, known.outcome());
        assertFalse(known.isOver(house.now));
        assertTrue(known.isOver(house.now.plus(Duration.ofDays(30))));
        assertInstanceOf(Outcome.UpToDate.class,
                house.start(new AppVersion("1.1.0")).standing().known().orElseThrow().outcome());
        assertTrue(house.start(new AppVersion("1.2.0")).standing().known().isEmpty());
        assertTrue(house.start(Signed.HERE, new Signed().key()).standing().known().isEmpty());
    }

    @Test
    void whatCannotBeRememberedDoesNotCount() throws Exception {
        Updates updates = house.start();
        house.book.full = true;
        assertThrows(StorageException.class, updates::check);
        assertTrue(updates.standing().known().isEmpty());
        house.book.full = false;
        assertInstanceOf(Outcome.Newer.class, updates.check());
    }

    @Test
    void aFileIsJudgedByTheSameRulesAndRemembered() throws Exception {
        house.check(house.publisher.manifest(101, "1.1.0"));
        house.answer = house.publisher.manifest(100, "1.1.0");
        assertEquals(new Outcome.Refused(Refusal.OLDER), house.filesOnly().check(Path.of("brought")));
    }

    @Test
    void withoutAnAddressNobodyIsAskedEvenIfItIsAllowed() throws Exception {
        house.start().allow(true);
        assertTrue(house.filesOnly().address().isEmpty());
        assertTrue(house.filesOnly().checkIfDue().isEmpty());
        assertEquals(0, house.asked);
    }

    @Test
    void withoutAKeyThereIsNoCheck() throws Exception {
        house.start().allow(true);
        house.start().check();
        Updates absent = house.without();
        assertFalse(absent.isPresent());
        assertTrue(absent.checkIfDue().isEmpty());
        assertTrue(absent.standing().known().isEmpty());
        assertThrows(IllegalStateException.class, absent::check);
        assertEquals(1, house.asked);
    }

    @Test
    void aVersionIsHushedUntilTheNextOne() throws Exception {
        Updates updates = house.start();
        updates.check();
        assertFalse(updates.standing().hushed());
        updates.hush(new AppVersion("1.1.0"));
        assertTrue(house.start().standing().hushed());
        house.check(house.publisher.manifest(101, "1.2.0"));
        assertFalse(house.start().standing().hushed());
    }

    @Test
    void tellsOfEveryChangeUntilClosed() throws Exception {
        Updates updates = house.start();
        List<Standing> told = new ArrayList<>();
        try (AutoCloseable listening = updates.listen(told::add)) {
            updates.allow(true);
            updates.check();
        }
        updates.allow(false);
        assertEquals(2, told.size());
        assertTrue(told.getLast().known().isPresent());
    }
}
