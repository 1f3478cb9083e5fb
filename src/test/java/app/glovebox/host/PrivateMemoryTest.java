package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.glovebox.vault.rig.RigProcess;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a process that keeps its memory to itself looks like to the kernel. In a process of its own: it cannot be undone.
class PrivateMemoryTest {

    /// Says what the kernel has noted, before and after.
    public static final class Asked {
        private static final int PR_GET_DUMPABLE = 3;

        private Asked() {
        }

        public static void main(String[] arguments) throws Throwable {
            System.out.println("dumpable before " + dumpable());
            System.out.println("done " + Native.privateMemory());
            System.out.println("dumpable after " + dumpable());
            Files.readAllLines(Path.of("/proc/self/limits")).stream().filter(line -> line.startsWith("Max core file"))
                    .forEach(line -> System.out.println(line.strip().replaceAll("\\s+", " ")));
        }

        @SuppressWarnings("restricted")
        private static int dumpable() throws Throwable {
            Linker linker = Linker.nativeLinker();
            return (int) linker.downcallHandle(linker.defaultLookup().find("prctl").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1)).invokeExact(PR_GET_DUMPABLE, 0L, 0L, 0L, 0L);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void itIsUndumpableAndLeavesNoCore() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "only Linux has these calls");
        Process program = RigProcess.java(folder, Asked.class).start();
        try {
            String said = RigProcess.output(program);
            assertTrue(program.waitFor(1, TimeUnit.MINUTES));
            assertEquals("""
                    dumpable before 1
                    done true
                    dumpable after 0
                    Max core file size 0 0 bytes
                    """, said);
        } finally {
            program.destroyForcibly();
        }
    }
}
