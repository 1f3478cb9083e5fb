package app.glovebox.host.hold;

import app.glovebox.arrival.Arrival;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/// The holder's end: answers until it is closed, on threads of its own.
public final class HoldSocket implements AutoCloseable {
    private static final int MOST_CALLERS = 16;

    private final Path path;
    private final ServerSocketChannel server;
    private final UserPrincipal user;
    private final String who;
    private final Predicate<Arrival> taker;
    private final Semaphore callers = new Semaphore(MOST_CALLERS);

    /// Opens it; what lay there before is replaced.
    ///
    /// @param taker told what is to be opened; answers whether it is. Any thread, must not block
    /// @throws IOException also where there are no such sockets, or the path is too long for one
    public HoldSocket(Path path, Instant since, Predicate<Arrival> taker) throws IOException {
        this.path = path;
        this.taker = taker;
        who = "glovebox %d %d\n".formatted(ProcessHandle.current().pid(), since.toEpochMilli());
        Files.deleteIfExists(path);
        server = opened(path);
        user = Files.getOwner(path);
        Thread.ofVirtual().name("hold").start(this::answer);
    }

    private static ServerSocketChannel opened(Path path) throws IOException {
        try {
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(path));
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            return opened;
        } catch (UnsupportedOperationException none) {
            throw new IOException("no such sockets", none);
        }
    }

    private void answer() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                if (callers.tryAcquire()) {
                    Thread.ofVirtual().name("hold-caller").start(() -> answer(caller));
                } else {
                    caller.close();
                }
            } catch (IOException closed) {
                // The loop looks whether it was.
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            if (Talk.isOf(caller, user)) {
                Talk.within(caller, () -> {
                    Talk.say(caller, who);
                    answer(caller, Talk.hear(caller, Talk.MOST_ASKED));
                    return null;
                });
            }
        } catch (IOException gone) {
            // It knows what it wanted to know, or never asked.
        } finally {
            callers.release();
        }
    }

    private void answer(SocketChannel caller, String asked) throws IOException {
        if (asked.equals(Talk.FORWARD)) {
            taker.test(new Arrival.Plain());
        } else if (asked.startsWith(Talk.OPEN)) {
            Optional<Arrival> arrival = Arrival.read(asked.substring(Talk.OPEN.length()));
            Talk.say(caller, arrival.isEmpty() ? Talk.REFUSED
                    : taker.test(arrival.get()) ? Talk.TAKEN : Talk.ENDING);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(path);
    }
}
