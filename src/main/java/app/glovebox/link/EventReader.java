package app.glovebox.link;

import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// Server-sent events out of a byte stream (WHATWG HTML, section 9.2.6), with bounds on lines and events. An event is
/// complete at its blank line; one that is cut before it is never seen. Comments and unknown fields are passed over.
final class EventReader {
    private static final int MOST_BYTES = 256 << 10;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// One event.
    ///
    /// @param id   the last id seen, null when there never was one
    /// @param data its data lines, joined by line feeds
    record Event(String id, String type, byte[] data) {
    }

    private final Inflow inflow;
    private final Duration silence;
    private final Queue<Event> ready = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private boolean afterReturn;
    private boolean begun;
    private String type = "";
    private String id;
    private long lastBytes = System.nanoTime();

    /// @param silence without a single byte, comments included, after which the stream counts as cut
    EventReader(Inflow inflow, Duration silence) {
        this.inflow = inflow;
        this.silence = silence;
    }

    /// The next event; empty when none is complete within the wait.
    ///
    /// @throws PortalException `TIMEOUT` after the silence, `GARBLED` beyond the bounds
    /// @throws Inflow.EndOfAnswer when the Portal ended the stream
    /// @throws IOException when the connection broke
    Optional<Event> next(Duration wait) throws IOException, PortalException, InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        while (ready.isEmpty()) {
            long now = System.nanoTime();
            long left = Math.min(until - now, lastBytes + silence.toNanos() - now);
            Optional<List<ByteBuffer>> bytes = inflow.next(Duration.ofNanos(Math.max(0, left)));
            if (bytes.isPresent()) {
                lastBytes = System.nanoTime();
                for (ByteBuffer buffer : bytes.get()) {
                    take(buffer);
                }
            } else if (System.nanoTime() - lastBytes >= silence.toNanos()) {
                throw new PortalException(Kind.TIMEOUT, null);
            } else if (System.nanoTime() - until >= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(ready.remove());
    }

    private void take(ByteBuffer buffer) throws PortalException {
        while (buffer.hasRemaining()) {
            byte next = buffer.get();
            if (next == '\n' && afterReturn) {
                afterReturn = false;
            } else if (next == '\n' || next == '\r') {
                afterReturn = next == '\r';
                endLine();
            } else {
                afterReturn = false;
                line.write(next);
                if (line.size() > MOST_BYTES) {
                    throw new PortalException(Kind.GARBLED, null);
                }
            }
        }
    }

    private void endLine() throws PortalException {
        byte[] bytes = line.toByteArray();
        line.reset();
        int start = begun ? 0 : markLength(bytes);
        begun = true;
        if (bytes.length == start) {
            endEvent();
            return;
        }
        int colon = start;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        int value = Math.min(bytes.length, colon + 1);
        if (value < bytes.length && bytes[value] == ' ') {
            value++;
        }
        String field = new String(bytes, start, colon - start, StandardCharsets.UTF_8);
        take(field, bytes, value);
    }

    private void take(String field, byte[] bytes, int from) throws PortalException {
        switch (field) {
            case "event" -> type = text(bytes, from);
            case "id" -> id = position(text(bytes, from));
            case "data" -> {
                data.write(bytes, from, bytes.length - from);
                data.write('\n');
                if (data.size() > MOST_BYTES) {
                    throw new PortalException(Kind.GARBLED, null);
                }
            }
            default -> {
                // A comment, or a field we do not use: `retry` too, since our own back-off is the slower one.
            }
        }
    }

    private void endEvent() {
        if (data.size() > 0) {
            byte[] bytes = data.toByteArray();
            ready.add(new Event(id, type, java.util.Arrays.copyOf(bytes, bytes.length - 1)));
        }
        data.reset();
        type = "";
    }

    /// The id goes back to the Portal in a header, so it must fit one.
    private static String position(String id) throws PortalException {
        if (!id.matches("[!-~]{1,64}")) {
            throw new PortalException(Kind.GARBLED, null);
        }
        return id;
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private static int markLength(byte[] bytes) {
        return java.util.Arrays.mismatch(bytes, BYTE_ORDER_MARK) >= BYTE_ORDER_MARK.length
                || java.util.Arrays.equals(bytes, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    }
}
