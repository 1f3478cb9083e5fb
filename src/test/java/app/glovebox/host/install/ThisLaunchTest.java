package app.glovebox.host.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.install.LaunchOptions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThisLaunchTest {
    @Test
    void aProcessKnowsWithWhatItWasStarted() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-Xbootclasspath/a:nothing", "-cp", System.getProperty("java.class.path"),
                "app.glovebox.host.install.ThisLaunchTest$Print");
        builder.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS") || name.startsWith("LD_"));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dany=thing");
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals("JAVA_TOOL_OPTIONS, -Xbootclasspath/a", said);
    }

    /// What a process of its own sees.
    static final class Print {
        public static void main(String[] arguments) {
            LaunchOptions launch = ThisLaunch.read();
            System.out.println(launch.names());
        }
    }
}
