package app.glovebox.host.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import app.glovebox.arrival.Link.Room;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both ends over real sockets, and each of them against one that does as it likes.
class HandOverTest {
    private static final Arrival SECURITY = new Arrival.Linked(new Link(Room.SETTINGS, "security"));
    private static final String WHO = "glovebox 4711 1790000000000\n";

    @TempDir
    private Path folder;
    private final BlockingQueue<Arrival> came = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Path path;
    private HoldCall call;

    @BeforeEach
    void where() {
        path = folder.resolve("hold.socket");
        call = new HoldCall(path);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void allThatCanBeOpenedArrivesAsItWas() throws Exception {
        hold(true);
        for (Arrival arrival : List.of(SECURITY, new Arrival.Plain(), new Arrival.Unknown(),
                new Arrival.Backup(Path.of("/media/stick/Sicherung für Mara\n2.gbvault")),
                new Arrival.Backup(Path.of("/" + "ä/".repeat(2_000))))) {
            assertEquals(Heard.TAKEN, call.handOver(arrival));
            assertEquals(arrival, came.poll(30, TimeUnit.SECONDS));
        }
        assertTrue(call.holder().isPresent());
        assertNull(came.poll());
    }

    @Test
    void oneThatIsEndingSaysSo() throws Exception {
        hold(false);
        assertEquals(Heard.ENDING, call.handOver(SECURITY));
    }

    @Test
    void anOlderStartIsAnsweredAsItKnowsIt() throws Exception {
        hold(true);
        assertTrue(call.bringForward());
        assertEquals(new Arrival.Plain(), came.poll(30, TimeUnit.SECONDS));
        assertTrue(raw("forward".getBytes(StandardCharsets.US_ASCII)).matches("glovebox \\d+ \\d+\n"));
        assertTrue(raw(new byte[0]).matches("glovebox \\d+ \\d+\n"));
    }

    @Test
    void garbageIsRefusedAndTheNextIsHeard() throws Exception {
        hold(true);
        assertTrue(raw("open 2\nx.gbvault".getBytes(StandardCharsets.US_ASCII)).endsWith("refused\n"));
        assertTrue(raw("open 2\n/a\0b".getBytes(StandardCharsets.US_ASCII)).endsWith("refused\n"));
        for (byte[] garbage : List.of(new byte[] {'o', 'p', 'e', 'n', ' ', '2', '\n', '/', (byte) 0xff},
                "open 3\nglovebox://overview".getBytes(StandardCharsets.US_ASCII), "open 2".getBytes(StandardCharsets.US_ASCII),
                "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), new byte[4_000])) {
            assertFalse(raw(garbage).contains("taken"));
        }
        oversize();
        assertEquals(Heard.TAKEN, call.handOver(SECURITY));
        assertEquals(SECURITY, came.poll(30, TimeUnit.SECONDS));
        assertNull(came.poll());
    }

    /// As long as it likes to be read, and never at an end.
    private void oversize() throws IOException {
        try (SocketChannel channel = connected()) {
            ByteBuffer much = ByteBuffer.wrap(("open 2\n/" + "x".repeat(8 << 20)).getBytes(StandardCharsets.US_ASCII));
            while (much.hasRemaining()) {
                channel.write(much);
            }
            throw new AssertionError("all of it was read");
        } catch (IOException cut) {
            assertNull(came.poll());
        }
    }

    @Test
    void silentCallersHoldNobodyUpForLong() throws Exception {
        hold(true);
        for (int i = 0; i < 40; i++) {
            open.add(connected());
        }
        long begun = System.nanoTime();
        Heard heard = Heard.NOBODY;
        while (heard != Heard.TAKEN && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(60)) {
            heard = call.handOver(SECURITY);
        }
        assertEquals(Heard.TAKEN, heard);
        assertEquals(SECURITY, came.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void anOlderHolderDoesNotTakeIt() throws Exception {
        scripted(caller -> say(caller, WHO));
        assertEquals(Heard.NOT_TAKEN, call.handOver(SECURITY));
    }

    @Test
    void aHolderThatTalksNonsenseDoesNotTakeIt() throws Exception {
        List<String> nonsense = new ArrayList<>(List.of("", "taken\n", WHO + "taken", WHO + "taken\ntaken\n",
                WHO + "TAKEN\n", "glovebox -1 5\ntaken\n", WHO + "refused\n"));
        scripted(caller -> say(caller, nonsense.removeFirst()));
        while (!nonsense.isEmpty()) {
            String next = nonsense.getFirst();
            assertEquals(Heard.NOT_TAKEN, call.handOver(SECURITY), next);
        }
    }

    @Test
    void aHolderThatNeverEndsOrNeverBeginsIsGivenUp() throws Exception {
        scripted(caller -> say(caller, "x".repeat(1 << 20)));
        assertFalse(call.handOver(SECURITY) == Heard.TAKEN);
        try (ServerSocketChannel deaf = server(folder.resolve("deaf"))) {
            long begun = System.nanoTime();
            assertEquals(Heard.NOT_TAKEN, new HoldCall(folder.resolve("deaf")).handOver(SECURITY));
            assertTrue(System.nanoTime() - begun >= TimeUnit.SECONDS.toNanos(2));
        }
    }

    @Test
    void whereNobodyIsItIsKnownAtOnce() throws Exception {
        assertEquals(Heard.NOBODY, call.handOver(SECURITY));
        server(path).close();
        assertTrue(Files.exists(path), "what a killed one leaves");
        assertEquals(Heard.NOBODY, call.handOver(SECURITY));
        assertEquals(Heard.NOBODY, new HoldCall(folder.resolve("d".repeat(120)).resolve("hold.socket")).handOver(SECURITY));
    }

    @Test
    void bothEndsLookWhoseTheOtherIs() throws Exception {
        hold(true);
        try (SocketChannel channel = connected()) {
            assertTrue(Talk.isOf(channel, Files.getOwner(path)));
            assertFalse(Talk.isOf(channel, folder.getFileSystem().getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name").equals("nobody") ? "root" : "nobody")));
        }
    }

    private void hold(boolean takes) throws IOException {
        open.add(new HoldSocket(path, Instant.EPOCH, arrival -> takes && came.add(arrival)));
    }

    /// Something a scripted holder does with each caller.
    @FunctionalInterface
    private interface Script {
        void with(SocketChannel caller) throws IOException;
    }

    private void scripted(Script script) throws IOException {
        Files.deleteIfExists(path);
        ServerSocketChannel server = server(path);
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (server.isOpen()) {
                try (SocketChannel caller = server.accept()) {
                    script.with(caller);
                } catch (IOException gone) {
                    // The caller's business.
                }
            }
        });
    }

    private static ServerSocketChannel server(Path at) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(at));
        return server;
    }

    /// Reads what was asked first: a closed socket with something unread cuts the answer off.
    private static void say(SocketChannel caller, String text) throws IOException {
        Channels.newInputStream(caller).readAllBytes();
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
        while (bytes.hasRemaining()) {
            caller.write(bytes);
        }
    }

    private SocketChannel connected() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(path));
        return channel;
    }

    private String raw(byte[] asked) throws IOException {
        try (SocketChannel channel = connected()) {
            channel.write(ByteBuffer.wrap(asked));
            channel.shutdownOutput();
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
