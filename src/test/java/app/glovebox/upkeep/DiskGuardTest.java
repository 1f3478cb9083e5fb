package app.glovebox.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.upkeep.DiskGuard.Look;
import app.glovebox.upkeep.DiskGuard.State;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskGuardTest {
    private long free;
    private final DiskGuard guard = new DiskGuard(where -> free, Path.of("anywhere"));

    @Test
    void getsWorseAtTheBoundsAndBetterOnlyBeyondThem() {
        assertEquals(State.FINE, at(500_000_000));
        assertEquals(State.LOW, at(499_999_999));
        assertEquals(State.LOW, at(509_999_999));
        assertEquals(State.FINE, at(510_000_000));
        assertEquals(State.FINE, at(500_000_000));
        assertEquals(State.READ_ONLY, at(49_999_999));
        assertEquals(State.READ_ONLY, at(59_999_999));
        assertEquals(State.LOW, at(60_000_000));
        assertEquals(State.LOW, at(50_000_000));
        assertEquals(State.READ_ONLY, at(0));
        assertEquals(State.FINE, at(Long.MAX_VALUE));
    }

    @Test
    void aDiskThatCannotBeMeasuredForbidsNothing() {
        DiskGuard blind = new DiskGuard(where -> {
            throw new IOException("no such disk");
        }, Path.of("anywhere"));
        assertEquals(new Look(State.FINE, -1), blind.look());
    }

    private State at(long bytes) {
        free = bytes;
        assertEquals(bytes, guard.look().free());
        return guard.look().state();
    }
}
