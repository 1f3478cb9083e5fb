package app.glovebox.vehicle;

import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.List;

/// A value with its unit, age and source: the only shape in which a value of the car exists in this program.
///
/// @param signal     name, type and unit
/// @param value      `Boolean`, `Long`, `Double`, `String` or `List<String>`, as the signal's type says
/// @param measuredAt when the Car measured it, Car time
/// @param receivedAt when this program got it, Car time
public record Reading(Signal signal, Object value, Instant measuredAt, Instant receivedAt, Source source)
        implements PastValue {

    /// STREAM: reported by the Car as it happened. SNAPSHOT: the Portal's newest value at connection.
    public enum Source { STREAM, SNAPSHOT }

    /// @throws IllegalArgumentException if the value is outside the signal's type or range
    public Reading {
        if (!signal.accepts(value)) {
            throw new IllegalArgumentException("value refused for " + signal.name());
        }
        if (value instanceof List<?> list) {
            value = List.copyOf(list);
        }
    }

    public boolean flag() {
        return (Boolean) value;
    }

    /// Any numeric value, in the signal's unit.
    @Override
    public double number() {
        return ((Number) value).doubleValue();
    }

    @Override
    public Instant from() {
        return measuredAt;
    }

    @Override
    public Instant to() {
        return measuredAt;
    }

    public String text() {
        return (String) value;
    }

    @Override
    public String toString() {
        return "Reading[" + signal.name() + "]";
    }
}
