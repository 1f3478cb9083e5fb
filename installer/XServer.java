import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// What an X server tells about the windows of others: when one is mapped, and when its program answers. Part of
/// [Figures]. Source: X Window System Protocol (connection setup, InternAtom, ChangeWindowAttributes, SendEvent), and
/// `_NET_WM_PING` of the Extended Window Manager Hints.
final class XServer implements AutoCloseable {
    private static final int ERROR = 0;
    private static final int CREATED = 16;
    private static final int MAPPED = 19;
    private static final int CONFIGURED = 22;
    private static final int MESSAGE = 33;
    private static final int LEAST_WIDTH = 200;

    private final SocketChannel server;
    private final DataInputStream events;
    private final int root;
    private final int protocols;
    private final int ping;

    XServer(String display) throws IOException {
        server = SocketChannel.open(StandardProtocolFamily.UNIX);
        server.connect(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + display.replaceFirst("^.*:(\\d+).*", "$1")));
        events = new DataInputStream(Channels.newInputStream(server));
        send(little(12).put((byte) 'l').put((byte) 0).putShort((short) 11).position(12));
        ByteBuffer setup = read(4 * Short.toUnsignedInt(read(8).getShort(6)));
        int vendor = Short.toUnsignedInt(setup.getShort(16));
        root = setup.getInt(32 + (vendor + 3) / 4 * 4 + 8 * setup.get(21));
        protocols = atom("WM_PROTOCOLS");
        ping = atom("_NET_WM_PING");
        // SubstructureNotify.
        send(request(2, 0, 4).putInt(root).putInt(0x800).putInt(1 << 19));
    }

    /// Waits until a window larger than a splash is mapped, and answers which. Windows that were there before are not
    /// waited for: they were mapped then.
    int mapped() throws IOException {
        Set<Integer> large = new HashSet<>();
        while (true) {
            ByteBuffer event = read(32);
            int kind = event.get(0) & 0x7f;
            if (kind == CREATED && Short.toUnsignedInt(event.getShort(16)) > LEAST_WIDTH
                    || kind == CONFIGURED && Short.toUnsignedInt(event.getShort(20)) > LEAST_WIDTH) {
                large.add(event.getInt(8));
            } else if (kind == MAPPED && large.contains(event.getInt(8))) {
                return event.getInt(8);
            }
        }
    }

    /// Asks the window whether its program listens, and waits for the answer. One that never answers is waited for for
    /// ever, unless the connection is closed meanwhile.
    void ping(int window, int number) throws IOException {
        ByteBuffer message = request(25, 0, 11).putInt(window).putInt(0).put((byte) MESSAGE).put((byte) 32)
                .putShort((short) 0).putInt(window).putInt(protocols).putInt(ping).putInt(number).putInt(window);
        send(message.position(44));
        while (true) {
            ByteBuffer event = read(32);
            if (event.get(0) == ERROR) {
                throw new IOException("the window is gone");
            }
            if ((event.get(0) & 0x7f) == MESSAGE && event.getInt(8) == protocols && event.getInt(16) == number) {
                return;
            }
        }
    }

    private int atom(String name) throws IOException {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        int words = (text.length + 3) / 4;
        send(request(16, 0, 2 + words).putShort((short) text.length).putShort((short) 0).put(text).position(8 + 4 * words));
        return read(32).getInt(8);
    }

    private static ByteBuffer request(int code, int flag, int words) {
        return little(4 * words).put((byte) code).put((byte) flag).putShort((short) words);
    }

    private void send(ByteBuffer bytes) throws IOException {
        bytes.flip();
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

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
