package app.glovebox.host;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The few native calls, by `java.lang.foreign`.
public final class Native {
    private static final int OWNER_ONLY = 0077;

    private Native() {
    }

    /// Sets this process's umask so that every file made from now on is for its owner only (POSIX `umask`). Answers
    /// whether it could; where there is no such call, file modes are set one by one all the same.
    @SuppressWarnings("restricted")
    public static boolean privateFiles() {
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

    /// Whether the dynamic linker finds that library.
    @SuppressWarnings("restricted")
    public static boolean hasLibrary(String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
