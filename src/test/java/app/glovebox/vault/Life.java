package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Family;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A car's life as a vault meets it: told a day at a time, packed, rolled up and thinned on the way. One million readings
/// in ten years, of four signals of each family, in three parts of a day. Remembers how long each of that took.
public final class Life {
    static final int YEAR = 365;
    private static final int RECORD = 800;
    private static final int RECORDS_A_YEAR = 1_000;
    static final int A_DAY = 1_000_000 / (10 * YEAR);
    static final String CAR = VaultFixture.CAR.id();
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private final List<Signal> signals = signals();
    private final Random random = new Random(7);
    /// Milliseconds.
    final List<Double> appends = new ArrayList<>();
    final List<Double> pieces = new ArrayList<>();
    final List<Double> monthEnds = new ArrayList<>();

    private static List<Signal> signals() {
        Map<Family, List<Signal>> families = new EnumMap<>(Family.class);
        Signals.all().stream().filter(each -> switch (each.type()) {
            case BOOLEAN, FLOAT, DOUBLE, UINT8, UINT16, UINT32 -> true;
            default -> false;
        }).forEach(each -> families.computeIfAbsent(Family.of(each.name()), family -> new ArrayList<>()).add(each));
        return families.values().stream().flatMap(some -> some.stream().limit(4)).toList();
    }

    /// A new vault with so many days in it; what is due is done once a week and when a month is over.
    void live(Path file, PasswordKeys keys, Retention choice, int days) throws Exception {
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.history().keep(choice);
            for (int day = 0; day < days; day++) {
                List<Reading> batch = day(day);
                long start = System.nanoTime();
                vault.readings().append(CAR, batch, "event-" + day);
                appends.add((System.nanoTime() - start) / 1e6);
                boolean first = at(day).atZone(ZoneOffset.UTC).getDayOfMonth() == 1;
                if (first || day % 7 == 0 || day == days - 1) {
                    double all = tidy(vault, pieces);
                    if (first) {
                        monthEnds.add(all);
                    }
                }
            }
        }
    }

    /// As [#live], and so many years; with records of some later version, which are checked like any other.
    static Path years(Path file, PasswordKeys keys, Retention choice, int years) throws Exception {
        new Life().live(file, keys, choice, years * YEAR);
        Random random = new Random(1);
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            ((SealedVault) vault).tell(contents -> contents.file().write(transaction -> {
                for (int i = 0; i < years * RECORDS_A_YEAR; i++) {
                    byte[] plain = new byte[RECORD];
                    random.nextBytes(plain);
                    plain[0] = Byte.MAX_VALUE;
                    transaction.add(plain);
                }
                return null;
            }));
        }
        return file;
    }

    /// All records of a vault after ten years, oldest first, unsealed.
    public static List<byte[]> decade(Path file) throws Exception {
        PasswordKeys keys = VaultFixture.anyKeys();
        years(file, keys, Retention.DEFAULT, 10);
        List<byte[]> records = new ArrayList<>();
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            ((SealedVault) vault).tell(contents ->
                    contents.file().readAll((id, plain) -> records.add(plain.clone())));
        }
        return records;
    }

    /// Does all that is due.
    ///
    /// @param pieces takes how long each piece took
    static double tidy(OpenVault vault, List<Double> pieces) throws Exception {
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

    /// When that day begins.
    static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /// Some signal of those told.
    Signal signal() {
        return signals.getFirst();
    }

    private List<Reading> day(int day) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < A_DAY; i++) {
            Signal signal = signals.get(i % signals.size());
            Instant measured = at(day).plusSeconds(25_000L + i % 3 * 14_000L + i * 13L).plusMillis(random.nextInt(1_000));
            Object value = switch (signal.type()) {
                case BOOLEAN -> i % 7 == 0;
                case UINT8 -> (long) (random.nextInt(20) + day % 80);
                case UINT16 -> 210L + random.nextInt(40);
                case UINT32 -> (long) day * 40 + i / 10;
                default -> Math.round((50 + 30 * Math.sin(i / 20.0) + random.nextGaussian()) * 10) / 10.0;
            };
            readings.add(VaultFixture.reading(signal, value, measured));
        }
        readings.sort(Comparator.comparing(Reading::measuredAt));
        return readings;
    }
}
