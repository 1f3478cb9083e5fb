package app.glovebox.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.arrival.LinkTarget;
import app.glovebox.custody.WordsTarget;
import app.glovebox.link.update.EnvelopeTarget;
import app.glovebox.link.update.ManifestTarget;
import app.glovebox.vault.PageTarget;
import app.glovebox.vault.RecordTarget;
import app.glovebox.vault.export.ExportTarget;
import app.glovebox.vault.seal.RowTarget;
import app.glovebox.vault.segment.ColumnTarget;
import app.glovebox.vault.segment.SegmentTarget;
import app.glovebox.vault.rig.RigProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each target in a process of its own. What it does not take within a second and 256 MB is a finding, see [Judge]; the
/// process's own bounds catch what never comes back, or takes its memory outside of the heap.
/// All statements are constants; taking each apart again would be most of the time of a look at a backup.
class ParsersJazzer {
    private static final int RUNS = Integer.getInteger("glovebox.rig.jazzer", 10_000_000);
    private static final long SEED = Long.getLong("glovebox.seed", System.nanoTime()) & 0x7fff_ffff;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(classes = {HeaderTarget.class, RecordTarget.class, RowTarget.class, PageTarget.class,
        SegmentTarget.class, ColumnTarget.class, WordsTarget.class, BackupTarget.class, ExportTarget.class,
        ManifestTarget.class, EnvelopeTarget.class, LinkTarget.class})
    void refusesNonsense(Class<? extends Target> type) throws Exception {
        long begun = System.nanoTime();
        int longest = corpus(type.getDeclaredConstructor().newInstance());
        ProcessBuilder builder = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + type.getName(), "--instrumentation_includes=app.glovebox.**",
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.SqlInjection", "-runs=" + RUNS,
                "-seed=" + SEED, "-timeout=20", "-rss_limit_mb=1024", "-max_len=" + longest, "corpus"))
                .directory(folder.toFile()).redirectErrorStream(true);
        Process process = builder.start();
        String said = RigProcess.output(process);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("Done " + RUNS + " runs"), said);
        System.out.printf("jazzer: %s, %,d runs, seed %d, %d s, nothing found%n", type.getSimpleName(), RUNS, SEED,
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    /// What the fuzzer begins with, and how long its inputs may get.
    private int corpus(Target target) throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        int longest = 4096;
        for (byte[] original : target.originals()) {
            Files.write(corpus.resolve("original-" + corpus.toFile().list().length), original);
            longest = Math.max(longest, original.length * 2);
        }
        return longest;
    }
}
