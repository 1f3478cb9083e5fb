package app.glovebox.vault.jazzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vault.rig.RigProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A parser refuses with its own checked exception, within a second and 256 MB; anything else is a finding.
class ParsersJazzer {
    private static final int RUNS = Integer.getInteger("glovebox.rig.jazzer", 10_000_000);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(classes = {HeaderTarget.class, PageTarget.class, SegmentTarget.class, WordsTarget.class})
    void refusesNonsense(Class<?> target) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + target.getName(), "-runs=" + RUNS,
                "-timeout=1", "-max_len=4096")).directory(folder.toFile()).redirectErrorStream(true);
        Process process = builder.start();
        String said = RigProcess.output(process);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("Done " + RUNS + " runs"), said);
        System.out.printf("jazzer: %s, %,d runs, nothing found%n", target.getSimpleName(), RUNS);
    }
}
