package app.glovebox.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.install.Damage;
import app.glovebox.install.InstallState;
import app.glovebox.install.LaunchOptions;
import app.glovebox.install.ProgramFacts;
import app.glovebox.install.SealedList;
import app.glovebox.install.SelfCheck;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class AboutViewModelTest {
    private static final Instant THEN = Instant.parse("2026-11-19T07:42:00Z");
    private static final ProgramFacts FACTS = new ProgramFacts("1.0.0", "4f21abc", "25.0.1", "26.0.2",
            "Linux 6.8 amd64", false);

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final ObjectProperty<Instant> pulse = new SimpleObjectProperty<>(THEN);
    private InstallState state = new InstallState.Intact(231, 150_000_000, "1.0.0", "4f21abc", THEN);
    private LaunchOptions launch = LaunchOptions.none();
    private final SelfCheck self = new SelfCheck(progress -> {
        progress.at(50, 100);
        return state;
    }, () -> launch);
    private final AboutViewModel model =
            new AboutViewModel(self, FACTS, new Background(jobs::add, Runnable::run), pulse);

    @Test
    void beforeTheFirstCheckItSaysThatItIsToCome() {
        assertEquals(Message.of("about.files.soon"), model.filesProperty().get());
        self.atStart();
        assertEquals(Message.of("about.files.intact", Message.of("about.age.seconds", 0L), 231),
                model.filesProperty().get());
    }

    @Test
    void theCheckGrowsOldAsTimePasses() {
        self.atStart();
        pulse.set(THEN.plusSeconds(12));
        assertEquals(Message.of("about.age.seconds", 12L), age());
        pulse.set(THEN.plusSeconds(3_599));
        assertEquals(Message.of("about.age.minutes", 59L), age());
        pulse.set(THEN.plusSeconds(7_300));
        assertEquals(Message.of("about.age.hours", 2L), age());
        pulse.set(THEN.minusSeconds(60));
        assertEquals(Message.of("about.age.seconds", 0L), age());
    }

    @Test
    void aCheckAskedForShowsHowFarItIsAndRunsOnlyOnce() {
        List<AboutViewModel.Reading> seen = new ArrayList<>();
        model.readingProperty().subscribe(reading -> reading.ifPresent(seen::add));
        model.check();
        model.check();
        assertEquals(1, jobs.size());
        jobs.removeFirst().run();
        assertEquals(List.of(new AboutViewModel.Reading(0, 0), new AboutViewModel.Reading(50, 100)), seen);
        assertTrue(model.readingProperty().get().isEmpty());
        assertEquals(Optional.of(state), model.stateProperty().get());
    }

    @Test
    void damageIsCountedAndAListThatCannotBeTrustedIsSaidToBe() {
        state = new InstallState.Damaged(List.of(new Damage(Damage.Kind.CHANGED, "bin/Glovebox"),
                new Damage(Damage.Kind.ADDED, "lib/app/x.jar")), THEN);
        self.atStart();
        assertEquals(Message.of("about.files.damaged", Message.of("about.age.seconds", 0L), 2),
                model.filesProperty().get());
        state = new InstallState.Damaged(List.of(new Damage(Damage.Kind.MISSING, SealedList.KEY)), THEN);
        self.check((done, total) -> { });
        assertEquals("about.files.list", model.filesProperty().get().key());
        state = new InstallState.NotPackaged();
        self.check((done, total) -> { });
        assertEquals("about.files.notPackaged", model.filesProperty().get().key());
    }

    @Test
    void whatIsCopiedNamesNoPathAndNoValue() {
        state = new InstallState.Damaged(List.of(new Damage(Damage.Kind.CHANGED, "bin/Glovebox"),
                new Damage(Damage.Kind.CHANGED, "lib/app/x.jar")), THEN);
        launch = LaunchOptions.of(Map.of("LD_PRELOAD", "/home/mara/x.so"), List.of());
        self.atStart();
        assertEquals("""
                Glovebox 1.0.0, build 4f21abc
                Java 25.0.1, JavaFX 26.0.2
                Linux 6.8 amd64
                Files: damaged {CHANGED=2}, checked 2026-11-19T07:42:00Z
                Launch options: LD_PRELOAD""", model.details());
        assertFalse(model.details().contains("/"));
    }

    @Test
    void closedItHearsNoMore() {
        model.close();
        self.atStart();
        pulse.set(THEN.plusSeconds(5));
        assertEquals(Message.of("about.files.soon"), model.filesProperty().get());
    }

    private Message age() {
        return (Message) model.filesProperty().get().args().getFirst();
    }
}
