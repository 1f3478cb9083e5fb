package app.glovebox.vault.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.store.Database;
import app.glovebox.vault.Life;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What sealing costs: the same records, written and scanned sealed and plain in the same run, through the same
/// `Database` with the same settings. Interleaved, so that both meet the same noise. Twice: with what a vault holds after
/// ten years, several times over, and with many small records, where sealing weighs most.
class VaultBench {
    private static final int RUNS = 5;
    private static final int RECORDS = 200_000;
    private static final int DECADES = 8;
    private static final int PER_COMMIT = 1_000;
    private static final int LENGTH = 300;
    private static final int SINGLE = 20_000;

    private final SealFixture fixture = new SealFixture();

    private List<byte[]> records;
    private long bytes;

    private boolean sealedFirst;

    @TempDir
    private Path folder;

    @Test
    void smallRecords() throws Exception {
        Random random = new Random(1);
        List<byte[]> small = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            byte[] record = new byte[LENGTH];
            random.nextBytes(record);
            small.add(record);
        }
        sealedAgainstPlain(small);
    }

    @Test
    void tenYears() throws Exception {
        List<byte[]> decade = Life.decade(folder.resolve("life"));
        List<byte[]> decades = new ArrayList<>();
        for (int i = 0; i < DECADES; i++) {
            decades.addAll(decade);
        }
        sealedAgainstPlain(decades.subList(0, decades.size() / PER_COMMIT * PER_COMMIT));
    }

    private void sealedAgainstPlain(List<byte[]> given) throws Exception {
        records = given;
        bytes = records.stream().mapToLong(record -> record.length).sum();
        double[][] times = new double[9][RUNS];
        for (int run = -1; run < RUNS; run++) {
            double[] run0 = run(Math.max(run, 0) + (run < 0 ? "warm" : ""));
            for (int i = 0; i < run0.length && run >= 0; i++) {
                times[i][run] = run0[i];
            }
        }
        double[] medians = Arrays.stream(times).mapToDouble(VaultBench::median).toArray();
        System.out.printf(Locale.ROOT,
                "| vault: write %,d × %d B, %,d a commit | plain %.0f ms | sealed %.0f ms | %.2f × |%n",
                records.size(), bytes / records.size(), PER_COMMIT, medians[0], medians[1], medians[1] / medians[0]);
        System.out.printf(Locale.ROOT, "| vault: scan the same | plain %.0f ms | sealed %.0f ms | %.2f × |%n",
                medians[2], medians[3], medians[3] / medians[2]);
        System.out.printf(Locale.ROOT, "| vault: open the same (scan and check the set) | | %.0f ms | %.2f × |%n",
                medians[4], medians[4] / medians[2]);
        System.out.printf(Locale.ROOT, "| vault: %,d single reads | plain %.0f ms | sealed %.0f ms | %.2f × |%n",
                SINGLE, medians[5], medians[6], medians[6] / medians[5]);
        System.out.printf(Locale.ROOT,
                "| vault: %,d updates, %,d a commit | plain %.0f ms | sealed %.0f ms | %.2f × |%n",
                SINGLE, PER_COMMIT, medians[7], medians[8], medians[8] / medians[7]);
    }

    private double[] run(String name) throws Exception {
        Path plainFile = folder.resolve("plain" + name);
        Path sealedFile = folder.resolve("sealed" + name);
        double[] times = new double[9];
        sealedFirst = !sealedFirst;
        Random random = new Random(2);
        int[] places = random.ints(SINGLE, 0, records.size()).toArray();
        try (Database plain = SealFixture.database(plainFile); RecordFile sealed = fixture.create(sealedFile)) {
            pair(times, 0, () -> writePlain(plain), () -> writeSealed(sealed));
            pair(times, 2, () -> scanPlain(plain), () -> scanSealed(sealed));
            List<RecordId> ids = new ArrayList<>();
            sealed.readAll((id, plainRecord) -> ids.add(id));
            pair(times, 5, () -> readPlain(plain, places), () -> readSealed(sealed, ids, places));
            pair(times, 7, () -> updatePlain(plain, places), () -> updateSealed(sealed, ids, places));
        }
        times[4] = millis(() -> fixture.open(sealedFile).close());
        for (Path file : new Path[] {plainFile, sealedFile}) {
            Files.delete(file);
        }
        return times;
    }

    /// Every other run the sealed one goes first: the system is still writing out what the first one left.
    private void pair(double[] times, int at, Work plain, Work sealed) throws Exception {
        if (sealedFirst) {
            times[at + 1] = millis(sealed);
        }
        times[at] = millis(plain);
        if (!sealedFirst) {
            times[at + 1] = millis(sealed);
        }
    }

    private void writePlain(Database database) throws Exception {
        for (int commit = 0; commit < records.size() / PER_COMMIT; commit++) {
            int first = commit * PER_COMMIT;
            database.write(connection -> {
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO rec(id,ver,sealed) VALUES(?,?,?)")) {
                    for (int i = 0; i < PER_COMMIT; i++) {
                        insert.setBytes(1, new RecordId(first + i, 7).bytes());
                        insert.setLong(2, 1);
                        insert.setBytes(3, records.get(first + i).clone());
                        insert.executeUpdate();
                    }
                    return null;
                }
            });
        }
    }

    private void writeSealed(RecordFile file) throws Exception {
        for (int commit = 0; commit < records.size() / PER_COMMIT; commit++) {
            int first = commit * PER_COMMIT;
            file.write(transaction -> {
                for (byte[] record : records.subList(first, first + PER_COMMIT)) {
                    // Sealing wipes what it is given; the plain side is given a new one, too.
                    transaction.add(record.clone());
                }
                return null;
            });
        }
    }

    private void scanPlain(Database database) throws Exception {
        long[] sum = new long[2];
        database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT id,sealed FROM rec ORDER BY id");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sum[0] += ByteBuffer.wrap(row.getBytes(1)).getLong();
                    sum[1] += row.getBytes(2).length;
                }
                return null;
            }
        });
        assertEquals(bytes, sum[1]);
    }

    private void scanSealed(RecordFile file) throws Exception {
        long[] sum = new long[1];
        file.readAll((id, plain) -> sum[0] += plain.length);
        assertEquals(bytes, sum[0]);
    }

    private void readPlain(Database database, int[] places) throws Exception {
        for (int place : places) {
            byte[] found = database.read(connection -> {
                try (PreparedStatement query = connection.prepareStatement("SELECT sealed FROM rec WHERE id=?")) {
                    query.setBytes(1, new RecordId(place, 7).bytes());
                    try (ResultSet row = query.executeQuery()) {
                        return row.next() ? row.getBytes(1) : null;
                    }
                }
            });
            assertEquals(records.get(place).length, found.length);
        }
    }

    private void readSealed(RecordFile file, List<RecordId> ids, int[] places) throws Exception {
        long[] sum = new long[1];
        for (int place : places) {
            file.read(List.of(ids.get(place)), (id, plain) -> sum[0] += plain.length);
        }
        assertEquals(Arrays.stream(places).mapToLong(place -> records.get(place).length).sum(), sum[0]);
    }

    private void updatePlain(Database database, int[] places) throws Exception {
        for (int commit = 0; commit < SINGLE / PER_COMMIT; commit++) {
            int first = commit * PER_COMMIT;
            database.write(connection -> {
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE rec SET ver=ver+1,sealed=? WHERE id=?")) {
                    for (int i = 0; i < PER_COMMIT; i++) {
                        update.setBytes(1, records.get(places[first + i]).clone());
                        update.setBytes(2, new RecordId(places[first + i], 7).bytes());
                        update.executeUpdate();
                    }
                    return null;
                }
            });
        }
    }

    private void updateSealed(RecordFile file, List<RecordId> ids, int[] places) throws Exception {
        for (int commit = 0; commit < SINGLE / PER_COMMIT; commit++) {
            int first = commit * PER_COMMIT;
            file.write(transaction -> {
                for (int i = 0; i < PER_COMMIT; i++) {
                    transaction.replace(ids.get(places[first + i]), records.get(places[first + i]).clone());
                }
                return null;
            });
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
