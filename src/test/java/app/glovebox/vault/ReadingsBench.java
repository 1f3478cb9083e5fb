package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the vault takes and gives: a month of 60,000 readings, as the link delivers and the chart asks.
class ReadingsBench {
    private static final int RUNS = 5;
    private static final int READINGS = 60_000;
    private static final int BATCH = 500;
    private static final String CAR = VaultFixture.CAR.id();

    @TempDir
    private Path folder;

    @Test
    void aMonthOfReadings() throws Exception {
        List<Reading> month = month();
        double[] append = new double[RUNS];
        double[] single = new double[RUNS];
        double[] history = new double[RUNS];
        double[] open = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Path file = folder.resolve("month" + run);
            try (PasswordKeys keys = VaultFixture.anyKeys()) {
                try (OpenVault vault = VaultFixture.create(file, keys)) {
                    long start = System.nanoTime();
                    for (int i = 0; i < READINGS; i += BATCH) {
                        vault.readings().append(CAR, month.subList(i, i + BATCH), "event-" + i);
                    }
                    append[run] = READINGS / ((System.nanoTime() - start) / 1e9);
                    single[run] = singles(vault);
                }
                long start = System.nanoTime();
                try (OpenVault vault = VaultFixture.open(file, keys)) {
                    open[run] = (System.nanoTime() - start) / 1e6;
                    start = System.nanoTime();
                    int found = vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).size();
                    history[run] = (System.nanoTime() - start) / 1e6;
                    assertEquals(READINGS / 50, found);
                }
            }
        }
        System.out.printf(Locale.ROOT, "| vault: readings a second, %d an append | %,.0f |%n", BATCH, median(append));
        System.out.printf(Locale.ROOT, "| vault: one reading appended | %.1f ms |%n", median(single));
        System.out.printf(Locale.ROOT, "| vault: open with %,d readings (no derivation) | %.0f ms |%n", READINGS,
                median(open));
        System.out.printf(Locale.ROOT, "| vault: one signal of the month | %.0f ms |%n", median(history));
    }

    private static double singles(OpenVault vault) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            vault.readings().append(CAR, List.of(VaultFixture.reading(Signals.ALTITUDE, (double) i,
                    VaultFixture.NOON.plusMillis(i))), "event");
        }
        return (System.nanoTime() - start) / 1e6 / 100;
    }

    private static List<Reading> month() {
        List<Signal> signals = Signals.all().stream().filter(each -> each.type() == Signal.Type.FLOAT
                || each.type() == Signal.Type.BOOLEAN || each.type() == Signal.Type.UINT8).limit(50).toList();
        List<Reading> month = new ArrayList<>();
        Duration step = Duration.ofDays(30).dividedBy(READINGS);
        for (int i = 0; i < READINGS; i++) {
            Signal signal = signals.get(i % 50);
            Object value = switch (signal.type()) {
                case BOOLEAN -> i % 7 == 0;
                case UINT8 -> (long) (i % 100);
                default -> i % 97 / 1.7;
            };
            month.add(VaultFixture.reading(signal, value, VaultFixture.NOON.minus(step.multipliedBy(READINGS - i))));
        }
        return month;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
