package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    @Test
    void writesOneJsonLineAnEvent(@TempDir Path folder) throws Exception {
        try (EventLog log = EventLog.open(folder)) {
            System.getLogger("app.glovebox.test").log(System.Logger.Level.INFO, "test.happened");
        }
        List<String> lines = Files.readAllLines(EventLog.newest(folder));
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().matches(
                "\\{\"time\":\"[^\"]+Z\",\"level\":\"INFO\",\"from\":\"app.glovebox.test\",\"event\":\"test.happened\"}"),
                lines.getFirst());
    }

    @Test
    void aPercentSignInThePathIsJustAPercentSign(@TempDir Path temp) throws Exception {
        Path folder = temp.resolve("50%home %g %u %t");
        try (EventLog log = EventLog.open(folder)) {
            System.getLogger("app.glovebox.test").log(System.Logger.Level.INFO, "test.happened");
        }
        assertTrue(Files.readString(EventLog.newest(folder)).contains("test.happened"));
    }

    @Test
    void letsNoTextThroughThatIsNotAStableCode() {
        LogRecord event = new LogRecord(Level.WARNING, "user mara@lindqvist.example failed");
        event.setThrown(new IllegalStateException("password hunter2", new RuntimeException("token 1234\"\n")));
        String line = new JsonLine().format(event);
        assertFalse(line.contains("mara") || line.contains("hunter2") || line.contains("1234"), line);
        assertTrue(line.contains("\"event\":\"other\""), line);
        assertTrue(line.contains("java.lang.IllegalStateException") && line.contains("EventLogTest"), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void keepsAtMostFiveFilesOfOneMegabyte(@TempDir Path folder) throws Exception {
        try (EventLog log = EventLog.open(folder)) {
            System.Logger logger = System.getLogger("app.glovebox.test");
            for (int i = 0; i < 60_000; i++) {
                logger.log(System.Logger.Level.INFO, "test.filling-the-log-with-a-long-stable-code");
            }
        }
        try (var files = Files.list(folder)) {
            List<Path> kept = files.filter(file -> file.toString().endsWith(".log")).toList();
            assertEquals(5, kept.size());
            for (Path file : kept) {
                assertTrue(Files.size(file) <= 1_100_000, file.toString());
            }
        }
    }
}
