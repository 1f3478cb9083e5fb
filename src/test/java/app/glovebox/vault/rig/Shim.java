package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The library of `rig/shim.c` between a process and the C library, and the file that controls it.
final class Shim {
    static final int ENOSPC = 28;
    static final int EIO = 5;
    /// Half a write, and a full disk at the next one.
    static final int SHORT = -1;
    private static final int RECORD = 1;
    private static final int FAULT = 2;
    private static final int SIZE = 7 * Integer.BYTES;

    /// Which calls fail; the order is the shim's.
    enum Call { NONE, WRITE, SYNC, RENAME, UNLINK, TRUNCATE }

    private final MappedByteBuffer control;

    /// @param control as made by [#preload]
    Shim(Path control) {
        try (FileChannel channel = FileChannel.open(control, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            this.control = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            this.control.order(ByteOrder.nativeOrder());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Builds the library, or skips the test where that cannot be done.
    static Path build(Path folder) throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"),
                "Skipped: the shim between the vault and the disk works on Linux only.");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")),
                "Skipped: the shim between the vault and the disk is built with gcc, and there is no /usr/bin/gcc.");
        Path source = folder.resolve("shim.c");
        Path library = folder.resolve("shim.so");
        try (InputStream text = Shim.class.getResourceAsStream("/rig/shim.c")) {
            Files.copy(text, source);
        }
        Process gcc = new ProcessBuilder("/usr/bin/gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(),
                source.toString(), "-ldl").redirectErrorStream(true).start();
        String said = RigProcess.output(gcc);
        assertEquals(0, gcc.waitFor(), said);
        return library;
    }

    /// Puts the library in front of the process about to be started.
    ///
    /// @param log null when nothing is to be recorded
    static void preload(ProcessBuilder process, Path library, Path watched, Path control, Path log)
            throws IOException {
        Files.write(control, new byte[SIZE]);
        if (log != null) {
            Files.deleteIfExists(log);
            new Shim(control).control.putInt(0, RECORD);
            process.environment().put("GLOVEBOX_RIG_LOG", log.toString());
        }
        process.environment().put("LD_PRELOAD", library.toString());
        process.environment().put("GLOVEBOX_RIG_FOLDER", watched.toString());
        process.environment().put("GLOVEBOX_RIG_CONTROL", control.toString());
    }

    /// From now on the n-th such call fails, and with `lasting` every later one.
    void arm(Call call, int how, int n, boolean lasting) {
        control.putInt(4, call.ordinal()).putInt(8, how).putInt(12, n).putInt(16, lasting ? 1 : 0)
                .putInt(20, 0).putInt(24, 0);
        control.putInt(0, FAULT);
    }

    /// What is done meanwhile neither fails nor counts.
    void unseen(Unseen work) throws IOException {
        int mode = control.getInt(0);
        control.putInt(0, 0);
        work.run();
        control.putInt(0, mode);
    }

    @FunctionalInterface
    interface Unseen {
        void run() throws IOException;
    }

    void disarm() {
        control.putInt(0, 0);
    }

    /// Whether the n-th call came.
    boolean fired() {
        return control.getInt(24) > 0;
    }
}
