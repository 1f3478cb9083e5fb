package app.glovebox.vault.export;

import app.glovebox.export.Sheet;
import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Whatever stands in a vault, written as an export and read again by strict readers that know nothing of the writer: the
/// same values in JSON and in CSV, and no cell a spreadsheet would take for a formula. The program itself reads no export.
public final class ExportTarget implements Target {
    private static final Judge JUDGE = new Judge(new ExportTarget());
    private static final List<String> COLUMNS = List.of("signal", "value", "unit");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    private static final Pattern FORMULA =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*", Pattern.DOTALL);

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public List<byte[]> originals() {
        List<byte[]> originals = new ArrayList<>();
        for (String text : List.of("=1+1", " \t=cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\uff1dA1", "\u200b\ufeff+1", "'=1",
                "a,b;\"c\"\r\nd\n\r\"", "\0\1\u007f\u0085", "Ä \ud83d\ude97 \u2028", "\ud83d broken \ude97", "]]}\\\"\\u",
                "long ".repeat(400))) {
            originals.add(text(text));
        }
        originals.add(ByteBuffer.allocate(27).put((byte) 1).putDouble(Double.NEGATIVE_INFINITY).put((byte) 1)
                .putDouble(-1.5e-300).put((byte) 2).putLong(Long.MIN_VALUE).array());
        originals.add(new byte[] {3, 3, 4, 2, 0, 2, 0, '=', 0, '1', 0, 1, 0, '"'});
        return originals;
    }

    private static byte[] text(String text) {
        ByteBuffer cell = ByteBuffer.allocate(3 + 2 * text.length()).put((byte) 0).putShort((short) text.length());
        text.chars().forEach(letter -> cell.putChar((char) letter));
        return cell.array();
    }

    @Override
    public Class<?> refusal() {
        return Void.class;
    }

    @Override
    public void parse(byte[] bytes) throws Exception {
        List<List<Object>> rows = rows(ByteBuffer.wrap(bytes));
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        try (SheetFiles files = new SheetFiles(name -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            written.put(name, file);
            return file;
        }, Instant.EPOCH)) {
            files.write(List.of(new Sheet("readings", COLUMNS, taker -> {
                for (List<Object> row : rows) {
                    taker.row(row);
                }
            })));
        }
        json(rows, (Map<?, ?>) StrictJson.read(utf8(written.get("glovebox.json"))));
        csv(rows, CsvReader.read(utf8(written.get("readings.csv"))));
    }

    /// Cells as the bytes say, three a row.
    private static List<List<Object>> rows(ByteBuffer in) {
        List<List<Object>> rows = new ArrayList<>();
        while (in.hasRemaining()) {
            rows.add(List.of(cell(in), cell(in), cell(in)));
        }
        return rows;
    }

    private static Object cell(ByteBuffer in) {
        int kind = in.hasRemaining() ? in.get() & 7 : 0;
        return switch (kind) {
            case 1 -> in.remaining() < Double.BYTES ? 0.0 : in.getDouble();
            case 2 -> in.remaining() < Long.BYTES ? 0L : in.getLong();
            case 3 -> in.hasRemaining() && in.get() < 0;
            case 4 -> {
                List<String> texts = new ArrayList<>();
                for (int left = in.hasRemaining() ? in.get() & 3 : 0; left > 0; left--) {
                    texts.add(letters(in));
                }
                yield texts;
            }
            default -> letters(in);
        };
    }

    private static String letters(ByteBuffer in) {
        StringBuilder text = new StringBuilder();
        for (int left = in.remaining() < 2 ? 0 : in.getShort() & 0xfff; left > 0 && in.remaining() > 1; left--) {
            text.append(in.getChar());
        }
        return text.toString();
    }

    private static String utf8(ByteArrayOutputStream bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    }

    private static void json(List<List<Object>> rows, Map<?, ?> read) {
        same("glovebox-export", read.get("format"));
        List<?> found = (List<?>) read.get("readings");
        same(rows.size(), found.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> row = (Map<?, ?>) found.get(i);
            same(COLUMNS, List.copyOf(row.keySet()));
            for (int k = 0; k < COLUMNS.size(); k++) {
                Object was = rows.get(i).get(k);
                Object is = row.get(COLUMNS.get(k));
                same(switch (was) {
                    case Double number when !Double.isFinite(number) -> number.toString();
                    case List<?> list -> list.stream().map(each -> whole(each.toString())).toList();
                    case String text -> whole(text);
                    default -> was;
                }, switch (is) {
                    case StrictJson.Number(String text) when was instanceof Long -> Long.valueOf(text);
                    case StrictJson.Number(String text) -> Double.valueOf(text);
                    default -> is;
                });
            }
        }
    }

    private static void csv(List<List<Object>> rows, List<List<String>> read) {
        same(rows.size() + 1, read.size());
        same(COLUMNS, read.getFirst());
        for (int i = 0; i < rows.size(); i++) {
            same(COLUMNS.size(), read.get(i + 1).size());
            for (int k = 0; k < COLUMNS.size(); k++) {
                cell(rows.get(i).get(k), read.get(i + 1).get(k));
            }
        }
    }

    private static void cell(Object was, String cell) {
        boolean number = was instanceof Long || was instanceof Double finite && Double.isFinite(finite);
        if (number != NUMBER.matcher(cell).matches() && !(was instanceof String || was instanceof List<?>)
                || !number && FORMULA.matcher(cell).matches()) {
            throw new AssertionError("a formula, or no number: " + cell);
        }
        same(switch (was) {
            case List<?> list -> whole(String.join(" ", list.stream().map(Object::toString).toList()));
            default -> whole(was.toString());
        }, number ? cell : CsvReader.unshielded(cell));
    }

    /// Half of a pair of surrogates is nothing UTF-8 can say.
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void same(Object was, Object is) {
        if (!was.equals(is)) {
            throw new AssertionError("written " + was + ", read " + is);
        }
    }
}
