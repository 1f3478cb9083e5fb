package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.segment.Grain;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Family;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten years of a car, one million readings told day by day: what they take for each choice of how long every reading is
/// kept, what a year adds, how long the pieces of tidying take, and how soon such a vault is of use.
class RoomBench {
    private static final int YEARS = Integer.getInteger("glovebox.bench.years", 10);
    private static final int DAYS = YEARS * 365;
    private static final int A_DAY = 1_000_000 / 3_650;
    private static final int RUNS = 5;
    private static final int RECORDS_A_YEAR = 1_000;
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final String CAR = VaultFixture.CAR.id();
    private final List<Signal> signals = signals();
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    /// Four of each family.
    private static List<Signal> signals() {
        Map<Family, List<Signal>> families = new EnumMap<>(Family.class);
        Signals.all().stream().filter(each -> switch (each.type()) {
            case BOOLEAN, FLOAT, DOUBLE, UINT8, UINT16, UINT32 -> true;
            default -> false;
        }).forEach(each -> families.computeIfAbsent(Family.of(each.name()), family -> new ArrayList<>()).add(each));
        return families.values().stream().flatMap(some -> some.stream().limit(4)).toList();
    }

    @Test
    void tenYearsForEachChoice() throws Exception {
        live("warm", Retention.days(30), 60);
        for (Retention choice : List.of(Retention.days(30), Retention.DEFAULT, Retention.days(365), Retention.FOR_EVER)) {
            String name = choice.rawDays().isPresent() ? choice.rawDays().getAsInt() + " days" : "for ever";
            Path file = live(name, choice, DAYS);
            report(name, file);
        }
        double one = firstUse("1 year", live("year", Retention.FOR_EVER, 365), RECORDS_A_YEAR);
        double ten = firstUse("for ever, " + YEARS + " years", folder.resolve("for ever"), RECORDS_A_YEAR * YEARS);
        thinAYear(folder.resolve("year"));
        System.out.printf(Locale.ROOT, "| vault: %d years against one, every reading kept, first use | %.2f × |%n", YEARS,
                ten / one);
    }

    /// A batch a day, and what is due done once a week and when a month is over.
    private Path live(String name, Retention choice, int days) throws Exception {
        Path file = folder.resolve(name);
        Random random = new Random(7);
        List<Double> appends = new ArrayList<>();
        List<Double> pieces = new ArrayList<>();
        List<Double> months = new ArrayList<>();
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.history().keep(choice);
            for (int day = 0; day < days; day++) {
                List<Reading> batch = day(day, random);
                long start = System.nanoTime();
                vault.readings().append(CAR, batch, "event-" + day);
                appends.add((System.nanoTime() - start) / 1e6);
                boolean first = batch.getFirst().measuredAt().atZone(ZoneOffset.UTC).getDayOfMonth() == 1;
                if (first || day % 7 == 0 || day == days - 1) {
                    double all = tidy(vault, pieces);
                    if (first) {
                        months.add(all);
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "| room, %s | a day appended and packed: %s | a piece tidied: %s |%n", name,
                spread(appends), spread(pieces));
        System.out.printf(Locale.ROOT, "| room, %s | all that is due at the end of a month: %s |%n", name, spread(months));
        return file;
    }

    private static double tidy(OpenVault vault, List<Double> pieces) throws Exception {
        double all = 0;
        boolean more = true;
        while (more) {
            long start = System.nanoTime();
            more = vault.history().tidy();
            double took = (System.nanoTime() - start) / 1e6;
            if (more) {
                pieces.add(took);
            }
            all += took;
        }
        return all;
    }

    private static String spread(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted.length == 0 ? "none" : String.format(Locale.ROOT, "%d × median %.1f ms, p99 %.1f ms, most %.1f ms",
                sorted.length, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
    }

    /// All but the last 30 days of a year of which every reading was kept.
    private void thinAYear(Path year) throws Exception {
        List<Double> pieces = new ArrayList<>();
        try (OpenVault vault = VaultFixture.open(year, keys)) {
            vault.awaitChecked((done, total) -> { });
            vault.history().keep(Retention.days(30));
            double all = tidy(vault, pieces);
            System.out.printf(Locale.ROOT, "| room: a year thinned to hours | %.0f ms | a piece: %s |%n", all,
                    spread(pieces));
        }
    }

    private List<Reading> day(int day, Random random) {
        List<Reading> readings = new ArrayList<>();
        // Two drives and a charge, each of a part of an hour.
        for (int i = 0; i < A_DAY; i++) {
            Signal signal = signals.get(i % signals.size());
            Instant at = START.plus(Duration.ofDays(day)).plusSeconds(25_000L + i % 3 * 14_000L + i * 13L)
                    .plusMillis(random.nextInt(1_000));
            Object value = switch (signal.type()) {
                case BOOLEAN -> i % 7 == 0;
                case UINT8 -> (long) (random.nextInt(20) + day % 80);
                case UINT16 -> 210L + random.nextInt(40);
                case UINT32 -> (long) day * 40 + i / 10;
                default -> Math.round((50 + 30 * Math.sin(i / 20.0) + random.nextGaussian()) * 10) / 10.0;
            };
            readings.add(VaultFixture.reading(signal, value, at));
        }
        readings.sort(Comparator.comparing(Reading::measuredAt));
        return readings;
    }

    private void report(String name, Path file) throws Exception {
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            vault.awaitChecked((done, total) -> { });
            HistorySize size = vault.history().size();
            Map<Grain, Integer> grains = new EnumMap<>(Grain.class);
            int records = ((SealedVault) vault).ask(contents -> {
                contents.file().readAll((id, payload) -> {
                    if (Kind.of(payload).orElseThrow() == Kind.SEGMENT) {
                        grains.merge(Segment.head(payload).key().grain(), 1, Integer::sum);
                    }
                });
                return contents.records();
            });
            System.out.printf(Locale.ROOT, "| room, %s, %d years, %,d readings told | file %,d kB | raw %,d kB, hours %,d kB, open %,d kB | segments %s, records %,d | a year adds %,d kB (said, measured over %,d days) |%n",
                    name, YEARS, (long) DAYS * A_DAY, Files.size(file) / 1_000, size.raw() / 1_000, size.hourly() / 1_000,
                    size.open() / 1_000, grains, records, size.growth().orElseThrow().perYear() / 1_000,
                    size.growth().orElseThrow().measured());
            System.out.printf(Locale.ROOT, "| room, %s: one signal, raw | day %.1f ms | year %.1f ms | all %.1f ms | hours, all %.1f ms |%n",
                    name, ask(vault, DAYS - 9, DAYS - 8, false), ask(vault, DAYS - 365, DAYS, false),
                    ask(vault, 0, DAYS, false), ask(vault, 0, DAYS, true));
        }
        firstUse(name, file, 0);
    }

    private double ask(OpenVault vault, int from, int to, boolean hours) throws Exception {
        Signal signal = signals.getFirst();
        double[] took = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Instant first = START.plus(Duration.ofDays(from));
            Instant last = START.plus(Duration.ofDays(to));
            if (hours) {
                vault.readings().hours(CAR, signal, first, last);
            } else {
                vault.readings().history(CAR, signal, first, last);
            }
            took[run] = (System.nanoTime() - start) / 1e6;
        }
        return median(took);
    }

    /// @param others records of some later version beside the readings, which are checked like any other
    private double firstUse(String name, Path file, int others) throws Exception {
        if (others > 0) {
            try (OpenVault vault = VaultFixture.open(file, keys)) {
                Random random = new Random(1);
                ((SealedVault) vault).tell(contents -> contents.file().write(transaction -> {
                    for (int i = 0; i < others; i++) {
                        byte[] plain = new byte[800];
                        random.nextBytes(plain);
                        plain[0] = Byte.MAX_VALUE;
                        transaction.add(plain);
                    }
                    return null;
                }));
            }
        }
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
        System.out.printf(Locale.ROOT, "| room, %s, %,d other records: unlock, derivation apart | first use %.1f ms | check %.0f ms |%n",
                name, others, median(first), median(check));
        return median(first);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
