package app.glovebox.wire;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// A JSON number that a double can hold. Jackson's own reader also takes `"NaN"`, and 1e400 as infinity.
final class FiniteNumber extends ValueDeserializer<Double> {
    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == null || !parser.currentToken().isNumeric()) {
            return (Double) context.handleUnexpectedToken(context.constructType(Double.class), parser);
        }
        double number = parser.getDoubleValue();
        return Double.isFinite(number) ? number
                : (Double) context.handleWeirdNumberValue(Double.class, number, "not finite");
    }
}
