package app.glovebox.vault;

import app.glovebox.store.StoreException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A reading as it is kept: by its signal's name, whether this version knows that signal or not.
///
/// @param value `Boolean`, `Long`, `Double`, `String` or `List<String>`
record StoredReading(String name, Object value, Instant measuredAt, Instant receivedAt, Reading.Source source) {
    private static final int FALSE = 0;
    private static final int TRUE = 1;
    private static final int INTEGER = 2;
    private static final int DECIMAL = 3;
    private static final int TEXT = 4;
    private static final int TEXTS = 5;
    private static final int SNAPSHOT = 0x10;

    static StoredReading of(Reading reading) {
        return new StoredReading(reading.signal().name(), reading.value(), reading.measuredAt(), reading.receivedAt(),
                reading.source());
    }

    /// The reading, if this version knows the signal and takes the value.
    Optional<Reading> reading() {
        Signal signal = Signals.named(name).orElse(null);
        if (signal == null || !signal.accepts(value)) {
            return Optional.empty();
        }
        return Optional.of(new Reading(signal, value, measuredAt, receivedAt, source));
    }

    /// When it was measured, but never later than it was received: a car whose clock runs ahead must not make all that
    /// is kept look old.
    Instant credibleTime() {
        return measuredAt.isAfter(receivedAt) ? receivedAt : measuredAt;
    }

    /// All but the name; times as distances, measured from `from` and received from measured.
    void write(PayloadWriter out, Instant from) {
        int source = this.source == Reading.Source.SNAPSHOT ? SNAPSHOT : 0;
        switch (value) {
            case Boolean flag -> out.octet(source | (flag ? TRUE : FALSE));
            case Long number -> out.octet(source | INTEGER).integer(number);
            case Double number -> out.octet(source | DECIMAL).decimal(number);
            case String text -> out.octet(source | TEXT).text(text);
            case List<?> texts -> {
                out.octet(source | TEXTS).count(texts.size());
                texts.forEach(text -> out.text((String) text));
            }
            default -> throw new IllegalArgumentException("no value of a signal");
        }
        out.instant(measuredAt, from).instant(receivedAt, measuredAt);
    }

    static StoredReading read(PayloadReader in, String name, Instant from) throws StoreException {
        int tag = in.octet();
        Object value = value(in, tag & ~SNAPSHOT);
        Instant measured = in.instant(from);
        return new StoredReading(name, value, measured, in.instant(measured),
                (tag & SNAPSHOT) != 0 ? Reading.Source.SNAPSHOT : Reading.Source.STREAM);
    }

    private static Object value(PayloadReader in, int tag) throws StoreException {
        return switch (tag) {
            case FALSE -> false;
            case TRUE -> true;
            case INTEGER -> in.integer();
            case DECIMAL -> in.decimal();
            case TEXT -> in.text();
            case TEXTS -> texts(in);
            default -> throw PayloadReader.damaged(null);
        };
    }

    private static List<String> texts(PayloadReader in) throws StoreException {
        List<String> texts = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            texts.add(in.text());
        }
        return List.copyOf(texts);
    }
}
