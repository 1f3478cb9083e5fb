import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;

/// What an X server tells about the windows of others: when one is mapped. Part of [Figures]. Source: X Window System
/// Protocol (connection setup, ChangeWindowAttributes).
final class XServer implements AutoCloseable {
    private static final int CREATED = 16;
    private static final int MAPPED = 19;
    private static final int CONFIGURED = 22;
    private static final int LEAST_WIDTH = 200;

    private final SocketChannel server;
    private final DataInputStream events;

    XServer(String display) throws IOException {
        server = SocketChannel.open(StandardProtocolFamily.UNIX);
        server.connect(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + display.replaceFirst("^.*:(\\d+).*", "$1")));
        events = new DataInputStream(Channels.newInputStream(server));
        send(little(12).put((byte) 'l').put((byte) 0).putShort((short) 11).position(12));
        ByteBuffer setup = read(4 * Short.toUnsignedInt(read(8).getShort(6)));
        int vendor = Short.toUnsignedInt(setup.getShort(16));
        int root = setup.getInt(32 + (vendor + 3) / 4 * 4 + 8 * setup.get(21));
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
