package app.glovebox.vault.segment;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import java.util.ArrayList;
import java.util.List;

/// One value with its type in front, as pages keep it and columns of mixed types do.
public final class StoredValue {
    private static final int FALSE = 0;
    private static final int TRUE = 1;
    private static final int INTEGER = 2;
    private static final int DECIMAL = 3;
    private static final int TEXT = 4;
    private static final int TEXTS = 5;

    private StoredValue() {
    }

    /// @param flags bits above the lowest four, kept beside the type
    public static void write(PayloadWriter out, Object value, int flags) {
        switch (value) {
            case Boolean flag -> out.octet(flags | (flag ? TRUE : FALSE));
            case Long number -> out.octet(flags | INTEGER).integer(number);
            case Double number -> out.octet(flags | DECIMAL).decimal(number);
            case String text -> out.octet(flags | TEXT).text(text);
            case List<?> texts -> {
                out.octet(flags | TEXTS).count(texts.size());
                texts.forEach(text -> out.text((String) text));
            }
            default -> throw new IllegalArgumentException("no value of a signal");
        }
    }

    /// @param tag the type, already read and without flags
    public static Object read(PayloadReader in, int tag) throws StoreException {
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
