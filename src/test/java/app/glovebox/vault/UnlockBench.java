package app.glovebox.vault;

import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.reading.ReadingPage;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.account.OpenVault;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.store.Database;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long unlocking takes apart from the derivation, until what a screen shows first is there, and how long the check
/// of all the rest takes behind it: a year with 1,000 records and 100,000 readings, ten with 10,000 and a million.
class UnlockBench {
    private static final int RUNS = 5;
    private static final int PAGE = 256;
    private static final int RECORD = 800;
    private static final String CAR = VaultFixture.CAR.id();
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    @Test
    void aYearAndTen() throws Exception {
        // A first one, so that the year does not pay for a cold machine.
        measure("warm", 100, 10_000);
        double year = measure("1 year", 1_000, 100_000);
        double ten = measure("10 years", 10_000, 1_000_000);
        System.out.printf(Locale.ROOT, "| vault: ten years against one, first use | %.2f × |%n", ten / year);
    }

    private double measure(String name, int records, int readings) throws Exception {
        Path file = folder.resolve(name + ".vault");
        fill(file, records, readings);
        double[] first = new double[RUNS];
        double[] check = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            try (OpenVault vault = VaultFixture.open(file, keys)) {
                vault.vehicles();
                vault.readings().latest(CAR);
                first[run] = (System.nanoTime() - start) / 1e6;
                vault.awaitChecked((done, total) -> { });
                check[run] = (System.nanoTime() - start) / 1e6 - first[run];
            }
        }
        System.out.printf(Locale.ROOT,
                "| vault: unlock, %s (%,d records, %,d readings), derivation apart | first use %.0f ms | check %.0f ms |%n",
                name, records, readings, median(first), median(check));
        return median(first);
    }

    private void fill(Path file, int records, int readings) throws Exception {
        try (OpenVault vault = VaultFixture.vaults().create(file, KdfSpec.fresh(VaultFixture.CHEAP), keys,
                VaultFixture.PROFILE, VaultFixture.PORTAL)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.readings().append(CAR, List.of(VaultFixture.reading(Signals.SPEED, 1.0, VaultFixture.NOON)), "event");
        }
        try (Database database = Database.openExisting(file, RecordFile.APPLICATION_ID, RecordFile.migrations())) {
            VaultHeader header = VaultHeader.read(database);
            try (Contents contents = Contents.open(database, header,
                    header.unlock(keys.keyEncryptionKey()).orElseThrow().keys())) {
                add(contents.file(), records, readings);
            }
        }
    }

    /// Pages as appending makes them, and records of some later version, which are checked like any other.
    private static void add(RecordFile file, int records, int readings) throws Exception {
        Random random = new Random(1);
        file.write(transaction -> {
            for (int at = 0; at < readings; at += PAGE) {
                List<StoredReading> page = new ArrayList<>();
                for (int i = at; i < Math.min(readings, at + PAGE); i++) {
                    Reading reading = VaultFixture.reading(Signals.SPEED, i % 2_000 / 10.0,
                            VaultFixture.NOON.plusSeconds(i));
                    page.add(StoredReading.of(reading));
                }
                transaction.add(ReadingPage.write(Kind.PAGE, CAR, page));
            }
            for (int i = 0; i < records; i++) {
                byte[] plain = new byte[RECORD];
                random.nextBytes(plain);
                plain[0] = Byte.MAX_VALUE;
                transaction.add(plain);
            }
            return null;
        });
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
