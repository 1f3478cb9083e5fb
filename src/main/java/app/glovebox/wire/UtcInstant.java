package app.glovebox.wire;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Instants are text in UTC, `2026-11-19T07:42:00Z`. Jackson's own reader would also take numbers, digits in quotes
/// and offsets, so the two ends could come to read one message differently.
final class UtcInstant extends ValueDeserializer<Instant> {
    private static final int LONGEST = 30;

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), parser);
        }
        String text = parser.getString();
        try {
            if (text.length() <= LONGEST && text.endsWith("Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeException notOne) {
            // Refused below, in the words used for every wrong value.
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, "", "not an instant in UTC");
    }
}
