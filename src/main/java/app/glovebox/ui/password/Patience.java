package app.glovebox.ui.password;

import app.glovebox.ui.kit.Message;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The wait before the Portal lets another try through, counted by the pulse of real time. A clock set back counts as no
/// time at all.
final class Patience implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Message> line = new ReadOnlyObjectWrapper<>(this, "line", Message.NONE);
    private final Subscription beats;
    private Duration left = Duration.ZERO;

    Patience(ObservableValue<Instant> pulse) {
        beats = pulse.subscribe(this::beat);
    }

    /// What to say about it; none when the next try may come.
    ReadOnlyObjectProperty<Message> lineProperty() {
        return line.getReadOnlyProperty();
    }

    boolean over() {
        return !left.isPositive();
    }

    void start(Duration delay) {
        left = delay;
        show();
    }

    private void beat(Instant before, Instant now) {
        Duration passed = Duration.between(before, now);
        if (!over() && passed.isPositive()) {
            left = left.minus(passed);
            show();
        }
    }

    private void show() {
        long seconds = left.plusMillis(999).toSeconds();
        line.set(over() ? Message.NONE : Message.of("password.wait", seconds / 60, seconds % 60));
    }

    @Override
    public void close() {
        beats.unsubscribe();
    }
}
