package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.segment.Grain;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.Retention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten years of a car: what they take for each choice of how long every reading is kept, what a year adds, and how long
/// packing a day, rolling a month up and thinning take.
class RoomBench {
    private static final int YEARS = Integer.getInteger("glovebox.bench.years", 10);
    private static final int DAYS = YEARS * Life.YEAR;
    private static final int RUNS = 5;
    private static final List<Retention> CHOICES =
            List.of(Retention.days(30), Retention.DEFAULT, Retention.days(365), Retention.FOR_EVER);
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    @Test
    void tenYearsForEachChoice() throws Exception {
        new Life().live(folder.resolve("warm"), keys, Retention.days(30), 60);
        for (Retention choice : CHOICES) {
            String name = choice.rawDays().isPresent() ? choice.rawDays().getAsInt() + " days" : "for ever";
            Path file = folder.resolve(name);
            Life life = new Life();
            life.live(file, keys, choice, DAYS);
            System.out.printf(Locale.ROOT, "| room, %s | a day appended and packed: %s | a piece tidied: %s |%n", name,
                    spread(life.appends), spread(life.pieces));
            System.out.printf(Locale.ROOT, "| room, %s | all that is due once a month is over: %s |%n", name,
                    spread(life.monthEnds));
            report(name, file, life);
        }
    }

    @Test
    void aYearThinned() throws Exception {
        Path file = folder.resolve("year");
        new Life().live(file, keys, Retention.FOR_EVER, Life.YEAR);
        List<Double> pieces = new ArrayList<>();
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            vault.awaitChecked((done, total) -> { });
            vault.history().keep(Retention.days(30));
            double all = Life.tidy(vault, pieces);
            System.out.printf(Locale.ROOT, "| room | a year but 30 days thinned to hours: %.0f ms | a piece: %s |%n", all,
                    spread(pieces));
        }
    }

    private void report(String name, Path file, Life life) throws Exception {
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            vault.awaitChecked((done, total) -> { });
            HistorySize size = vault.history().size();
            Map<Grain, Integer> segments = new EnumMap<>(Grain.class);
            ((SealedVault) vault).tell(contents -> contents.file().readAll((id, payload) -> {
                if (Kind.of(payload).orElseThrow() == Kind.SEGMENT) {
                    segments.merge(Segment.head(payload).key().grain(), 1, Integer::sum);
                }
            }));
            System.out.printf(Locale.ROOT, "| room, %s, %d years, %,d readings told | file %,d kB: readings %,d, hours %,d, "
                    + "not over %,d kB | %s | said: a year adds %,d kB, measured over %,d days |%n", name, YEARS,
                    (long) DAYS * Life.A_DAY, Files.size(file) / 1_000, size.raw() / 1_000, size.hourly() / 1_000,
                    size.open() / 1_000, segments, size.growth().orElseThrow().perYear() / 1_000,
                    size.growth().orElseThrow().measured());
            System.out.printf(Locale.ROOT, "| room, %s, one signal | readings of a day %.1f, a year %.1f, all %.1f ms | "
                    + "all hours %.1f ms |%n", name, ask(vault, life, DAYS - 9, DAYS - 8, false),
                    ask(vault, life, DAYS - Life.YEAR, DAYS, false), ask(vault, life, 0, DAYS, false),
                    ask(vault, life, 0, DAYS, true));
        }
    }

    private static double ask(OpenVault vault, Life life, int from, int to, boolean hours) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            if (hours) {
                vault.readings().hours(Life.CAR, life.signal(), Life.at(from), Life.at(to));
            } else {
                vault.readings().history(Life.CAR, life.signal(), Life.at(from), Life.at(to));
            }
            took.add((System.nanoTime() - start) / 1e6);
        }
        return took.stream().sorted().toList().get(RUNS / 2);
    }

    private static String spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? "none" : String.format(Locale.ROOT, "%,d, median %.1f, p99 %.1f, most %.1f ms",
                sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.getLast());
    }
}
