package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.reading.VehicleReadings;
import app.glovebox.vault.segment.Grain;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Family;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Days become months once the month is over, and months hours where they are no longer kept; late readings and those
/// told again end where they belong, once.
@Execution(ExecutionMode.CONCURRENT)
class VaultMonthsTest {
    private static final String CAR = VaultFixture.CAR.id();
    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    private OpenVault open() throws Exception {
        return new Driven(folder.resolve("months.vault"), keys).open();
    }

    private static Map<Grain, Integer> grains(OpenVault vault) throws Exception {
        return ((SealedVault) vault).ask(contents -> {
            Map<Grain, Integer> grains = new EnumMap<>(Grain.class);
            contents.file().readAll((id, payload) -> {
                if (Kind.of(payload).orElseThrow() == Kind.SEGMENT) {
                    grains.merge(Segment.head(payload).key().grain(), 1, Integer::sum);
                }
            });
            return grains;
        });
    }

    private static List<Reading> history(OpenVault vault) throws Exception {
        return vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX);
    }

    private static long counted(OpenVault vault) throws Exception {
        return vault.readings().hours(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).stream()
                .mapToLong(hour -> hour.taken().count()).sum();
    }

    /// Two readings a day and hour told about, from that day on.
    private static List<Reading> days(Instant from, int days) {
        List<Reading> some = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            some.add(Driven.reading(Signals.SPEED, from.plus(Duration.ofDays(i)).plusSeconds(30_000), i));
            some.add(Driven.reading(Signals.SPEED, from.plus(Duration.ofDays(i)).plusSeconds(30_060), i + 1));
        }
        return some;
    }

    private static void tidy(OpenVault vault) throws Exception {
        int pieces = 0;
        while (vault.history().tidy()) {
            assertTrue(++pieces < 1_000, "tidying ends");
        }
    }

    @Test
    void monthsThatAreOverAnswerTheSameAsTheirDays() throws Exception {
        long seed = Long.getLong("glovebox.seed", System.nanoTime());
        System.out.println("VaultMonthsTest seed " + seed);
        Random random = new Random(seed);
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            // Four months, mostly in order, some a month late.
            Instant at = START.plusSeconds(i * 2_500L)
                    .minusSeconds(random.nextInt(20) == 0 ? random.nextInt(3_000_000) : 0);
            all.add(Driven.reading(Driven.SIGNALS.get(random.nextInt(Driven.SIGNALS.size())), at, i));
        }
        List<List<Reading>> before = new ArrayList<>();
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.FOR_EVER);
            vault.readings().append(CAR, all, "1");
            before.addAll(ask(vault));
            while (vault.history().tidy()) {
                assertEquals(before, ask(vault), "seed " + seed);
            }
            Map<Grain, Integer> grains = grains(vault);
            assertTrue(grains.get(Grain.MONTH) >= 3 * Driven.SIGNALS.size() && grains.get(Grain.MONTH) <= 5 * Driven.SIGNALS.size(),
                    grains.toString());
            assertTrue(grains.get(Grain.DAY) <= 26 * Driven.SIGNALS.size(), "of December only: " + grains);
        }
        try (OpenVault vault = open()) {
            assertEquals(before, ask(vault), "seed " + seed);
        }
    }

    private static List<List<Reading>> ask(OpenVault vault) throws Exception {
        List<List<Reading>> answers = new ArrayList<>();
        for (Signal signal : Driven.SIGNALS) {
            answers.add(vault.readings().history(CAR, signal, Instant.EPOCH, Instant.MAX));
            answers.add(vault.readings().history(CAR, signal, OCTOBER.minusSeconds(90_000), OCTOBER.plusSeconds(7)));
        }
        return answers;
    }

    @Test
    void aMonthRollsUpByItselfWithTheNextReadingsNotBeforeItIsOver() throws Exception {
        try (OpenVault vault = open()) {
            for (int day = 0; day < 30; day++) {
                vault.readings().append(CAR, days(START.plus(Duration.ofDays(day)), 1), null);
            }
            tidy(vault);
            assertEquals(Map.of(Grain.DAY, 29), grains(vault));
            vault.readings().append(CAR, days(OCTOBER, 1), null);
            vault.readings().append(CAR, days(OCTOBER.plusSeconds(3_600), 1), null);
            vault.readings().append(CAR, days(OCTOBER.plusSeconds(7_200), 1), null);
            assertEquals(Map.of(Grain.MONTH, 1), grains(vault));
            assertEquals(66, history(vault).size());
        }
    }

    @Test
    void aLateReadingJoinsItsMonthAndOneToldAgainDoesNot() throws Exception {
        try (OpenVault vault = open()) {
            vault.readings().append(CAR, days(START, 35), null);
            tidy(vault);
            Map<Grain, Integer> before = grains(vault);
            Reading late = Driven.reading(Signals.SPEED, START.plusSeconds(30_030), 77);
            Reading again = new Reading(Signals.SPEED, 1.0, START.plusSeconds(30_060), OCTOBER.plusSeconds(9),
                    Reading.Source.SNAPSHOT);
            List<Reading> expected = new ArrayList<>(days(START, 35));
            expected.add(1, late);
            vault.readings().append(CAR, List.of(late, again), null);
            assertEquals(expected, history(vault), "while it is in a page");
            vault.readings().append(CAR, days(OCTOBER.plus(Duration.ofDays(5)), 1), null);
            expected.addAll(days(OCTOBER.plus(Duration.ofDays(5)), 1));
            while (vault.history().tidy()) {
                assertEquals(expected, history(vault));
            }
            assertEquals(before.get(Grain.MONTH), grains(vault).get(Grain.MONTH));
            assertEquals(61, rows(vault, Grain.MONTH), "once in the file, too");
        }
    }

    private static int rows(OpenVault vault, Grain grain) throws Exception {
        return ((SealedVault) vault).ask(contents -> {
            int[] rows = {0};
            contents.file().readAll((id, payload) -> {
                if (Kind.of(payload).orElseThrow() == Kind.SEGMENT && Segment.head(payload).key().grain() == grain) {
                    rows[0] += Segment.head(payload).rows();
                }
            });
            return rows[0];
        });
    }

    /// Two months' segments are full: what is told again is in the one that is not written to.
    @Test
    void aMonthOfSeveralSegmentsHoldsAReadingOnceToo() throws Exception {
        List<Reading> much = new ArrayList<>();
        for (int i = 0; i < 13_000; i++) {
            much.add(Driven.reading(Signals.SPEED, START.plusSeconds(i * 190L), i));
        }
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.FOR_EVER);
            vault.readings().append(CAR, much, null);
            vault.readings().append(CAR, days(OCTOBER, 1), null);
            tidy(vault);
            assertEquals(Map.of(Grain.MONTH, 2), grains(vault));
            vault.readings().append(CAR, much.subList(0, 300), null);
            vault.readings().append(CAR, days(OCTOBER.plusSeconds(3_600), 1), null);
            tidy(vault);
            assertEquals(13_000, rows(vault, Grain.MONTH));
            assertEquals(13_004, history(vault).size());
        }
    }

    @Test
    void aMonthIsThinnedToTheDayAndEachReadingCountsOnce() throws Exception {
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.FOR_EVER);
            List<Reading> all = days(START, 45);
            vault.readings().append(CAR, all, null);
            tidy(vault);
            // Told again before it is thinned, and a late one.
            vault.readings().append(CAR, List.of(all.getFirst(), Driven.reading(Signals.SPEED, START.plusSeconds(30_001), 9)),
                    null);
            vault.history().keep(Retention.days(30));
            tidy(vault);
            Instant border = START.plus(Duration.ofDays(14));
            assertEquals(all.subList(28, 90), history(vault));
            List<HourValue> hours = vault.readings().hours(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX);
            assertEquals(14, hours.size());
            assertTrue(hours.getLast().to().isBefore(border));
            assertEquals(3, hours.getFirst().taken().count());
            assertEquals(29, counted(vault));
            assertEquals(32, rows(vault, Grain.MONTH), "of September what is not thinned");
        }
    }

    @Test
    void anHourDoesNotCountItsFirstOrLastReadingAgain() throws Exception {
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.days(30));
            List<Reading> all = days(START, 70);
            vault.readings().append(CAR, all, null);
            tidy(vault);
            long before = counted(vault);
            vault.readings().append(CAR, all.subList(0, 20), null);
            vault.readings().append(CAR, days(START.plus(Duration.ofDays(70)), 1), null);
            tidy(vault);
            assertEquals(before + 2, counted(vault), "only the day that has just become too old");
        }
    }

    /// Whatever cuts it: the transaction counts as a whole or not at all.
    @Test
    void rollingUpThatFailsLeavesEverythingAsItWas() throws Exception {
        try (OpenVault vault = open()) {
            vault.readings().append(CAR, days(START, 30), null);
            tidy(vault);
            vault.readings().append(CAR, days(OCTOBER, 1), null);
            assertTrue(vault.history().tidy());
            Map<Grain, Integer> before = grains(vault);
            assertEquals(Map.of(Grain.DAY, 30), before);
            ((SealedVault) vault).ask(contents -> {
                VehicleReadings draft = contents.readings().draft(CAR);
                return assertThrows(StoreException.class, () -> contents.file().write(transaction -> {
                    draft.append(transaction, List.of());
                    throw new StoreException(StoreException.Kind.FULL, null);
                }));
            });
            assertEquals(62, history(vault).size());
            assertEquals(before, grains(vault));
            tidy(vault);
            assertEquals(Map.of(Grain.MONTH, 1), grains(vault));
            assertEquals(62, history(vault).size());
        }
    }

    /// A vault as versions before months wrote it: years of days.
    @Test
    void aVaultOfDaysOpensAndGetsToMonthsInSmallPieces() throws Exception {
        List<Reading> all = days(START, 700);
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.FOR_EVER);
            vault.readings().append(CAR, List.of(all.getLast()), null);
            ((SealedVault) vault).tell(contents -> contents.file().write(transaction -> {
                for (int day = 0; day < 699; day++) {
                    List<StoredReading> rows = all.subList(day * 2, day * 2 + 2).stream().map(StoredReading::of).toList();
                    transaction.add(Segment.ofReadings(CAR, SegmentKey.day(Family.MOTION,
                            SegmentKey.day(rows.getFirst().measuredAt())), rows).orElseThrow());
                }
                return null;
            }));
        }
        try (OpenVault vault = open()) {
            assertTrue(vault.history().tidy());
            assertEquals(Map.of(Grain.DAY, 669, Grain.MONTH, 1), grains(vault), "a month at a time");
            tidy(vault);
            assertEquals(Map.of(Grain.DAY, 30, Grain.MONTH, 22), grains(vault), "the last month is not over");
            assertEquals(1_399, history(vault).size());
        }
    }

    @Test
    void whatAYearIsSaidToAddItAdds() throws Exception {
        for (Retention choice : List.of(Retention.days(30), Retention.FOR_EVER)) {
            try (OpenVault vault = VaultFixture.create(folder.resolve("year of " + choice.rawDays()), keys)) {
                vault.history().keep(choice);
                tell(vault, 0, 160);
                HistorySize before = vault.history().size();
                tell(vault, 160, 525);
                HistorySize after = vault.history().size();
                assertFalse(before.growth().orElseThrow().early());
                long added = after.total() - before.total();
                assertEquals(added, before.growth().orElseThrow().perYear(), added * 0.15, choice.toString());
                assertEquals(added, after.growth().orElseThrow().perYear(), added * 0.1, choice.toString());
            }
        }
    }

    /// Twelve readings a day of each signal.
    private static void tell(OpenVault vault, int from, int to) throws Exception {
        for (int day = from; day < to; day += 5) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < 5 * 12; i++) {
                Instant at = START.plus(Duration.ofDays(day)).plusSeconds(i * 7_200L);
                Driven.SIGNALS.forEach(signal -> readings.add(Driven.reading(signal, at, (int) (at.getEpochSecond() % 977))));
            }
            vault.readings().append(CAR, readings, null);
            tidy(vault);
        }
    }

    /// A car tells at once when its tyres were looked at, months ago.
    @Test
    void aFewValuesFromLongBeforeDoNotMakeAYearLookSmall() throws Exception {
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.FOR_EVER);
            for (int i = 1; i < 9; i++) {
                vault.readings().append(CAR, List.of(Driven.reading(Signals.TRAVELED_DISTANCE,
                        START.minus(Duration.ofDays(40 * i)), i)), null);
            }
            List<Reading> busy = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                busy.add(Driven.reading(Driven.SIGNALS.get(i % Driven.SIGNALS.size()), START.plusSeconds(i * 86L), i));
            }
            vault.readings().append(CAR, busy, null);
            tidy(vault);
            assertEquals(4, vault.history().size().growth().orElseThrow().measured());
            assertTrue(vault.history().size().growth().orElseThrow().early());
            assertTrue(vault.history().size().growth().orElseThrow().perYear() > vault.history().size().raw() * 50);
        }
    }
}
