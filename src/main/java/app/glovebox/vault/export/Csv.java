package app.glovebox.vault.export;

import java.util.List;
import java.util.stream.Collectors;

/// Rows of comma-separated values (RFC 4180).
final class Csv {
    /// What a spreadsheet takes for the beginning of a formula, and the apostrophe itself.
    private static final String SHIELDED = "=+-@\t\r\n'";

    private Csv() {
    }

    /// One line with its end.
    static String row(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case List<?> list -> quoted(shielded(list.stream().map(Object::toString).collect(Collectors.joining(" "))));
            default -> quoted(shielded(value.toString()));
        };
    }

    private static String shielded(String text) {
        return !text.isEmpty() && SHIELDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
