import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the program keeps in memory and uses of a core while nobody touches it, at the overview of an account that was just
/// made, its car asleep: with the simulated Portal inside, and with the Portal as a program of its own. Beside it KeePassXC
/// with a database open, where it is there. Linux; needs xdotool, and an X server of its own in DISPLAY.
///
/// Run as `java installer/Overview.java IMAGE [MINUTES]`; look at the picture of the X server meanwhile if in doubt.
final class Overview {
    private static final Pattern ADDRESS = Pattern.compile("https://\\S+");
    private static final Pattern PIN = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final String PASSWORD = "four quiet lanterns walk";

    /// What was started.
    private record Watched(String name, Process process) {
    }

    private Overview() {
    }

    public static void main(String[] arguments) throws Exception {
        String program = Path.of(arguments[0]).toAbsolutePath() + "/bin/glovebox";
        long minutes = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5;
        Path beside = Files.createTempDirectory("glovebox-overview");
        List<Watched> all = new ArrayList<>();
        try {
            overview(all, "Glovebox with its Portal inside", beside.resolve("inside"), program, "--data",
                    beside + "/inside", "desktop");
            Path said = beside.resolve("portal.said");
            Process portal = new ProcessBuilder(program, "--data", beside + "/portal", "portal", "--port", "0")
                    .redirectErrorStream(true).redirectOutput(said.toFile()).start();
            all.add(new Watched("the Portal alone", portal));
            String[] reach = reach(said);
            overview(all, "Glovebox, the Portal elsewhere", beside.resolve("outside"), program, "--data",
                    beside + "/outside", "desktop", "--portal", reach[0], "--pin", reach[1]);
            if (Files.isExecutable(Path.of("/usr/bin/keepassxc-cli"))) {
                all.add(new Watched("KeePassXC, a database open", keepassxc(beside)));
            }
            watch(all, Duration.ofMinutes(minutes));
        } finally {
            for (Watched each : all) {
                Figures.end(each.process());
            }
        }
    }

    private static void watch(List<Watched> all, Duration time) throws IOException, InterruptedException {
        Thread.sleep(10_000);
        List<Duration> before = new ArrayList<>();
        for (Watched each : all) {
            before.add(spent(each.process()));
        }
        Thread.sleep(time.toMillis());
        System.out.printf("%-34s %12s %10s%n", "after " + time.toMinutes() + " min", "of a core", "resident");
        for (int i = 0; i < all.size(); i++) {
            Process process = all.get(i).process();
            double share = 100.0 * spent(process).minus(before.get(i)).toMillis() / time.toMillis();
            System.out.printf(Locale.ROOT, "%-34s %10.2f %% %7.0f MB%n", all.get(i).name(), share,
                    Figures.residentMegabytes(process.toHandle()));
        }
    }

    private static Duration spent(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /// Makes an account by the keyboard and puts the recovery words off.
    private static void overview(List<Watched> all, String name, Path data, String... command)
            throws IOException, InterruptedException {
        all.add(new Watched(name, shown(List.of(command))));
        key("Tab", "Tab", "Tab", "space");
        Thread.sleep(1_500);
        type("Mara");
        key("Tab");
        type("mara@example.org");
        key("Tab");
        type(PASSWORD);
        key("Return");
        for (int wait = 0; !made(data.resolve("vaults")); wait++) {
            if (wait == 300) {
                throw new IOException("no account was made: is this the X server's only keyboard?");
            }
            Thread.sleep(100);
        }
        Thread.sleep(8_000);
        key("Tab", "space");
        Thread.sleep(3_000);
    }

    private static boolean made(Path vaults) throws IOException {
        if (!Files.isDirectory(vaults)) {
            return false;
        }
        try (Stream<Path> files = Files.list(vaults)) {
            return files.anyMatch(file -> file.toString().endsWith(".vault"));
        }
    }

    private static Process shown(List<String> command) throws IOException, InterruptedException {
        try (XServer server = new XServer(System.getenv("DISPLAY"))) {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.onExit().thenRun(server::close);
            server.mapped();
            Thread.sleep(4_000);
            return process;
        }
    }

    private static Process keepassxc(Path beside) throws IOException, InterruptedException {
        Path database = beside.resolve("some.kdbx");
        tell(List.of("keepassxc-cli", "db-create", "-p", database.toString()), PASSWORD + "\n" + PASSWORD + "\n");
        for (int entry = 0; entry < 10; entry++) {
            tell(List.of("keepassxc-cli", "add", "-u", "mara", "-g", database.toString(), "entry " + entry), PASSWORD + "\n");
        }
        ProcessBuilder builder = new ProcessBuilder("keepassxc", "--pw-stdin", database.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Figures.unused(beside));
        Process process = builder.start();
        process.outputWriter().append(PASSWORD).append("\n").close();
        return process;
    }

    private static void tell(List<String> command, String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.outputWriter().append(what).close();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    /// Address and fingerprint, as the Portal prints them.
    private static String[] reach(Path said) throws IOException, InterruptedException {
        for (int wait = 0; wait < 100; wait++) {
            String text = Files.readString(said);
            Matcher address = ADDRESS.matcher(text);
            Matcher pin = PIN.matcher(text);
            if (address.find() && pin.find()) {
                return new String[] {address.group(), pin.group()};
            }
            Thread.sleep(100);
        }
        throw new IOException("the Portal does not say where it is");
    }

    private static void type(String text) throws IOException, InterruptedException {
        act("type", "--delay", "30", text);
    }

    private static void key(String... keys) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("key", "--delay", "60"));
        all.addAll(List.of(keys));
        act(all.toArray(String[]::new));
    }

    private static void act(String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(what));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("xdotool failed");
        }
    }
}
