package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.session.Connection.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Contact contact = new Contact(InstantSource.fixed(NOW));
    private final List<Connection> heard = new ArrayList<>();

    private List<State> states() {
        return heard.stream().map(Connection::state).toList();
    }

    @Test
    void aListenerHearsThePresentAtOnceAndThenEachChange() {
        contact.listen(heard::add);
        contact.answered(Duration.ofMillis(7));
        contact.heard();
        contact.heard();
        contact.lost(State.DOWN, NOW.plusSeconds(4));
        contact.signedOut();
        assertEquals(List.of(State.CONNECTING, State.CONNECTING, State.ONLINE, State.DOWN, State.SIGNED_OUT), states());
        assertEquals(Optional.of(NOW.plusSeconds(4)), heard.get(3).nextTry());
        assertEquals(Optional.of(Duration.ofMillis(7)), heard.get(4).roundTrip());
        assertEquals(Optional.of(NOW), heard.get(4).lastContact());
        assertTrue(heard.get(4).nextTry().isEmpty());
    }

    @Test
    void nothingIsHeardAfterTheEndOfListening() throws Exception {
        AutoCloseable listening = contact.listen(heard::add);
        listening.close();
        contact.heard();
        assertEquals(List.of(State.CONNECTING), states());
        assertEquals(State.ONLINE, contact.connection().state());
    }
}
