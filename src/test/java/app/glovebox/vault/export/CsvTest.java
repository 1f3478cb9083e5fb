package app.glovebox.vault.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final String NASTY = "=+-@\t\r\n'\"; ,abcÄ€0";

    @Test
    void formulasAreShieldedAndNumbersAreNot() {
        assertEquals("'=1+2,'+1,'-1,'@SUM(A1),\"'=a,b\",plain\r\n",
                Csv.row(List.of("=1+2", "+1", "-1", "@SUM(A1)", "=a,b", "plain")));
        assertEquals("-12.5,-3,true,\"'\ttab\"".replace("\"", "") + "\r\n", Csv.row(List.of(-12.5, -3L, true, "\ttab")));
        assertEquals("\"a \"\"b\"\"\",\"two\nlines\"\r\n", Csv.row(List.of("a \"b\"", "two\nlines")));
        assertEquals("' =1,'\u200b+1,'\uff1d1,'\0,'-Infinity, a\r\n",
                Csv.row(List.of(" =1", "\u200b+1", "\uff1d1", "\0", Double.NEGATIVE_INFINITY, " a")));
        assertEquals("P0001 P0002,'-x y\r\n", Csv.row(List.of(List.of("P0001", "P0002"), List.of("-x", "y"))));
    }

    /// Whatever stands in a cell: it is one cell again, the same text, and no spreadsheet takes it for a formula.
    @Test
    void anyTextComesBack() {
        long seed = Long.getLong("glovebox.seed", System.nanoTime());
        System.out.println("csv seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            List<String> cells = new ArrayList<>();
            int width = 1 + random.nextInt(4);
            for (int i = 0; i < width; i++) {
                StringBuilder cell = new StringBuilder();
                for (int length = random.nextInt(6); length > 0; length--) {
                    cell.append(NASTY.charAt(random.nextInt(NASTY.length())));
                }
                cells.add(cell.toString());
            }
            List<List<String>> read = CsvReader.read(Csv.row(cells) + Csv.row(List.of("end")));
            assertEquals(2, read.size(), () -> "seed " + seed + ": " + cells);
            assertEquals(cells, read.getFirst().stream().map(CsvReader::unshielded).toList(), "seed " + seed);
            read.getFirst().forEach(cell -> assertFalse(!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0,
                    () -> "seed " + seed + ": " + cell));
        }
    }
}
