package app.glovebox.vault.export;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV as any program would (RFC 4180), for tests that must not trust the writer.
public final class CsvReader {
    private CsvReader() {
    }

    public static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (quoted) {
                if (at == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (at == '"') {
                    quoted = false;
                } else {
                    cell.append(at);
                }
            } else if (at == '"') {
                quoted = true;
            } else if (at == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (at == '\r') {
                i++;
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(at);
            }
        }
        return rows;
    }

    /// The text that was exported: without the apostrophe that shields it.
    public static String unshielded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
