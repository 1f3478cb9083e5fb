package app.glovebox.host.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.session.StorageException;
import app.glovebox.update.Accepted;
import app.glovebox.update.Obstacle;
import app.glovebox.update.Outcome;
import app.glovebox.update.UpdateState;
import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Envelope;
import app.glovebox.update.manifest.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateFileTest {
    private static final Instant AT = Instant.parse("2026-11-27T12:00:00.123Z");
    private static final Map<String, Accepted> KEYS = Map.of(
            "0123456789abcdef", new Accepted(473_000, new AppVersion("1.1.0-beta.2"), "ab".repeat(32), AT),
            "fedcba9876543210", new Accepted(1, new AppVersion("1"), "cd".repeat(32), AT.minusSeconds(9)));

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsReadAgain() throws Exception {
        byte[] envelope = new byte[Envelope.MOST_BYTES];
        envelope[7] = -1;
        UpdateState full = new UpdateState(true, Optional.of(AT), Optional.of(new Outcome.Refused(Refusal.CLOCK_BACK)),
                Optional.of(new UpdateState.Kept(envelope, AT)), KEYS, "1.1.0-beta.2");
        UpdateState read = again(full);
        assertArrayEquals(envelope, read.kept().orElseThrow().bytes());
        assertEquals(AT, read.kept().orElseThrow().at());
        assertEquals(plain(full), plain(read));
        UpdateState missed = new UpdateState(false, Optional.of(AT),
                Optional.of(new Outcome.Unreachable(Obstacle.TOO_SLOW)), Optional.empty(), Map.of(), "");
        assertEquals(missed, again(missed));
        assertEquals(UpdateState.fresh(), again(UpdateState.fresh()));
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        again(UpdateState.fresh());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aFileThatIsNotOneCountsAsNoneAndTheCheckIsOff() throws Exception {
        UpdateState full = new UpdateState(true, Optional.of(AT), Optional.empty(), Optional.empty(), KEYS, "");
        again(full);
        String good = Files.readString(file());
        for (String bad : new String[] {"", good + "x", good.replace("=true", "=yes"), good.replace(" 1\n", " 2\n"),
                good.replace("tried=1", "tried=x"), good.replace("trouble=", "trouble=refused:NEVER_HEARD"),
                good.replace("beta.2", "beta-2"), good.replace("kept=", "kept=5 !"),
                "x".repeat(200_000)}) {
            Files.writeString(file(), bad);
            assertEquals(UpdateState.fresh(), new UpdateFile(file()).load(), bad);
        }
    }

    @Test
    void anUnwritableFolderIsTold() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("plain"), "x");
        assertThrows(StorageException.class,
                () -> new UpdateFile(notAFolder.resolve("update.state")).save(UpdateState.fresh()));
    }

    private static UpdateState plain(UpdateState state) {
        return new UpdateState(state.allowed(), state.tried(), state.trouble(), Optional.empty(), state.accepted(),
                state.hushed());
    }

    private UpdateState again(UpdateState state) throws StorageException {
        new UpdateFile(file()).save(state);
        return new UpdateFile(file()).load();
    }

    private Path file() {
        return folder.resolve("data").resolve("update.state");
    }
}
