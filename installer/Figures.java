import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Starts programs side by side on the X server of DISPLAY and measures how long each takes until its window is visible, and
/// what it then keeps in memory. Linux; best with nothing else on that X server, nor on the computer.
///
/// Run in the project's folder as `java installer/Figures.java IMAGE [ROUNDS [cold]]`: IMAGE is the packaged program's folder.
/// KeePassXC and the program as Maven runs it are measured beside it where they are there. With a third argument the file
/// cache is dropped before each start (root). What is measured at the overview: [Overview].
///
/// Visible: the X server maps a window larger than a splash. Painted: something can be seen in it. Usable: the program says in
/// its file `starts` that the sign-in screen is on the screen and what is behind it prepared.
final class Figures {
    private static final int SETTLED_MILLIS = 2_500;
    private static final String DATA = "GLOVEBOX_DATA";
    /// In a column of pixels that crosses a mark, a menu or the like.
    private static final int COLUMN = 60;
    private static final int COLOURS = 5;

    private final int rounds;
    private final boolean cold;

    /// What is started.
    private record Candidate(String name, List<String> command, Map<String, String> environment) {
    }

    /// What was measured at one start.
    ///
    /// @param paintedMillis NaN for a window in which nothing is
    /// @param usableMillis  NaN for a program that does not tell
    private record Start(double visibleMillis, double paintedMillis, double usableMillis, double cpuMillis, double residentMegabytes) {
    }

    private Figures(int rounds, boolean cold) {
        this.rounds = rounds;
        this.cold = cold;
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10, arguments.length > 2);
        Path image = Path.of(arguments[0]).toAbsolutePath();
        Path beside = Files.createTempDirectory("glovebox-figures");
        Map<Candidate, List<Start>> starts = new LinkedHashMap<>();
        candidates(image, beside).forEach(each -> starts.put(each, new ArrayList<>()));
        for (int round = 0; round < figures.rounds; round++) {
            for (Map.Entry<Candidate, List<Start>> each : starts.entrySet()) {
                each.getValue().add(figures.start(each.getKey()));
            }
        }
        System.out.printf("%-34s %10s %10s %10s %10s %10s%n", (figures.cold ? "cold" : "warm") + " file cache, medians of "
                + figures.rounds, "visible", "painted", "usable", "CPU", "resident");
        starts.forEach((each, all) -> System.out.printf(Locale.ROOT, "%-34s %7.0f ms %10s %10s %7.0f ms %7.0f MB%n",
                each.name(), median(all.stream().mapToDouble(Start::visibleMillis).toArray()),
                told(median(all.stream().mapToDouble(Start::paintedMillis).toArray())),
                told(median(all.stream().mapToDouble(Start::usableMillis).toArray())),
                median(all.stream().mapToDouble(Start::cpuMillis).toArray()),
                median(all.stream().mapToDouble(Start::residentMegabytes).toArray())));
        try (Stream<Path> files = Files.walk(image)) {
            System.out.printf(Locale.ROOT, "installed: %.0f MB%n", files.filter(file -> Files.isRegularFile(file)
                    && !Files.isSymbolicLink(file)).mapToLong(file -> file.toFile().length()).sum() / 1e6);
        }
    }

    private static List<Candidate> candidates(Path image, Path beside) throws IOException, InterruptedException {
        List<Candidate> all = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/keepassxc"))) {
            all.add(new Candidate("KeePassXC", List.of("/usr/bin/keepassxc"), unused(beside)));
        }
        all.add(new Candidate("an empty window of JavaFX", empty(image, beside), Map.of()));
        Map<String, String> own = Map.of(DATA, beside.resolve("data").toString());
        all.add(new Candidate("Glovebox, installed", List.of(image + "/bin/glovebox"), own));
        Path without = beside.resolve("without");
        run(List.of("cp", "-a", image.toString(), without.toString()));
        Files.delete(without.resolve("lib/app/glovebox.aot"));
        all.add(new Candidate("Glovebox, installed, no AOT cache", List.of(without + "/bin/glovebox"), own));
        if (Files.isExecutable(Path.of("/usr/bin/mvn"))) {
            run(List.of("mvn", "-q", "-B", "compile"));
            all.add(new Candidate("Glovebox, by Maven", List.of("mvn", "-q", "-B", "-o", "compile", "exec:exec"), own));
        }
        return all;
    }

    /// For a program that shall not find what somebody opened with it before, nor leave anything there.
    static Map<String, String> unused(Path beside) {
        return Map.of("XDG_CONFIG_HOME", beside + "/config", "XDG_CACHE_HOME", beside + "/cache");
    }

    /// With the flags of the program and a cache of its own, trained on this display.
    private static List<String> empty(Path image, Path beside) throws IOException, InterruptedException {
        Path runtime = image.resolve("lib/runtime");
        Path classes = Files.createDirectory(beside.resolve("empty"));
        run(List.of(jdk("javac"), "--system", runtime.toString(), "--add-modules", "javafx.controls", "-d", classes.toString(),
                "installer/EmptyWindow.java"));
        run(List.of(jdk("jar"), "-c", "-f", beside + "/empty.jar", "-C", classes.toString(), "."));
        List<String> java = new ArrayList<>(List.of(runtime + "/bin/java"));
        try (Stream<String> options = Files.lines(Path.of("installer/jvm.options"))) {
            options.map(String::strip).filter(option -> !option.isEmpty() && !option.startsWith("#"))
                    .filter(option -> !option.contains("AOTCache"))
                    .map(option -> option.replace("$APPDIR", image + "/lib/app").replace("$ROOTDIR", image.toString()))
                    .forEach(java::add);
        }
        if (!Files.exists(Path.of("/dev/dri"))) {
            java.add("-Dprism.order=sw");
        }
        java.addAll(List.of("--add-modules", "javafx.controls", "-cp", beside + "/empty.jar"));
        List<String> training = new ArrayList<>(java);
        training.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + beside + "/empty.aot", "EmptyWindow", "once"));
        run(training);
        java.addAll(List.of("-XX:AOTCache=" + beside + "/empty.aot", "EmptyWindow"));
        return java;
    }

    private static String jdk(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed");
        }
    }

    private Start start(Candidate candidate) throws IOException, InterruptedException {
        if (cold) {
            run(List.of("sync"));
            Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
        }
        ProcessBuilder builder = new ProcessBuilder(candidate.command());
        builder.environment().putAll(candidate.environment());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try (XServer server = new XServer(System.getenv("DISPLAY"))) {
            long begun = System.nanoTime();
            Process process = builder.start();
            process.onExit().thenRun(server::close);
            int window = server.mapped();
            double visible = millisSince(begun);
            double cpu = cpuMillis(process);
            double painted = painted(server, window, begun);
            double usable = candidate.environment().containsKey(DATA)
                    ? usable(Path.of(candidate.environment().get(DATA), "starts"), begun) : Double.NaN;
            Thread.sleep(SETTLED_MILLIS);
            double resident = residentMegabytes(program(process));
            end(process);
            return new Start(visible, painted, usable, cpu, resident);
        }
    }

    private static double painted(XServer server, int window, long begun) throws IOException, InterruptedException {
        for (int wait = 0; wait < 200; wait++) {
            if (server.colours(window, COLUMN) > COLOURS) {
                return millisSince(begun);
            }
            Thread.sleep(5);
        }
        return Double.NaN;
    }

    /// The count of unfinished starts is back at none.
    private static double usable(Path starts, long begun) throws IOException, InterruptedException {
        for (int wait = 0; wait < 5_000; wait++) {
            if (Files.exists(starts) && Files.readString(starts).strip().equals("0")) {
                return millisSince(begun);
            }
            Thread.sleep(2);
        }
        return Double.NaN;
    }

    static void end(Process process) throws InterruptedException {
        ProcessHandle program = program(process);
        program.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            program.destroyForcibly();
            process.destroyForcibly().waitFor();
        }
        Thread.sleep(300);
    }

    /// The program itself if a build started it, else what was started.
    private static ProcessHandle program(Process process) {
        Optional<ProcessHandle> last = process.descendants().filter(each -> each.children().findAny().isEmpty())
                .filter(each -> each.info().command().orElse("").endsWith("java")).findFirst();
        return last.orElse(process.toHandle());
    }

    /// Of the process and all it started and that still runs.
    private static double cpuMillis(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(each -> each.info().totalCpuDuration().map(spent -> spent.toNanos() / 1e6).orElse(0.0)).sum();
    }

    static double residentMegabytes(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS")).mapToDouble(line ->
                        Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6).findFirst().orElseThrow();
    }

    private static String told(double millis) {
        return Double.isNaN(millis) ? "-" : String.format(Locale.ROOT, "%.0f ms", millis);
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
