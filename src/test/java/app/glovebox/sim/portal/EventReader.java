package app.glovebox.sim.portal;

import app.glovebox.wire.Json;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;

/// Reads a stream of server-sent events off a bare socket.
final class EventReader implements AutoCloseable {
    private final Socket plain;
    private final InputStream in;
    private byte[] chunk = new byte[0];
    private int at;

    /// @param id empty when the event had none
    record Event(String type, String id, String data) {
        <T> T as(Class<T> message) {
            try {
                return Json.read(data.getBytes(StandardCharsets.UTF_8), message);
            } catch (MalformedException broken) {
                throw new AssertionError(type + ": " + data, broken);
            }
        }

        boolean is(String wanted) {
            return type.equals(wanted);
        }
    }

    EventReader(RawClient client, String access, String lastEventId) throws IOException {
        plain = new Socket(client.address().getHost(), client.address().getPort());
        SSLSocket socket = client.over(plain);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + access);
        headers.put("Accept", "text/event-stream");
        if (lastEventId != null) {
            headers.put(Routes.LAST_EVENT_ID, lastEventId);
        }
        socket.getOutputStream().write(client.head("GET", Routes.EVENTS, headers));
        socket.getOutputStream().flush();
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
        RawClient.Reply reply = RawClient.readHead(in);
        if (reply.status() != 200 || !"text/event-stream".equals(reply.headers().get("content-type"))) {
            throw new AssertionError("no stream: " + reply.status());
        }
    }

    /// @throws EOFException when the stream has ended
    Event next() throws IOException {
        String type = "";
        String id = "";
        String data = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(": ");
            String value = line.substring(colon + 2);
            switch (line.substring(0, colon)) {
                case "event" -> type = value;
                case "id" -> id = value;
                case "data" -> data = value;
                default -> throw new AssertionError("unknown field: " + line);
            }
        }
        return new Event(type, id, data);
    }

    /// All up to and with the heartbeat that says the replay is over.
    List<Event> untilCaughtUp() throws IOException {
        List<Event> events = new ArrayList<>();
        Event event;
        do {
            event = next();
            events.add(event);
        } while (!(event.is(Routes.EVENT_HEARTBEAT) && event.as(Messages.Heartbeat.class).caughtUp()));
        return events;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (at == chunk.length) {
                nextChunk();
            }
            int end = at;
            while (end < chunk.length && chunk[end] != '\n') {
                end++;
            }
            line.write(chunk, at, end - at);
            at = end;
            if (at < chunk.length) {
                at++;
                return line.toString(StandardCharsets.UTF_8);
            }
        }
    }

    private void nextChunk() throws IOException {
        String size = RawClient.line(in);
        int length = Integer.parseInt(size.isEmpty() ? RawClient.line(in) : size, 16);
        chunk = in.readNBytes(length);
        at = 0;
        if (length == 0 || chunk.length < length) {
            throw new EOFException();
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
