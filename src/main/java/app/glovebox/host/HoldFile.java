package app.glovebox.host;

import app.glovebox.lock.Hold;
import app.glovebox.lock.Holder;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds a data folder: a file lock, which the system lets go of however the program ends, and beside it a socket (0600, in
/// a folder of 0700) on which the holder says who it is and takes one word. Nothing else is read, nothing is carried out
/// but showing the window. A socket left by a program that was killed is replaced by whoever has the lock.
public final class HoldFile implements Hold, AutoCloseable {
    private static final String FORWARD = "forward";
    private static final Pattern SAID = Pattern.compile("glovebox (\\d{1,10}) (\\d{1,15})\n");
    private static final int MOST_BYTES = 64;
    private static final long DEADLINE_SECONDS = 2;

    @FunctionalInterface
    private interface Talk<T> {
        T run() throws IOException;
    }

    // Of all objects of this kind: closing a second channel on a file would end the lock of the first (POSIX `fcntl`).
    private static final Map<Path, FileChannel> LOCKED = new HashMap<>();

    private final Folders folders;
    private final InstantSource real;
    private volatile Runnable forward = () -> { };
    private FileChannel lock;
    private ServerSocketChannel server;

    public HoldFile(Folders folders, InstantSource real) {
        this.folders = folders;
        this.real = real;
    }

    /// What showing the window means.
    public void onForward(Runnable show) {
        forward = show;
    }

    @Override
    public synchronized boolean take() throws IOException {
        if (lock != null) {
            return true;
        }
        Optional<FileChannel> taken = taken(folders.hold());
        if (taken.isPresent()) {
            lock = taken.get();
            listen();
        }
        return taken.isPresent();
    }

    /// @return empty if another program or another object of this kind has it
    private static Optional<FileChannel> taken(Path path) throws IOException {
        synchronized (LOCKED) {
            Path real = path.toAbsolutePath().getParent().toRealPath().resolve(path.getFileName());
            if (LOCKED.containsKey(real)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                taken = channel.tryLock() != null;
            } catch (OverlappingFileLockException linked) {
                // This process has it under another name.
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (taken) {
                LOCKED.put(real, channel);
            }
            return taken ? Optional.of(channel) : Optional.empty();
        }
    }

    @Override
    public Optional<Holder> holder() {
        return talk(null).map(said -> new Holder(Long.parseLong(said.group(1)),
                Instant.ofEpochMilli(Long.parseLong(said.group(2)))));
    }

    @Override
    public boolean bringForward() {
        return talk(FORWARD).isPresent();
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(folders.holdSocket());
            server = null;
        }
        if (lock != null) {
            synchronized (LOCKED) {
                LOCKED.values().remove(lock);
                lock.close();
            }
            lock = null;
        }
    }

    /// Without a socket the folder is held all the same; it is only not told by whom.
    private void listen() {
        Path path = folders.holdSocket();
        try {
            Files.deleteIfExists(path);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(path));
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            server = opened;
            byte[] who = "glovebox %d %d\n".formatted(ProcessHandle.current().pid(), real.millis())
                    .getBytes(StandardCharsets.US_ASCII);
            Thread.ofVirtual().name("hold").start(() -> answer(opened, who));
        } catch (IOException | UnsupportedOperationException none) {
            server = null;
        }
    }

    private void answer(ServerSocketChannel opened, byte[] who) {
        while (opened.isOpen()) {
            try {
                SocketChannel caller = opened.accept();
                Thread.ofVirtual().name("hold-caller").start(() -> answer(caller, who));
            } catch (IOException closed) {
                // The loop looks whether it was.
            }
        }
    }

    private void answer(SocketChannel caller, byte[] who) {
        try (caller) {
            within(caller, () -> {
                caller.write(ByteBuffer.wrap(who));
                if (read(caller).equals(FORWARD)) {
                    forward.run();
                }
                return null;
            });
        } catch (IOException gone) {
            // It knows what it wanted to know, or never asked.
        }
    }

    private Optional<Matcher> talk(String word) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return within(channel, () -> {
                channel.connect(UnixDomainSocketAddress.of(folders.holdSocket()));
                if (word != null) {
                    channel.write(ByteBuffer.wrap(word.getBytes(StandardCharsets.US_ASCII)));
                }
                channel.shutdownOutput();
                Matcher said = SAID.matcher(read(channel));
                return said.matches() ? Optional.of(said) : Optional.<Matcher>empty();
            });
        } catch (IOException | UnsupportedOperationException nobody) {
            return Optional.empty();
        }
    }

    /// What comes until the other side ends, as far as it is looked at.
    private static String read(SocketChannel channel) throws IOException {
        return new String(Channels.newInputStream(channel).readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
    }

    /// Channels of this kind have no time-outs: one that is too slow is closed.
    private static <T> T within(SocketChannel channel, Talk<T> talking) throws IOException {
        CompletableFuture<T> talk = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                talk.complete(talking.run());
            } catch (IOException broken) {
                talk.completeExceptionally(broken);
            }
        });
        try {
            return talk.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            channel.close();
            throw new IOException("no talk", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stop);
        }
    }
}
