package app.glovebox.link;

import app.glovebox.session.Connection;
import app.glovebox.session.Connection.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The state of the connection and who is told about it, each change in order. Thread-safe.
final class Contact {
    private final InstantSource real;
    private final List<Consumer<Connection>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock telling = new ReentrantLock();
    private volatile Connection connection = Connection.unknown();

    Contact(InstantSource real) {
        this.real = real;
    }

    Connection connection() {
        return connection;
    }

    AutoCloseable listen(Consumer<Connection> listener) {
        telling.lock();
        try {
            listener.accept(connection);
            listeners.add(listener);
        } finally {
            telling.unlock();
        }
        return () -> listeners.remove(listener);
    }

    /// The Portal answered a request.
    void answered(Duration took) {
        tell(new Connection(connection.state(), Optional.of(took), Optional.of(real.instant()),
                connection.nextTry()));
    }

    /// The stream brought something.
    void heard() {
        Connection now = new Connection(State.ONLINE, connection.roundTrip(), Optional.of(real.instant()),
                Optional.empty());
        if (connection.state() == State.ONLINE) {
            connection = now;
        } else {
            tell(now);
        }
    }

    /// Not now.
    ///
    /// @param state   DOWN, UNTRUSTED or UNKEPT
    /// @param nextTry when it is tried again
    void lost(State state, Instant nextTry) {
        tell(new Connection(state, connection.roundTrip(), connection.lastContact(), Optional.of(nextTry)));
    }

    /// Not again by itself: something is wrong here, not there.
    void broken() {
        tell(new Connection(State.DOWN, connection.roundTrip(), connection.lastContact(), Optional.empty()));
    }

    /// Not again with this session.
    void signedOut() {
        tell(new Connection(State.SIGNED_OUT, connection.roundTrip(), connection.lastContact(), Optional.empty()));
    }

    /// Not again with this copy of the vault.
    void olderCopy(long ahead) {
        tell(new Connection(State.OLDER_COPY, connection.roundTrip(), connection.lastContact(), Optional.empty(),
                OptionalLong.of(ahead)));
    }

    private void tell(Connection now) {
        telling.lock();
        try {
            connection = now;
            listeners.forEach(listener -> listener.accept(now));
        } finally {
            telling.unlock();
        }
    }
}
