package app.glovebox.ui.signin;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The seconds until the next try, counted by the pulse of real time. A clock set back counts as no time at all.
final class Countdown implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper(this, "seconds");
    private final Subscription beats;
    private Duration left = Duration.ZERO;
    private Duration whole = Duration.ZERO;

    Countdown(ObservableValue<Instant> pulse) {
        beats = pulse.subscribe(this::beat);
    }

    ReadOnlyLongProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    boolean running() {
        return seconds.get() > 0;
    }

    /// As a clock, for example 0:48.
    String text() {
        return seconds.get() / 60 + ":" + (seconds.get() % 60 < 10 ? "0" : "") + seconds.get() % 60;
    }

    void start(Duration delay) {
        whole = delay;
        // We start between two beats, so the first one measures more time than has passed.
        left = delay.isPositive() ? delay.plus(BEAT) : Duration.ZERO;
        show();
    }

    void stop() {
        start(Duration.ZERO);
    }

    private void beat(Instant before, Instant now) {
        Duration passed = before == null || now == null ? Duration.ZERO : Duration.between(before, now);
        if (left.isPositive() && passed.isPositive()) {
            left = left.minus(passed);
            show();
        }
    }

    private void show() {
        Duration shown = left.compareTo(whole) < 0 ? left : whole;
        seconds.set(shown.isPositive() ? shown.plusMillis(999).toSeconds() : 0);
    }

    @Override
    public void close() {
        beats.unsubscribe();
    }
}
