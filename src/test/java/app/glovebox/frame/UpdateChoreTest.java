package app.glovebox.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.update.Served;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateChoreTest {
    private static final Place SIGN_IN = new Place.SignIn(Optional.empty(), Message.NONE);

    private final Served house = new Served();
    private final Navigator navigator = new Navigator();
    private final UpdateChore chore = new UpdateChore(house.start(), new Background(Runnable::run, Runnable::run),
            navigator);

    @Test
    void asksAMinuteAfterTheSignInScreenStandsAndThenOnceADay() throws Exception {
        house.start().allow(true);
        minutes(10);
        assertEquals(0, house.asked, "before any screen");
        navigator.go(SIGN_IN);
        tick();
        assertEquals(0, house.asked);
        minutes(1);
        assertEquals(1, house.asked);
        minutes(23 * 60);
        assertEquals(1, house.asked);
        minutes(70);
        assertEquals(2, house.asked);
    }

    @Test
    void asksNobodyUnlessAllowed() {
        navigator.go(SIGN_IN);
        minutes(2 * 24 * 60);
        assertEquals(0, house.asked);
    }

    @Test
    void aSafeStartAndOneWithoutItsFolderLeaveItAlone() throws Exception {
        house.start().allow(true);
        navigator.go(new Place.SafeStart());
        minutes(10);
        navigator.go(new Place.Held());
        minutes(10);
        assertEquals(0, house.asked);
    }

    @Test
    void aFullDiskOrAServerThatIsGoneIsNobodysTrouble() throws Exception {
        house.start().allow(true);
        house.obstacle = app.glovebox.update.Obstacle.NO_ANSWER;
        navigator.go(SIGN_IN);
        minutes(2);
        assertEquals(1, house.asked);
        house.book.full = true;
        minutes(25 * 60);
        assertEquals(2, house.asked, "also what cannot be written down is asked once a day");
    }

    @Test
    void theKeyThisBuildWasGivenIsOne() {
        UpdateBuild.written();
        assertTrue(UpdateBuild.publisher("", "").isEmpty());
        String key = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(house.publisher.key().raw()));
        assertEquals(house.publisher.key(), UpdateBuild.publisher(key, "https://x.example/a").orElseThrow().key());
        assertThrows(IllegalArgumentException.class, () -> UpdateBuild.publisher("nonsense", ""));
        assertThrows(IllegalArgumentException.class, () -> UpdateBuild.publisher(key, "http://x.example/a"));
    }

    private void minutes(int count) {
        for (int minute = 0; minute < count; minute++) {
            house.pass(Duration.ofMinutes(1));
            tick();
        }
    }

    private void tick() {
        chore.tick(house.now);
    }
}
