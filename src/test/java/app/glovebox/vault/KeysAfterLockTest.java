package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vault.rig.RigProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Once a vault is locked, no object of the program holds a key, the words' bits, the password or the PIN any more.
class KeysAfterLockTest {
    private static final Pattern LINE = Pattern.compile("(?m)^(before|after) (\\S+) (\\d+)$");
    /// Three forms of each of twelve keys (the vault's before and after a rotation, and of each way in), of the password
    /// and of the PIN.
    private static final int FORMS = 42;
    /// A collection may leave dead objects lying between live ones and calls them an array in a dump; not with this.
    private static final String COMPACT = "-XX:MarkSweepAlwaysCompactCount=1";

    @TempDir
    private Path folder;

    @Test
    void noneIsLeftInTheHeap() throws Exception {
        ProcessBuilder java =
                RigProcess.java(Files.createDirectory(folder.resolve("natives")), LockedProcess.class, folder);
        java.command().add(1, COMPACT);
        Process program = java.start();
        try {
            String said = RigProcess.output(program);
            assertTrue(program.waitFor(1, TimeUnit.MINUTES));
            assertEquals(0, program.exitValue(), said);
            Map<String, Integer> before = counts(said, "before");
            assertEquals(FORMS, before.size(), said);
            assertTrue(before.values().stream().allMatch(times -> times > 0), "the search misses some: " + before);
            Map<String, Integer> after = counts(said, "after");
            assertEquals(before.keySet(), after.keySet());
            assertTrue(after.values().stream().allMatch(times -> times == 0), "left after locking: " + after);
        } finally {
            program.destroyForcibly();
        }
    }

    private static Map<String, Integer> counts(String said, String when) {
        return LINE.matcher(said).results().filter(line -> line.group(1).equals(when)).collect(Collectors.toMap(
                (MatchResult line) -> line.group(2), line -> Integer.parseInt(line.group(3)), Integer::sum,
                TreeMap::new));
    }
}
