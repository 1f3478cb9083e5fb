package app.glovebox.ui.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.update.Browser;
import app.glovebox.update.Obstacle;
import app.glovebox.update.Served;
import app.glovebox.update.Signed;
import app.glovebox.update.Updates;
import app.glovebox.update.manifest.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class UpdateViewModelTest {
    private final Served house = new Served();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final ObjectProperty<Instant> pulse = new SimpleObjectProperty<>(house.now);
    private final List<URI> opened = new ArrayList<>();
    private UpdateViewModel model;

    @Test
    void saysThatNothingIsKnownUntilSomethingWasChecked() {
        open(house.start());
        assertEquals(Message.of("update.state.never", "1.0.0"), model.stateProperty().get());
        assertFalse(model.allowedProperty().get());
        assertTrue(model.newerProperty().get().isEmpty());
        assertEquals(0, house.asked);
    }

    @Test
    void everyStatementHasItsTimeAndGrowsOlder() {
        open(house.start());
        model.check();
        assertTrue(model.busyProperty().get());
        work();
        assertFalse(model.busyProperty().get());
        assertEquals(newer(Message.of("update.age.now")), model.stateProperty().get());
        later(Duration.ofMinutes(5));
        assertEquals(newer(Message.of("update.age.minutes", 5L)), model.stateProperty().get());
        later(Duration.ofHours(2));
        assertEquals(newer(Message.of("update.age.hours", 2L)), model.stateProperty().get());
        later(Duration.ofDays(3));
        assertEquals(newer(Message.of("update.age.days", 3L)), model.stateProperty().get());
        assertEquals("1.1.0", model.newerProperty().get().orElseThrow().release().version().text());
        later(Duration.ofDays(26));
        assertEquals("update.state.over", model.stateProperty().get().key());
        assertTrue(model.newerProperty().get().isEmpty());
    }

    @Test
    void theNewestSaysSo() {
        house.answer = house.publisher.manifest(100, "1.0.0");
        open(house.start());
        model.check();
        work();
        assertEquals(Message.of("update.state.upToDate", "1.0.0", day(), Message.of("update.age.now")),
                model.stateProperty().get());
        assertTrue(model.newerProperty().get().isEmpty());
    }

    @Test
    void switchedOnItAsksAtOnceAndSwitchedOffNobody() {
        open(house.start());
        model.allow(true);
        work();
        assertTrue(model.allowedProperty().get());
        assertEquals(1, house.asked);
        model.allow(false);
        work();
        assertFalse(model.allowedProperty().get());
        assertFalse(house.book.state.allowed());
        assertEquals(1, house.asked);
    }

    @Test
    void aSwitchThatCannotBeKeptGoesBackAndSaysWhy() {
        open(house.start());
        house.book.full = true;
        model.allow(true);
        work();
        assertFalse(model.allowedProperty().get());
        assertEquals("update.unkept", model.saidProperty().get().key());
    }

    @Test
    void aRefusalIsToldWithItsReasonBesideWhatWasKnown() {
        open(house.start());
        model.check();
        work();
        house.answer = new Signed().manifest(101, "9.0.0");
        later(Duration.ofMinutes(1));
        model.check();
        work();
        assertEquals(Message.of("update.trouble.refused", Message.of("update.age.now"),
                Message.of("update.refused.other_key")), model.troubleProperty().get());
        assertEquals(newer(Message.of("update.age.minutes", 1L)), model.stateProperty().get());
        house.answer = house.publisher.manifest(102, "1.1.0");
        model.check();
        work();
        assertTrue(model.troubleProperty().get().isNone());
    }

    @Test
    void everyReasonHasASentence() {
        for (Refusal why : Refusal.values()) {
            told("update.refused." + why.name().toLowerCase(java.util.Locale.ROOT));
        }
        for (Obstacle why : Obstacle.values()) {
            told("update.unreachable." + why.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void anUnreachableServerIsToldAndTheNextStartStillKnows() {
        house.obstacle = Obstacle.TOO_SLOW;
        open(house.start());
        model.check();
        work();
        later(Duration.ofHours(1));
        open(house.start());
        assertEquals(Message.of("update.trouble.unreachable", Message.of("update.age.hours", 1L),
                Message.of("update.unreachable.too_slow")), model.troubleProperty().get());
    }

    @Test
    void aFileIsReadByPathOrAddressAndNonsenseIsNoFile() {
        open(house.start());
        for (String typed : List.of("/media/stick/stable.update", " file:///media/stick/stable.update ")) {
            model.file(typed);
            work();
        }
        assertEquals(2, house.asked);
        model.file("  ");
        work();
        assertTrue(model.saidProperty().get().isNone());
        for (String typed : List.of("\u0000", "file:///a b", "file://server/share")) {
            model.file(typed);
            work();
            assertEquals("update.unreachable.no_file", model.saidProperty().get().key(), typed);
        }
        assertEquals(2, house.asked);
    }

    @Test
    void thePageIsOpenedInTheBrowserAndWithoutOneThatIsSaid() {
        open(house.start());
        model.open();
        work();
        assertEquals(List.of(), opened);
        model.check();
        work();
        model.open();
        work();
        assertEquals(List.of(URI.create("https://downloads.example/glovebox/1.1.0")), opened);
        model.close();
        make(house.start(), page -> {
            throw new IOException("none");
        });
        model.open();
        work();
        assertEquals("update.browser.none", model.saidProperty().get().key());
    }

    @Test
    void aSecondPressWaitsForTheFirstAndAFileStaysTyped() {
        open(house.start());
        model.check();
        model.check();
        assertFalse(model.file("/media/stick/stable.update"));
        work();
        assertEquals(1, house.asked);
        assertTrue(model.file("/media/stick/stable.update"));
    }

    @Test
    void theSwitchWorksWhileACheckRuns() {
        open(house.start());
        model.check();
        model.allow(true);
        assertTrue(model.busyProperty().get());
        work();
        assertTrue(house.book.state.allowed());
        assertFalse(model.busyProperty().get());
        assertEquals(1, house.asked, "asked a moment ago");
    }

    @Test
    void withoutAKeyNobodyIsAskedAnything() {
        open(house.without());
        assertFalse(model.isPresent());
        assertTrue(model.stateProperty().get().isNone());
        assertTrue(jobs.isEmpty());
    }

    @Test
    void closedItHearsNothingMore() {
        Updates updates = house.start();
        open(updates);
        model.close();
        later(Duration.ofDays(1));
        assertEquals(Message.of("update.state.never", "1.0.0"), model.stateProperty().get());
    }

    private void told(String key) {
        assertFalse(new app.glovebox.ui.kit.Words(java.util.Locale.ENGLISH).text(key).isBlank());
    }

    private static Message newer(Message age) {
        return Message.of("update.state.newer", "1.1.0", "1.0.0", day(), age);
    }

    private static Message day() {
        return Message.of("update.day", Signed.NOON.minus(Duration.ofDays(1)).atZone(ZoneOffset.UTC));
    }

    private void later(Duration time) {
        house.pass(time);
        pulse.set(house.now);
    }

    private void open(Updates updates) {
        make(updates, opened::add);
    }

    private void make(Updates updates, Browser browser) {
        model = new UpdateViewModel(updates, browser, new Background(jobs::add, Runnable::run), pulse, ZoneOffset.UTC);
        work();
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }
}
