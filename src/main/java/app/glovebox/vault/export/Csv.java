package app.glovebox.vault.export;

import java.util.List;
import java.util.stream.Collectors;

/// Rows of comma-separated values (RFC 4180).
final class Csv {
    /// What a spreadsheet takes for the beginning of a formula, also as wide as a Han character.
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private Csv() {
    }

    /// One line with its end.
    static String row(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        return switch (value) {
            case Double number when !Double.isFinite(number) -> shielded(number.toString());
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case List<?> list -> quoted(shielded(list.stream().map(Object::toString).collect(Collectors.joining(" "))));
            default -> quoted(shielded(value.toString()));
        };
    }

    private static String shielded(String text) {
        boolean shield = !text.isEmpty() && (text.charAt(0) == '\'' || Character.isISOControl(text.charAt(0)))
                || text.codePoints().dropWhile(Csv::isUnseen).limit(1).anyMatch(first -> FORMULA.indexOf(first) >= 0);
        return shield ? "'" + text : text;
    }

    /// Programs differ in what they strip before they look.
    private static boolean isUnseen(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter)
                || switch (Character.getType(letter)) {
                    case Character.CONTROL, Character.FORMAT -> true;
                    default -> false;
                };
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
