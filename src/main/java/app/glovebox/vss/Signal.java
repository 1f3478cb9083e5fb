package app.glovebox.vss;

import java.util.List;

/// One vehicle signal: its VSS name, type and unit.
///
/// @param name    full path, for example `Vehicle.Powertrain.TractionBattery.StateOfCharge.Current`
/// @param unit    the VSS unit, empty when it has none
/// @param allowed the only strings allowed, empty when any is
public record Signal(String name, Type type, String unit, List<String> allowed) {

    /// The VSS data types in use. Java values: `Boolean`, `Long` for integers, `Double` for floats, `String`,
    /// `List<String>` for arrays.
    public enum Type {
        BOOLEAN(0, 1), UINT8(0, 255), UINT16(0, 65_535), UINT32(0, 4_294_967_295L), INT8(-128, 127),
        INT32(Integer.MIN_VALUE, Integer.MAX_VALUE), FLOAT(-Float.MAX_VALUE, Float.MAX_VALUE),
        DOUBLE(-Double.MAX_VALUE, Double.MAX_VALUE), STRING(0, 0), STRING_ARRAY(0, 0);

        private final double least;
        private final double most;

        Type(double least, double most) {
            this.least = least;
            this.most = most;
        }
    }

    /// Whether the value has this signal's Java type and lies in its range. A "not measured" code such as 255 %
    /// does not.
    public boolean accepts(Object value) {
        return switch (type) {
            case BOOLEAN -> value instanceof Boolean;
            case UINT8, UINT16, UINT32, INT8, INT32 -> value instanceof Long number && inRange(number);
            case FLOAT, DOUBLE -> value instanceof Double number && Double.isFinite(number) && inRange(number);
            case STRING -> value instanceof String text && text.length() <= 256
                    && (allowed.isEmpty() || allowed.contains(text));
            case STRING_ARRAY -> value instanceof List<?> list && list.size() <= 256
                    && list.stream().allMatch(item -> item instanceof String text && text.length() <= 64);
        };
    }

    private boolean inRange(double number) {
        if (unit.equals("percent")) {
            return number >= 0 && number <= 100;
        }
        return number >= type.least && number <= type.most;
    }
}
