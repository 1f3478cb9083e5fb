package app.glovebox.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    private final List<String> done = new ArrayList<>();
    private InstallState state = new InstallState.NotPackaged();
    private final SelfCheck self = new SelfCheck(progress -> {
        done.add("files");
        return state;
    }, () -> {
        done.add("launch");
        return LaunchOptions.of(Map.of("LD_PRELOAD", "x"), List.of());
    });

    @Test
    void nothingIsLookedAtBeforeItIsAskedToAndOncePerStart() {
        assertEquals(List.of(), done);
        assertTrue(self.known().files().isEmpty() && self.known().launch().isPlain());
        self.atStart();
        self.atStart();
        assertEquals(List.of("launch", "files"), done);
        assertEquals(Optional.of(state), self.known().files());
        assertEquals("LD_PRELOAD", self.known().launch().names());
    }

    @Test
    void everyNewCheckIsToldUntilNobodyListens() throws Exception {
        List<Optional<InstallState>> heard = new ArrayList<>();
        AutoCloseable listening = self.listen(known -> heard.add(known.files()));
        state = new InstallState.Damaged(List.of(new Damage(Damage.Kind.CHANGED, "a")), Instant.EPOCH);
        self.check((read, total) -> { });
        listening.close();
        self.check((read, total) -> { });
        assertEquals(List.of(Optional.empty(), Optional.of(state)), heard);
    }
}
