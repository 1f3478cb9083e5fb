package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.link.EventReader.Event;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final String STREAM = "\uFEFF: hello\r\nid: 7\r\nevent: readings\r\ndata: {\"a\":\r\ndata:1}\r\n\r\n"
            + "retry: 5\ndata: second\n\nevent: lost\n\nid:8\ndata:ü€\r\rdata: never finished\n";

    private final Inflow inflow = inflow();
    private final EventReader reader = new EventReader(inflow, Duration.ofSeconds(5));

    private static Inflow inflow() {
        Inflow inflow = new Inflow();
        inflow.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                // Everything is pushed by the test.
            }

            @Override
            public void cancel() {
                // Nothing to give up.
            }
        });
        return inflow;
    }

    private static void feed(Inflow inflow, byte[] bytes) {
        inflow.onNext(List.of(ByteBuffer.wrap(bytes)));
    }

    private void feed(String text) {
        feed(inflow, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Event> all(EventReader reader) throws Exception {
        List<Event> events = new ArrayList<>();
        try {
            while (true) {
                events.add(reader.next(Duration.ofSeconds(1)).orElseThrow());
            }
        } catch (Inflow.EndOfAnswer end) {
            return events;
        }
    }

    private static void isTheStream(List<Event> events) {
        assertEquals(3, events.size());
        assertEquals("7", events.get(0).id());
        assertEquals("readings", events.get(0).type());
        assertEquals("{\"a\":\n1}", new String(events.get(0).data(), StandardCharsets.UTF_8));
        assertEquals("7", events.get(1).id());
        assertEquals("", events.get(1).type());
        assertArrayEquals("ü€".getBytes(StandardCharsets.UTF_8), events.get(2).data());
        assertEquals("8", events.get(2).id());
    }

    @Test
    void readsEventsAndForgetsTheUnfinishedOne() throws Exception {
        feed(STREAM);
        inflow.onComplete();
        isTheStream(all(reader));
    }

    @Test
    void itDoesNotMatterHowTheBytesAreCut() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 200; run++) {
            Inflow pieces = inflow();
            for (int at = 0; at < bytes.length;) {
                int length = Math.min(bytes.length - at, 1 + random.nextInt(run % 10 + 1));
                feed(pieces, java.util.Arrays.copyOfRange(bytes, at, at + length));
                at += length;
            }
            pieces.onComplete();
            isTheStream(all(new EventReader(pieces, Duration.ofSeconds(5))));
        }
    }

    @Test
    void anEventWithoutIdHasNone() throws Exception {
        feed("data: x\n\n");
        assertNull(reader.next(Duration.ofSeconds(1)).orElseThrow().id());
    }

    @Test
    void aHugeLineIsGarbled() {
        feed("data: " + "x".repeat(300_000));
        assertEquals(Kind.GARBLED,
                assertThrows(PortalException.class, () -> reader.next(Duration.ofSeconds(1))).kind());
    }

    @Test
    void aHugeEventOfSmallLinesIsGarbled() {
        feed(("data: " + "x".repeat(1_000) + "\n").repeat(300));
        assertEquals(Kind.GARBLED,
                assertThrows(PortalException.class, () -> reader.next(Duration.ofSeconds(1))).kind());
    }

    @Test
    void anIdThatFitsNoHeaderIsGarbled() {
        feed("id: a\u0000b\ndata: x\n\n");
        assertEquals(Kind.GARBLED,
                assertThrows(PortalException.class, () -> reader.next(Duration.ofSeconds(1))).kind());
    }

    @Test
    void silenceIsACutAndACommentBreaksIt() throws Exception {
        EventReader impatient = new EventReader(inflow, Duration.ofMillis(150));
        long began = System.nanoTime();
        Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 4; i++) {
                try {
                    Thread.sleep(25);
                } catch (InterruptedException stopped) {
                    return;
                }
                feed(": still here\n");
            }
        });
        assertEquals(Kind.TIMEOUT,
                assertThrows(PortalException.class, () -> impatient.next(Duration.ofSeconds(5))).kind());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() >= 250);
    }

    @Test
    void nothingYetIsNoCut() throws Exception {
        feed("data: half");
        assertTrue(reader.next(Duration.ofMillis(20)).isEmpty());
    }

    @Test
    void aBrokenConnectionIsTold() {
        inflow.onError(new IOException("reset"));
        assertThrows(IOException.class, () -> reader.next(Duration.ofSeconds(1)));
    }
}
