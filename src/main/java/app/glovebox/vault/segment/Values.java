package app.glovebox.vault.segment;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A column of values, in the shape that suits all of them.
final class Values {
    private static final int MIXED = 0;
    private static final int BITS = 1;
    private static final int INTEGERS = 2;
    /// XOR with the one before, bytes reversed so that the zeros at its end cost nothing.
    private static final int XORS = 3;
    /// 4 for whole numbers, 5 for tenths, …
    private static final int SCALED = 4;
    private static final int TEXTS = 16;
    private static final double[] SCALES = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final double MOST_SCALED = 1L << 52;

    private Values() {
    }

    static void write(PayloadWriter out, List<?> values) {
        if (all(values, Boolean.class)) {
            out.octet(BITS);
            bits(out, values.stream().map(Boolean.class::cast).toList());
        } else if (all(values, Long.class)) {
            out.octet(INTEGERS);
            long before = 0;
            for (Object value : values) {
                out.integer((Long) value - before);
                before = (Long) value;
            }
        } else if (all(values, Double.class)) {
            decimals(out, values.stream().map(Double.class::cast).toList());
        } else if (all(values, String.class)) {
            out.octet(TEXTS);
            texts(out, values);
        } else {
            out.octet(MIXED);
            values.forEach(value -> StoredValue.write(out, value, 0));
        }
    }

    /// @param rows how many; what it takes grows with what is there to be read, not with this number
    static List<Object> read(PayloadReader in, int rows) throws StoreException {
        int shape = in.octet();
        return switch (shape) {
            case MIXED -> {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < rows; i++) {
                    values.add(StoredValue.read(in, in.octet()));
                }
                yield values;
            }
            case BITS -> new ArrayList<>(bits(in, rows));
            case INTEGERS -> integers(in, rows);
            case XORS -> xors(in, rows);
            case TEXTS -> texts(in, rows);
            default -> scaled(in, rows, shape - SCALED);
        };
    }

    private static boolean all(List<?> values, Class<?> type) {
        return values.stream().allMatch(type::isInstance);
    }

    static void bits(PayloadWriter out, List<Boolean> bits) {
        for (int i = 0; i < bits.size(); i += Byte.SIZE) {
            int octet = 0;
            for (int bit = i; bit < Math.min(i + Byte.SIZE, bits.size()); bit++) {
                octet |= bits.get(bit) ? 1 << bit - i : 0;
            }
            out.octet(octet);
        }
    }

    static List<Boolean> bits(PayloadReader in, int rows) throws StoreException {
        List<Boolean> bits = new ArrayList<>();
        int octet = 0;
        for (int i = 0; i < rows; i++) {
            octet = i % Byte.SIZE == 0 ? in.octet() : octet >> 1;
            bits.add((octet & 1) != 0);
        }
        return bits;
    }

    private static List<Object> integers(PayloadReader in, int rows) throws StoreException {
        List<Object> values = new ArrayList<>();
        long value = 0;
        for (int i = 0; i < rows; i++) {
            value += in.integer();
            values.add(value);
        }
        return values;
    }

    private static void decimals(PayloadWriter out, List<Double> values) {
        int scale = scale(values);
        long before = 0;
        if (scale < SCALES.length) {
            out.octet(SCALED + scale);
            for (double value : values) {
                long whole = Math.round(value * SCALES[scale]);
                out.integer(whole - before);
                before = whole;
            }
            return;
        }
        out.octet(XORS);
        for (double value : values) {
            long raw = Double.doubleToRawLongBits(value);
            out.count(Long.reverseBytes(raw ^ before));
            before = raw;
        }
    }

    /// The least number of decimals with which every value comes back to the bit; as many as there are scales if none.
    private static int scale(List<Double> values) {
        int scale = 0;
        for (double value : values) {
            while (scale < SCALES.length && !exact(value, SCALES[scale])) {
                scale++;
            }
        }
        return scale;
    }

    private static boolean exact(double value, double scale) {
        return Math.abs(value) * scale < MOST_SCALED && Double.doubleToRawLongBits(value)
                == Double.doubleToRawLongBits(Math.round(value * scale) / scale);
    }

    private static List<Object> xors(PayloadReader in, int rows) throws StoreException {
        List<Object> values = new ArrayList<>();
        long raw = 0;
        for (int i = 0; i < rows; i++) {
            raw ^= Long.reverseBytes(in.count());
            values.add(Double.longBitsToDouble(raw));
        }
        return values;
    }

    private static List<Object> scaled(PayloadReader in, int rows, int scale) throws StoreException {
        if (scale < 0 || scale >= SCALES.length) {
            throw PayloadReader.damaged(null);
        }
        List<Object> values = new ArrayList<>();
        long whole = 0;
        for (int i = 0; i < rows; i++) {
            whole += in.integer();
            values.add(whole / SCALES[scale]);
        }
        return values;
    }

    private static void texts(PayloadWriter out, List<?> values) {
        Map<Object, Integer> known = new LinkedHashMap<>();
        values.forEach(value -> known.putIfAbsent(value, known.size()));
        out.count(known.size());
        known.keySet().forEach(text -> out.text((String) text));
        values.forEach(value -> out.count(known.get(value)));
    }

    private static List<Object> texts(PayloadReader in, int rows) throws StoreException {
        List<String> known = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            known.add(in.text());
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            long index = in.count();
            if (index < 0 || index >= known.size()) {
                throw PayloadReader.damaged(null);
            }
            values.add(known.get((int) index));
        }
        return values;
    }
}
