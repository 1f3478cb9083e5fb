package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.lock.LockRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasSaved() throws Exception {
        LockFile file = new LockFile(folder.resolve("ours/lock.rules"));
        assertEquals(LockRules.usual(), file.rules());
        for (LockRules rules : List.of(new LockRules(Optional.empty(), false, true, LockRules.USUAL_CLIPBOARD),
                new LockRules(Optional.of(Duration.ofSeconds(61)), true, false, LockRules.USUAL_CLIPBOARD),
                new LockRules(Optional.empty(), true, true, Duration.ofMinutes(2)), LockRules.usual())) {
            file.save(rules);
            assertEquals(rules, file.rules());
            assertEquals(rules, new LockFile(folder.resolve("ours/lock.rules")).rules());
        }
    }

    @Test
    void rulesFromBeforeTheClipboardHadAChoiceStay() throws Exception {
        Path path = folder.resolve("lock.rules");
        for (String last : List.of("", "clipboard=0\n")) {
            Files.writeString(path, "idle=300\nsleep=false\nscreen=true\n" + last);
            assertEquals(new LockRules(Optional.of(Duration.ofMinutes(5)), false, true, Duration.ofSeconds(30)),
                    new LockFile(path).rules());
        }
    }

    @Test
    void whatItCannotReadCountsAsTheUsualRules() throws Exception {
        Path path = folder.resolve("lock.rules");
        for (byte[] bad : List.of(new byte[0], new byte[] {(byte) 0xff, (byte) 0xfe}, "idle=-1\n".getBytes(),
                "idle=600\nsleep=no\nscreen=true\n".getBytes(), new byte[5000])) {
            Files.write(path, bad);
            assertEquals(LockRules.usual(), new LockFile(path).rules());
        }
    }
}
