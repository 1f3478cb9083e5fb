package app.glovebox.sim.car;

import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the Car says: of all that was measured at a moment, what differs from what it said last. Values are rounded
/// before they are compared, so noise below the last digit says nothing.
final class Report {
    private static final List<Signal> WAKE_FIRST = ordered(false);
    private static final List<Signal> SLEEP_LAST = ordered(true);

    private final Map<Signal, Object> said = new LinkedHashMap<>();
    private final Map<Signal, Object> measured = new LinkedHashMap<>();

    void say(Signal signal, boolean value) {
        measured.put(signal, value);
    }

    void say(Signal signal, String value) {
        measured.put(signal, value);
    }

    void say(Signal signal, List<String> value) {
        measured.put(signal, List.copyOf(value));
    }

    /// Whole steps of `step`, in the signal's unit.
    void say(Signal signal, double value, long step) {
        measured.put(signal, (long) StrictMath.rint(value / step) * step);
    }

    /// A decimal number in parts of 1/`parts` of the signal's unit.
    void sayDecimal(Signal signal, double value, double parts) {
        // Adding zero turns a negative zero into a plain one.
        measured.put(signal, StrictMath.rint(value * parts) / parts + 0.0);
    }

    /// Ends the moment: everything measured when `all`, otherwise only what changed. Waking is said first and
    /// falling asleep last; the rest follows the table of signals.
    List<CarEvent> end(long second, boolean all) {
        Instant at = Instant.ofEpochSecond(second);
        List<CarEvent> events = new ArrayList<>();
        for (Signal signal : inOrder()) {
            Object value = measured.get(signal);
            if (value != null && (all || !value.equals(said.get(signal)))) {
                said.put(signal, value);
                events.add(new CarEvent(at, signal, value));
            }
        }
        measured.clear();
        return List.copyOf(events);
    }

    private List<Signal> inOrder() {
        return Boolean.TRUE.equals(measured.get(Signals.IS_ASLEEP)) ? SLEEP_LAST : WAKE_FIRST;
    }

    private static List<Signal> ordered(boolean sleepLast) {
        List<Signal> order = new ArrayList<>(Signals.all());
        order.remove(Signals.IS_ASLEEP);
        order.add(sleepLast ? order.size() : 0, Signals.IS_ASLEEP);
        return List.copyOf(order);
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(said.size());
        for (Map.Entry<Signal, Object> entry : said.entrySet()) {
            out.writeInt(entry.getKey().name().hashCode());
            writeValue(out, entry.getValue());
        }
    }

    /// Signals are found by the hash of their name, so that the table may grow or be reordered between two runs.
    static Report read(DataInput in) throws IOException {
        Map<Integer, Signal> byHash = new LinkedHashMap<>();
        Signals.all().forEach(signal -> byHash.put(signal.name().hashCode(), signal));
        Report report = new Report();
        for (int left = in.readShort(); left > 0; left--) {
            Signal signal = byHash.get(in.readInt());
            Object value = readValue(in);
            if (signal != null) {
                report.said.put(signal, value);
            }
        }
        return report;
    }

    private static void writeValue(DataOutput out, Object value) throws IOException {
        switch (value) {
            case Boolean flag -> out.writeByte(flag ? 1 : 0);
            case Long number -> {
                out.writeByte(2);
                out.writeLong(number);
            }
            case Double number -> {
                out.writeByte(3);
                out.writeDouble(number);
            }
            case String text -> {
                out.writeByte(4);
                out.writeUTF(text);
            }
            default -> {
                out.writeByte(5);
                out.writeUTF(String.join(" ", texts(value)));
            }
        }
    }

    private static Object readValue(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 0, 1 -> kind == 1;
            case 2 -> in.readLong();
            case 3 -> in.readDouble();
            case 4 -> in.readUTF();
            case 5 -> words(in.readUTF());
            default -> throw new IOException("unknown kind of value");
        };
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
