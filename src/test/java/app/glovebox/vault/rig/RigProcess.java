package app.glovebox.vault.rig;

import app.glovebox.vault.OldVault;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A process that plays a script and acknowledges each step once it is done.
public final class RigProcess {
    /// Where acknowledgements go when they do not go to the standard output: beside the vault, so that they stand in
    /// the record of what was done to the folder.
    static final String ACKNOWLEDGED = "acknowledged";

    private RigProcess() {
    }

    @FunctionalInterface
    interface Acknowledging {
        void step(int number) throws IOException;
    }

    /// @param arguments those of [#play], then `file` or `out`
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        try (OutputStream out = given.getLast().equals("file")
                ? new FileOutputStream(Path.of(given.getFirst()).resolveSibling(ACKNOWLEDGED).toFile())
                : new FileOutputStream(java.io.FileDescriptor.out)) {
            play(given.subList(0, given.size() - 1),
                    step -> out.write((step + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /// @param arguments vault file, seed, first step, last step; for a vault of an earlier format which one, and the key
    ///        its password yields: then 0 is acknowledged when it begins
    static void play(List<String> arguments, Acknowledging said) throws Exception {
        Path file = Path.of(arguments.getFirst());
        int last = Integer.parseInt(arguments.get(3));
        Script script = new Script(Long.parseLong(arguments.get(1)), true);
        OldVault old = arguments.size() == 4 ? null
                : new OldVault(Integer.parseInt(arguments.get(4)), arguments.get(5));
        try (Workload workload = new Workload(file, old == null ? script : script.onOld(), old)) {
            if (old != null) {
                said.step(0);
            }
            for (int step = Integer.parseInt(arguments.get(2)); step <= last; step++) {
                workload.run(step);
                said.step(step);
            }
        }
    }

    /// A small quick JVM on this class path.
    ///
    /// @param natives where the SQLite library is unpacked; a killed process leaves it there
    public static ProcessBuilder java(Path natives, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + natives,
                "-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /// All it said, once it has ended.
    public static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Makes the folder, with nothing in it.
    public static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
    }
}
