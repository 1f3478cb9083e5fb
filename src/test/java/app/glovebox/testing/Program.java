package app.glovebox.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the program as a process of its own, with the flags the build uses, on the Headless platform unless the
/// caller wants none.
public final class Program {
    private Program() {
    }

    /// A started process; the caller waits for it and ends it. Standard error goes where standard output goes.
    public static Process start(Path data, List<String> jvm, String... arguments) throws java.io.IOException {
        return builder(data, jvm, arguments).start();
    }

    public static ProcessBuilder builder(Path data, List<String> jvm, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of(System.getProperty("glovebox.jvm").split("\\s+")));
        command.add("-XX:-UsePerfData");
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "app.glovebox.Glovebox"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GLOVEBOX_DATA", data.toString());
        return builder;
    }
}
