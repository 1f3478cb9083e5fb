package app.glovebox.install;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// With what this process was launched that the package did not ask for, and that can load code into it.
public record LaunchOptions(List<Option> set) {
    /// The virtual machine reads the first two, its launcher the third, the loader of programs the others.
    private static final List<String> VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "LD_PRELOAD", "LD_AUDIT");
    /// What ends the name of an option on the command line of a virtual machine.
    private static final List<String> ARGUMENTS =
            List.of("-javaagent:", "-agentlib:", "-agentpath:", "-Xbootclasspath/a:", "--patch-module=");

    /// @param name  of the variable, or of the option on the command line
    /// @param value may name a path: for the person at the screen who asks for it, never for a log
    public record Option(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    public LaunchOptions {
        set = List.copyOf(set);
    }

    public static LaunchOptions none() {
        return new LaunchOptions(List.of());
    }

    /// @param arguments of this process, as far as the system tells them
    public static LaunchOptions of(Map<String, String> environment, List<String> arguments) {
        Stream<Option> variables = VARIABLES.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .map(name -> new Option(name, environment.get(name)));
        Stream<Option> given = arguments.stream().flatMap(argument -> ARGUMENTS.stream().filter(argument::startsWith)
                .map(name -> new Option(name.substring(0, name.length() - 1), argument.substring(name.length()))));
        return new LaunchOptions(Stream.concat(variables, given).toList());
    }

    public boolean isPlain() {
        return set.isEmpty();
    }

    /// "JAVA_TOOL_OPTIONS, LD_PRELOAD".
    public String names() {
        return String.join(", ", set.stream().map(Option::name).distinct().toList());
    }
}
