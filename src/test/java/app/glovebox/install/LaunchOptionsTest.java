package app.glovebox.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchOptionsTest {
    @Test
    void variablesThatLoadCodeAreNoticedAndOthersAreNot() {
        LaunchOptions set = LaunchOptions.of(Map.of("LD_PRELOAD", "/tmp/x.so", "JAVA_TOOL_OPTIONS", "-javaagent:/tmp/x.jar",
                "_JAVA_OPTIONS", " ", "JAVA_HOME", "/usr/lib/jvm", "LD_LIBRARY_PATH", "/usr/lib"), List.of());
        assertEquals("JAVA_TOOL_OPTIONS, LD_PRELOAD", set.names());
        assertFalse(set.isPlain());
        assertTrue(LaunchOptions.of(Map.of("PATH", "/bin"), List.of()).isPlain());
    }

    @Test
    void agentsOnTheCommandLineAreNoticed() {
        LaunchOptions set = LaunchOptions.of(Map.of(), List.of("-Xmx1g", "-javaagent:/tmp/a.jar", "-agentlib:jdwp=server=y",
                "-cp", "x", "app.glovebox.Glovebox", "--data", "-javaagent"));
        assertEquals("-javaagent, -agentlib", set.names());
        assertEquals("/tmp/a.jar", set.set().getFirst().value());
    }

    @Test
    void noTextMadeByItselfHoldsAValue() {
        assertFalse(LaunchOptions.of(Map.of("LD_PRELOAD", "canary"), List.of()).toString().contains("canary"));
    }
}
