package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import app.glovebox.host.HoldFile.Claim;
import app.glovebox.lock.Holder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldFileTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    @Test
    void theSecondIsToldWhoHoldsItAndBringsThatForward() throws Exception {
        try (HoldFile first = hold(); HoldFile second = hold()) {
            first.onArrival(arrival -> shown.add("shown" + arrival.text()));
            assertTrue(first.take());
            assertTrue(first.take());
            assertFalse(second.take());
            assertEquals(Optional.of(new Holder(ProcessHandle.current().pid(), NOON)), second.holder());
            assertNull(shown.poll());
            assertTrue(second.bringForward());
            assertEquals("shown", shown.poll(30, TimeUnit.SECONDS));
            assertEquals("rw-------", PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.resolve("hold.socket"))));
            first.close();
            assertTrue(second.take());
        }
    }

    /// Its closing the file again must not end the first one's lock.
    @Test
    void anotherTryWithinThisProgramLetsNoOtherProgramIn() throws Exception {
        try (HoldFile first = hold(); HoldFile second = hold()) {
            assertTrue(first.take());
            assertFalse(second.take());
            assertEquals("refused", holding().inputReader().readLine());
        }
    }

    @Test
    void whatAKilledProgramLeftIsTakenOver() throws Exception {
        Process killed = holding();
        assertEquals("held", killed.inputReader().readLine());
        try (HoldFile next = hold()) {
            assertFalse(next.take());
            assertEquals(killed.pid(), next.holder().orElseThrow().pid());
            killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            assertTrue(Files.exists(folder.resolve("hold.socket")));
            assertEquals(Optional.empty(), next.holder());
            assertFalse(next.bringForward());
            assertTrue(next.take());
            assertEquals(ProcessHandle.current().pid(), next.holder().orElseThrow().pid());
        }
    }

    private Process holding(String... how) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), "app.glovebox.host.HoldFileTest$Holding", folder.toString()));
        command.addAll(List.of(how));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Takes the folder and waits to be killed, or says that it may not.
    public static final class Holding {
        private Holding() {
        }

        public static void main(String[] arguments) throws Exception {
            if (arguments.length > 1) {
                System.out.println(new HoldFile(new Folders(Path.of(arguments[0])), InstantSource.system())
                        .claim(new Arrival.Plain()));
                Thread.sleep(60_000);
            }
            if (new HoldFile(new Folders(Path.of(arguments[0])), InstantSource.system()).take()) {
                System.out.println("held");
                Thread.sleep(60_000);
            }
            System.out.println("refused");
        }
    }

    @Test
    void aStartThatHasNotGotItHandsOverWhatItWasToOpen() throws Exception {
        Arrival drill = new Arrival.Linked(new Link(Link.Room.DRILL, ""));
        try (HoldFile first = hold(); HoldFile second = hold()) {
            assertEquals(Claim.OURS, first.claim(new Arrival.Plain()));
            assertEquals(Claim.HANDED_OVER, second.claim(drill));
            assertEquals(Claim.HANDED_OVER, second.claim(new Arrival.Plain()), "the window comes anyway");
            first.onArrival(arrival -> shown.add(arrival.text()));
            assertEquals("glovebox://drill", shown.poll(30, TimeUnit.SECONDS));
            assertEquals(Claim.HANDED_OVER, second.claim(new Arrival.Unknown()));
            assertEquals("glovebox:", shown.poll(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void oneThatIsEndingIsWaitedForAndItsFolderTaken() throws Exception {
        try (HoldFile first = hold(); HoldFile second = hold()) {
            assertTrue(first.take());
            first.ending();
            CompletableFuture<Claim> claim = claiming(second);
            assertTrue(second.holder().isPresent(), "it says still who it is");
            first.close();
            assertEquals(Claim.OURS, claim.get(30, TimeUnit.SECONDS));
        }
        assertTrue(shown.isEmpty());
    }

    @Test
    void ofManyStartsAtTheSameMomentOneHasItAndTheOthersAreHeard() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(holding("claim"));
        }
        List<String> said = new ArrayList<>();
        for (Process start : starts) {
            said.add(start.inputReader().readLine());
        }
        starts.forEach(Process::destroyForcibly);
        assertEquals(List.of("HANDED_OVER", "HANDED_OVER", "HANDED_OVER", "OURS"), said.stream().sorted().toList());
    }

    /// Stopped, it hears the request and answers nothing; killed then, its folder is free.
    @Test
    void aHolderThatIsKilledInTheMiddleLeavesTheFolderToTheNext() throws Exception {
        Process holder = holding();
        assertEquals("held", holder.inputReader().readLine());
        signal(holder, "-STOP");
        try (HoldFile next = hold()) {
            CompletableFuture<Claim> claim = claiming(next);
            Thread.sleep(300);
            assertFalse(claim.isDone());
            holder.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            assertEquals(Claim.OURS, claim.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aHolderThatDoesNotAnswerKeepsIt() throws Exception {
        Process holder = holding();
        assertEquals("held", holder.inputReader().readLine());
        signal(holder, "-STOP");
        try (HoldFile next = hold()) {
            assertEquals(Claim.HELD, claiming(next).get(30, TimeUnit.SECONDS));
        } finally {
            holder.destroyForcibly();
        }
    }

    private static void signal(Process process, String which) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", which, Long.toString(process.pid())).start().waitFor());
    }

    private static CompletableFuture<Claim> claiming(HoldFile hold) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return hold.claim(new Arrival.Linked(new Link(Link.Room.OVERVIEW, "")));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @Test
    void anyOtherWordDoesNothingAndASilentCallerHoldsNobodyUp() throws Exception {
        try (HoldFile first = hold();
                SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX);
                SocketChannel stranger = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            first.onArrival(arrival -> shown.add("shown" + arrival.text()));
            assertTrue(first.take());
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("hold.socket"));
            silent.connect(address);
            stranger.connect(address);
            stranger.write(ByteBuffer.wrap("forward forward; rm -rf".getBytes()));
            stranger.shutdownOutput();
            assertTrue(hold().holder().isPresent());
            assertNull(shown.poll(500, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void withoutRoomForASocketTheFolderIsHeldAllTheSame() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(120)));
        try (HoldFile first = new HoldFile(new Folders(deep), InstantSource.fixed(NOON));
                HoldFile second = new HoldFile(new Folders(deep), InstantSource.fixed(NOON))) {
            assertTrue(first.take());
            assertFalse(second.take());
            assertEquals(Optional.empty(), second.holder());
        }
    }

    private HoldFile hold() {
        return new HoldFile(new Folders(folder), InstantSource.fixed(NOON));
    }
}
