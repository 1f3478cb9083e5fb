import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Starts programs side by side on the X server of DISPLAY and measures how long each takes to a visible window, what it
/// then keeps in memory, and what it uses of a core while nobody touches it. Linux.
///
/// Run as `java installer/Figures.java IMAGE [ROUNDS [COLD]]`: IMAGE is the packaged program's folder; KeePassXC is measured
/// beside it where it is installed. With a third argument the file cache is dropped before each start (root).
/// A window is visible when the X server reports it mapped and larger than a splash.
final class Figures {
    private static final int CREATED = 16;
    private static final int MAPPED = 19;
    private static final int CONFIGURED = 22;
    private static final int LEAST_WIDTH = 200;
    private static final int SETTLED_MILLIS = 4_000;

    private final SocketChannel server;
    private final DataInputStream events;
    private final int rounds;
    private final boolean cold;

    /// What is started.
    private record Candidate(String name, List<String> command, Map<String, String> environment) {
    }

    /// What was measured at one start.
    private record Start(double visibleMillis, double cpuMillis, double residentMegabytes) {
    }

    private Figures(int rounds, boolean cold) throws IOException {
        this.rounds = rounds;
        this.cold = cold;
        String display = System.getenv("DISPLAY").replaceFirst("^.*:(\\d+).*", "$1");
        server = SocketChannel.open(StandardProtocolFamily.UNIX);
        server.connect(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + display));
        events = new DataInputStream(Channels.newInputStream(server));
        listen();
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10, arguments.length > 2);
        Path image = Path.of(arguments[0]).toAbsolutePath();
        Path data = Files.createTempDirectory("glovebox-figures");
        List<Candidate> candidates = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/keepassxc"))) {
            candidates.add(new Candidate("KeePassXC", List.of("/usr/bin/keepassxc"), Map.of()));
        }
        Map<String, String> own = Map.of("GLOVEBOX_DATA", data.toString());
        candidates.add(new Candidate("Glovebox, installed", List.of(image + "/bin/glovebox"), own));
        Path without = without(image, data);
        candidates.add(new Candidate("Glovebox, installed, no AOT cache", List.of(without + "/bin/glovebox"), own));
        Map<String, List<Start>> starts = new HashMap<>();
        for (int round = 0; round < figures.rounds; round++) {
            for (Candidate each : candidates) {
                starts.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(figures.start(each));
            }
        }
        System.out.printf("%-36s %10s %10s %10s%n", figures.cold ? "cold file cache" : "warm file cache", "visible",
                "CPU", "resident");
        for (Candidate each : candidates) {
            List<Start> all = starts.get(each.name());
            System.out.printf(Locale.ROOT, "%-36s %7.0f ms %7.0f ms %7.0f MB%n", each.name(),
                    median(all.stream().mapToDouble(Start::visibleMillis).toArray()),
                    median(all.stream().mapToDouble(Start::cpuMillis).toArray()),
                    median(all.stream().mapToDouble(Start::residentMegabytes).toArray()));
        }
    }

    /// The same program, its cache taken away.
    private static Path without(Path image, Path beside) throws IOException, InterruptedException {
        Path copy = beside.resolve("without");
        new ProcessBuilder("cp", "-a", image.toString(), copy.toString()).inheritIO().start().waitFor();
        Files.delete(copy.resolve("lib/app/glovebox.aot"));
        return copy;
    }

    private Start start(Candidate candidate) throws IOException, InterruptedException {
        if (cold) {
            new ProcessBuilder("sync").start().waitFor();
            Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
        }
        ProcessBuilder builder = new ProcessBuilder(candidate.command());
        builder.environment().putAll(candidate.environment());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begun = System.nanoTime();
        Process process = builder.start();
        untilVisible();
        double visible = (System.nanoTime() - begun) / 1e6;
        double cpu = process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
        Thread.sleep(SETTLED_MILLIS);
        double resident = resident(process.pid());
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Thread.sleep(300);
        return new Start(visible, cpu, resident);
    }

    private static double resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS")).mapToDouble(line ->
                        Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    /// Asks for what becomes of the root's windows. Source: X Window System Protocol, connection setup and
    /// ChangeWindowAttributes.
    private void listen() throws IOException {
        ByteBuffer hello = little(12).put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0);
        send(hello.position(0));
        ByteBuffer head = read(8);
        ByteBuffer setup = read(4 * Short.toUnsignedInt(head.getShort(6)));
        int vendor = Short.toUnsignedInt(setup.getShort(16));
        int root = setup.getInt(32 + (vendor + 3) / 4 * 4 + 8 * setup.get(21));
        send(little(16).put((byte) 2).put((byte) 0).putShort((short) 4).putInt(root).putInt(0x800).putInt(1 << 19).flip());
    }

    /// Windows that were there before are not waited for: they were mapped then.
    private void untilVisible() throws IOException {
        Set<Integer> large = new HashSet<>();
        while (true) {
            ByteBuffer event = read(32);
            int kind = event.get(0) & 0x7f;
            if (kind == CREATED && Short.toUnsignedInt(event.getShort(16)) > LEAST_WIDTH
                    || kind == CONFIGURED && Short.toUnsignedInt(event.getShort(20)) > LEAST_WIDTH) {
                large.add(event.getInt(8));
            } else if (kind == MAPPED && large.contains(event.getInt(8))) {
                return;
            }
        }
    }

    private void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            server.write(bytes);
        }
    }

    private ByteBuffer read(int length) throws IOException {
        return ByteBuffer.wrap(events.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
