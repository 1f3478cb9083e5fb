package app.glovebox.vault.export;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV as RFC 4180 has it and nothing else, for tests that must not trust the writer.
public final class CsvReader {
    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException if it is none
    public static List<List<String>> read(String text) {
        CsvReader reader = new CsvReader(text);
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> row = new ArrayList<>(List.of(cell()));
        while (peek() == ',') {
            at++;
            row.add(cell());
        }
        expect('\r');
        expect('\n');
        return List.copyOf(row);
    }

    private String cell() {
        if (peek() == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && ",\"\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new IllegalArgumentException("an open quote");
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (peek() != '"') {
                return cell.toString();
            }
            cell.append('"');
            at++;
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new IllegalArgumentException("not the end of a cell at " + at);
        }
        at++;
    }

    /// The text that was exported: without the apostrophe that shields it.
    public static String unshielded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
