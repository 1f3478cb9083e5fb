package app.glovebox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The few native calls, by `java.lang.foreign`.
public final class Native {
    private static final int OWNER_ONLY = 0077;
    private static final int PR_SET_DUMPABLE = 4;
    private static final int RLIMIT_CORE = 4;

    /// Of the linker of Debian, Fedora and Arch and what follows them; those for other processors are not looked in.
    private static final List<String> USUAL_FOLDERS = List.of("/usr/lib/"
            + System.getProperty("os.arch").replace("amd64", "x86_64") + "-linux-gnu", "/usr/lib64");

    private Native() {
    }

    /// Sees to it that every file made from now on is for its owner only: sets this process's umask (POSIX `umask`), unless
    /// it was started with that one. Answers whether it could; where there is no such call, file modes are set one by one
    /// all the same.
    @SuppressWarnings("restricted")
    public static boolean privateFiles() {
        if (startedPrivate()) {
            return true;
        }
        Linker linker = Linker.nativeLinker();
        Optional<MethodHandle> umask = linker.defaultLookup().find("umask").map(symbol ->
                linker.downcallHandle(symbol, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
        if (umask.isEmpty()) {
            return false;
        }
        try {
            int before = (int) umask.get().invokeExact(OWNER_ONLY);
            return before >= 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException("umask cannot fail", impossible);
        }
    }

    /// As the packaged launcher starts it. Asking costs nothing beside preparing a foreign call. Source: proc_pid_status(5).
    private static boolean startedPrivate() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.anyMatch("Umask:\t0077"::equals);
        } catch (IOException | UncheckedIOException elsewhere) {
            return false;
        }
    }

    /// Keeps this process's memory from other programs of the same user and out of core dumps (Linux `prctl` and
    /// `setrlimit`). Answers whether all of it took effect; elsewhere nothing is done. Cannot be undone.
    @SuppressWarnings("restricted")
    public static boolean privateMemory() {
        Linker linker = Linker.nativeLinker();
        Optional<MethodHandle> prctl = linker.defaultLookup().find("prctl").map(symbol ->
                linker.downcallHandle(symbol, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
                        Linker.Option.firstVariadicArg(1)));
        Optional<MethodHandle> setrlimit = linker.defaultLookup().find("setrlimit").map(symbol ->
                linker.downcallHandle(symbol, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS)));
        if (prctl.isEmpty() || setrlimit.isEmpty()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            int undumpable = (int) prctl.get().invokeExact(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L);
            // struct rlimit: the limit and how far it may be raised again, both 0.
            MemorySegment none = arena.allocate(ValueLayout.JAVA_LONG, 2);
            int coreless = (int) setrlimit.get().invokeExact(RLIMIT_CORE, none);
            return undumpable == 0 && coreless == 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException("these calls answer, they do not throw", impossible);
        }
    }

    /// Whether the dynamic linker finds that library. It is asked only where none of its usual folders has the file:
    /// asking loads the library, which takes long for a toolkit.
    @SuppressWarnings("restricted")
    public static boolean hasLibrary(String name) {
        if (USUAL_FOLDERS.stream().anyMatch(folder -> Files.isReadable(Path.of(folder, name)))) {
            return true;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
