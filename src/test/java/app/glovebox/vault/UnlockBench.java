package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vehicle.history.Retention;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long unlocking takes apart from the derivation, until what a screen shows first is there, and how long the check
/// of all the rest takes behind it: a year with 1,000 records and 100,000 readings, ten with 10,000 and a million, as a
/// life leaves them.
class UnlockBench {
    private static final int RUNS = 21;
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    @Test
    void aYearAndTen() throws Exception {
        for (Retention choice : List.of(Retention.DEFAULT, Retention.FOR_EVER)) {
            String name = choice.rawDays().isPresent() ? choice.rawDays().getAsInt() + " days" : "for ever";
            Path year = Life.years(folder.resolve(name + ", 1 year"), keys, choice, 1);
            Path decade = Life.years(folder.resolve(name + ", 10 years"), keys, choice, 10);
            // A first time, so that the year does not pay for a cold machine.
            measure(year, new double[RUNS], new double[RUNS]);
            double[] first = new double[RUNS];
            double[] check = new double[RUNS];
            double one = measure(year, first, check);
            double ten = measure(decade, first, check);
            System.out.printf(Locale.ROOT, "| vault, readings kept %s: ten years against one, first use | %.2f × |%n", name,
                    ten / one);
        }
    }

    private double measure(Path file, double[] first, double[] check) throws Exception {
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            try (OpenVault vault = VaultFixture.open(file, keys)) {
                vault.vehicles();
                vault.readings().latest(Life.CAR);
                first[run] = (System.nanoTime() - start) / 1e6;
                vault.awaitChecked((done, total) -> { });
                check[run] = (System.nanoTime() - start) / 1e6 - first[run];
            }
        }
        System.out.printf(Locale.ROOT, "| vault: unlock, readings kept %s, derivation apart | first use %.1f ms | "
                + "check %.0f ms |%n", file.getFileName(), median(first), median(check));
        return median(first);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
