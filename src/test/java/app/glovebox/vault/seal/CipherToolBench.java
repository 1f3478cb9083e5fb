package app.glovebox.vault.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same four kinds of work as in `VaultBench`, done by the `sqlcipher` command line against `sqlite3`: what
/// encrypting whole pages costs. Each script runs alternately in both; the start of the tool is taken off.
class CipherToolBench {
    private static final int RUNS = 5;
    private static final int RECORDS = 200_000;
    private static final int PER_COMMIT = 1_000;
    private static final int SINGLE = 20_000;
    private static final String SETTINGS = "PRAGMA locking_mode=EXCLUSIVE;PRAGMA synchronous=FULL;"
            + "PRAGMA temp_store=MEMORY;PRAGMA secure_delete=ON;PRAGMA journal_mode=WAL;\n";
    private static final String KEY = "PRAGMA key=\"x'%s'\";\n".formatted("2b".repeat(32));

    @TempDir
    private Path folder;

    @Test
    void pagesSealedByTheTool() throws Exception {
        Assumptions.assumeTrue(isThere("sqlcipher") && isThere("sqlite3"),
                "sqlcipher and sqlite3 are not both installed: nothing to compare");
        String[] names = {"write", "scan", "single reads", "updates"};
        String[] scripts = {write(), "SELECT count(*),sum(length(sealed)) FROM rec WHERE sealed<>x'00';\n", reads(),
                updates()};
        double[][][] times = new double[2][names.length][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int tool = 0; tool < 2; tool++) {
                Path file = folder.resolve("tool" + tool + "run" + run);
                double empty = seconds(tool, file, "SELECT 1;\n");
                for (int i = 0; i < names.length; i++) {
                    times[tool][i][run] = seconds(tool, file, scripts[i]) - empty;
                }
            }
        }
        for (int i = 0; i < names.length; i++) {
            double plain = median(times[0][i]);
            double sealed = median(times[1][i]);
            System.out.printf(Locale.ROOT, "| tool: %s | sqlite3 %.0f ms | sqlcipher %.0f ms | %.2f × |%n", names[i],
                    plain * 1e3, sealed * 1e3, sealed / plain);
        }
    }

    private static String write() {
        StringBuilder sql = new StringBuilder("CREATE TABLE rec(id BLOB NOT NULL PRIMARY KEY,ver INTEGER NOT NULL,"
                + "sealed BLOB NOT NULL) WITHOUT ROWID;\n");
        for (int first = 0; first < RECORDS; first += PER_COMMIT) {
            sql.append("BEGIN;WITH RECURSIVE n(i) AS (SELECT %d UNION ALL SELECT i+1 FROM n WHERE i<%d) "
                    .formatted(first, first + PER_COMMIT - 1))
                    .append("INSERT INTO rec SELECT CAST(printf('%016d',i) AS BLOB),1,randomblob(300) FROM n;COMMIT;\n");
        }
        return sql.toString();
    }

    private static String reads() {
        StringBuilder sql = new StringBuilder();
        places().forEach(place -> sql.append("SELECT length(sealed) FROM rec WHERE id=CAST('%016d' AS BLOB);\n"
                .formatted(place)));
        return sql.toString();
    }

    private static String updates() {
        StringBuilder sql = new StringBuilder();
        List<Integer> places = places();
        for (int i = 0; i < SINGLE; i++) {
            sql.append(i % PER_COMMIT == 0 ? "BEGIN;\n" : "")
                    .append("UPDATE rec SET ver=ver+1,sealed=randomblob(300) WHERE id=CAST('%016d' AS BLOB);\n"
                            .formatted(places.get(i)))
                    .append(i % PER_COMMIT == PER_COMMIT - 1 ? "COMMIT;\n" : "");
        }
        return sql.toString();
    }

    private static List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        new Random(2).ints(SINGLE, 0, RECORDS).forEach(places::add);
        return places;
    }

    private double seconds(int tool, Path file, String script) throws Exception {
        Path input = Files.writeString(folder.resolve("script.sql"), (tool == 1 ? KEY : "") + SETTINGS + script);
        Path output = folder.resolve("output");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(tool == 1 ? "sqlcipher" : "sqlite3", "-batch", "-bail", file.toString())
                .redirectInput(input.toFile()).redirectOutput(output.toFile()).redirectErrorStream(true).start();
        assertEquals(0, process.waitFor(), () -> "the tool failed");
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return new ProcessBuilder(tool, "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
