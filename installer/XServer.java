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

/// What an X server tells about the windows of others: when one is mapped, and what is painted in it. Part of [Figures].
/// Source: X Window System Protocol (connection setup, ChangeWindowAttributes, GetGeometry, GetImage).
final class XServer implements AutoCloseable {
    private static final int ERROR = 0;
    private static final int REPLY = 1;
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

    /// How many colours there are in the column of pixels that far from a window's left edge; none while it is not shown.
    int colours(int window, int left) throws IOException {
        send(request(14, 0, 2).putInt(window));
        ByteBuffer geometry = reply();
        if (geometry.get(0) == ERROR) {
            return 0;
        }
        send(request(73, 2, 5).putInt(window).putShort((short) left).putShort((short) 0).putShort((short) 1)
                .putShort(geometry.getShort(18)).putInt(-1));
        ByteBuffer image = reply();
        if (image.get(0) == ERROR) {
            return 0;
        }
        ByteBuffer pixels = read(4 * image.getInt(4));
        Set<Integer> colours = new HashSet<>();
        while (pixels.remaining() >= 4) {
            colours.add(pixels.getInt());
        }
        return colours.size();
    }

    /// The answer to the last request, past the events before it: its first 32 bytes.
    private ByteBuffer reply() throws IOException {
        ByteBuffer next = read(32);
        while (next.get(0) != ERROR && next.get(0) != REPLY) {
            next = read(32);
        }
        return next;
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
