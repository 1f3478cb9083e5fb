package app.glovebox.bench;

import app.glovebox.testing.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the start of the process to the first screen and to a sign-in that works, and the memory held at the overview.
/// The program tells the moments in its log.
class StartBench {
    private static final int RUNS = 5;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @TempDir
    Path temp;

    @Test
    void processStartToFirstScreenAndToUsableSignIn() throws Exception {
        List<Double> frame = new ArrayList<>();
        List<Double> usable = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int run = -1; run < RUNS; run++) {
            Path data = temp.resolve("start" + run);
            Process program = Program.start(data, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
            try {
                Instant begun = program.toHandle().info().startInstant().orElseThrow();
                Instant shown = await(data, "desktop.first-screen");
                Instant ready = await(data, "desktop.portal-ready");
                if (run >= 0) {
                    frame.add(millis(begun, shown));
                    usable.add(millis(begun, ready.isAfter(shown) ? ready : shown));
                    memory.add(resident(program));
                }
            } finally {
                program.destroy();
                program.waitFor(10, TimeUnit.SECONDS);
            }
        }
        Figures.print("process start to first screen", "ms", frame);
        Figures.print("process start to usable sign-in (Portal up)", "ms", usable);
        Figures.print("resident memory at the sign-in screen", "MB", memory);
    }

    @Test
    void residentMemoryAtTheOverview() throws Exception {
        List<Double> memory = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Process tour = Program.start(temp.resolve("tour" + run), List.of(), "tour", "--out",
                    temp.resolve("pictures").toString());
            try (BufferedReader out = tour.inputReader()) {
                Optional<String> step = out.lines().filter(line -> line.contains("overview alive")).findFirst();
                if (step.isPresent()) {
                    memory.add(resident(tour));
                }
            } finally {
                // Told to end, it takes its throw-away folder along.
                tour.toHandle().destroy();
                tour.waitFor(10, TimeUnit.SECONDS);
            }
        }
        Figures.print("resident memory at the overview, Portal inside", "MB", memory);
    }

    private static Instant await(Path data, String event) throws IOException, InterruptedException {
        Path log = data.resolve("log/glovebox.0.0.log");
        Pattern line = Pattern.compile("\"time\":\"([^\"]+)\".*\"event\":\"" + Pattern.quote(event) + "\"");
        for (int turn = 0; turn < 3_000; turn++) {
            Matcher found = line.matcher(Files.exists(log) ? Files.readString(log) : "");
            if (found.find()) {
                return Instant.parse(found.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("never logged: " + event);
    }

    private static double resident(Process process) throws IOException {
        Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        return found.find() ? Double.parseDouble(found.group(1)) / 1024 : Double.NaN;
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
