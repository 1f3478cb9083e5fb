package app.glovebox.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A stretch of cable in front of a Portal that can lose what comes back, or be cut.
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean losing;

    Wire(int behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// From now on requests on open connections arrive, and the connection ends instead of the answer; new ones fail.
    void loseAnswers(boolean lose) {
        losing = lose;
    }

    /// How many connections failed because nobody was behind, or answers are being lost.
    int turnedAway() {
        return turnedAway.get();
    }

    /// How many answers were lost, each with its connection.
    int lost() {
        return lost.get();
    }

    /// Ends all connections there are.
    void cut() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (losing) {
                    turnAway(near);
                } else {
                    join(near);
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }
    }

    private void turnAway(Socket near) throws IOException {
        near.close();
        turnedAway.incrementAndGet();
    }

    private void join(Socket near) throws IOException {
        Socket far;
        try {
            far = new Socket(InetAddress.getLoopbackAddress(), behind);
        } catch (IOException nobodyBehind) {
            turnAway(near);
            return;
        }
        open.add(near);
        open.add(far);
        AtomicBoolean doomed = new AtomicBoolean();
        Thread.ofVirtual().start(() -> pump(near, far, () -> {
            if (losing) {
                doomed.set(true);
            }
            return true;
        }));
        Thread.ofVirtual().start(() -> pump(far, near, () -> {
            if (doomed.get()) {
                lost.incrementAndGet();
            }
            return !doomed.get();
        }));
    }

    private void pump(Socket from, Socket to, BooleanSupplier goesOn) {
        byte[] buffer = new byte[8_192];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // Both ends learn of it.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
