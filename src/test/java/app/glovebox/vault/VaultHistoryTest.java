package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.reading.ReadingPage;
import app.glovebox.vault.reading.VehicleReadings;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.Retention;
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

/// Pages become days by columns, days no longer kept become hours; whoever asks sees the same readings all along.
class VaultHistoryTest {
    private static final String CAR = VaultFixture.CAR.id();
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    private OpenVault open() throws Exception {
        return new Driven(folder.resolve("history.vault"), keys).open();
    }

    private static List<List<Reading>> ask(OpenVault vault) throws Exception {
        List<List<Reading>> answers = new ArrayList<>();
        for (Signal signal : Driven.SIGNALS) {
            answers.add(vault.readings().history(CAR, signal, Instant.EPOCH, Instant.MAX));
            answers.add(vault.readings().history(CAR, signal, START.plusSeconds(80_000), START.plusSeconds(200_000)));
        }
        return answers;
    }

    private static Map<Kind, Integer> kinds(OpenVault vault) throws Exception {
        return ((SealedVault) vault).ask(contents -> {
            Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
            contents.file().readAll((id, payload) -> kinds.merge(Kind.of(payload).orElseThrow(), 1, Integer::sum));
            return kinds;
        });
    }

    @Test
    void answersTheSameBeforeAndAfterPacking() throws Exception {
        long seed = Long.getLong("glovebox.seed", System.nanoTime());
        System.out.println("VaultHistoryTest seed " + seed);
        Random random = new Random(seed);
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            // Mostly in order, some a day or two late, some told twice.
            Instant at = START.plusSeconds(i * 150L).minusSeconds(random.nextInt(10) == 0 ? random.nextInt(200_000) : 0);
            all.add(Driven.reading(Driven.SIGNALS.get(random.nextInt(Driven.SIGNALS.size())), at, i));
        }
        List<List<Reading>> before;
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.FOR_EVER);
            vault.readings().append(CAR, all, "1");
            before = ask(vault);
            while (vault.history().tidy()) {
                assertEquals(before, ask(vault), "seed " + seed);
            }
            assertEquals(before, ask(vault), "seed " + seed);
            assertTrue(kinds(vault).get(Kind.SEGMENT) > 4);
            assertTrue(kinds(vault).getOrDefault(Kind.PAGE, 0) <= 1, "pages are packed: " + kinds(vault));
        }
        try (OpenVault vault = open()) {
            assertEquals(before, ask(vault), "seed " + seed);
        }
    }

    @Test
    void packsByItselfWithTheNextReadings() throws Exception {
        try (OpenVault vault = open()) {
            for (int day = 0; day < 6; day++) {
                for (int i = 0; i < 4; i++) {
                    vault.readings().append(CAR, drive(START.plus(Duration.ofDays(day)).plusSeconds(i * 3_000), 100), null);
                }
            }
            assertEquals(5, kinds(vault).get(Kind.SEGMENT), "one family, five days over");
            assertEquals(6 * 400, vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).size());
        }
    }

    @Test
    void aLateReadingJoinsItsDay() throws Exception {
        try (OpenVault vault = open()) {
            vault.readings().append(CAR, drive(START, 100), null);
            vault.readings().append(CAR, drive(START.plus(Duration.ofDays(1)), 10), null);
            tidy(vault);
            Reading late = Driven.reading(Signals.SPEED, START.plusMillis(500), 7);
            vault.readings().append(CAR, List.of(late), null);
            vault.readings().append(CAR, drive(START.plus(Duration.ofDays(2)), 1), null);
            tidy(vault);
            List<Reading> day = vault.readings().history(CAR, Signals.SPEED, START, START.plusSeconds(86_400));
            assertEquals(101, day.size());
            assertEquals(late, day.get(1));
            assertEquals(2, kinds(vault).get(Kind.SEGMENT));
        }
    }

    /// Whatever cuts it: the transaction counts as a whole or not at all.
    @Test
    void packingThatFailsLeavesEverythingAsItWas() throws Exception {
        try (OpenVault vault = open()) {
            vault.readings().append(CAR, drive(START, 600), null);
            vault.readings().append(CAR, drive(START.plus(Duration.ofDays(1)), 3), null);
            List<List<Reading>> before = ask(vault);
            Map<Kind, Integer> kinds = kinds(vault);
            SealedVault sealed = (SealedVault) vault;
            sealed.ask(contents -> {
                VehicleReadings draft = contents.readings().draft(CAR);
                return assertThrows(StoreException.class, () -> contents.file().write(transaction -> {
                    draft.append(transaction, List.of());
                    throw new StoreException(StoreException.Kind.FULL, null);
                }));
            });
            assertEquals(before, ask(vault));
            assertEquals(kinds, kinds(vault));
            tidy(vault);
            assertEquals(before, ask(vault));
            assertTrue(kinds(vault).containsKey(Kind.SEGMENT));
        }
        try (OpenVault vault = open()) {
            assertEquals(603, vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).size());
        }
    }

    @Test
    void thinsExactlyAtTheBorderOfADay() throws Exception {
        Instant border = START.plus(Duration.ofDays(10));
        Reading lastThinned = Driven.reading(Signals.SPEED, border.minusNanos(1), 1);
        Reading firstKept = Driven.reading(Signals.SPEED, border, 2);
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.days(30));
            vault.readings().append(CAR, List.of(lastThinned, firstKept), null);
            vault.readings().append(CAR, drive(border.plus(Duration.ofDays(29)).plusSeconds(86_399), 1), null);
            tidy(vault);
            assertEquals(3, vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).size());
            Reading now = drive(border.plus(Duration.ofDays(30)), 1).getFirst();
            vault.readings().append(CAR, List.of(now), null);
            tidy(vault);
            List<Reading> kept = vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX);
            assertEquals(firstKept, kept.getFirst());
            List<HourValue> hours = vault.readings().hours(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX);
            assertEquals(1, hours.size());
            assertEquals(border.minusSeconds(3_600), hours.getFirst().from());
            assertEquals(border, hours.getFirst().to());
            assertEquals(lastThinned.number(), hours.getFirst().number());
            assertEquals(List.of(), vault.readings().hours(CAR, Signals.SPEED, border, Instant.MAX));
        }
    }

    @Test
    void shorteningThinsAMonthAtATimeAndLosesNoHour() throws Exception {
        try (OpenVault vault = open()) {
            vault.history().keep(Retention.FOR_EVER);
            for (int day = 0; day < 120; day++) {
                vault.readings().append(CAR, drive(START.plus(Duration.ofDays(day)), 40), null);
            }
            tidy(vault);
            HistorySize before = vault.history().size();
            assertEquals(0, before.hourly());
            assertEquals(9 + 31 + 31 + 28, before.growth().orElseThrow().measured(), "whole months");
            vault.history().keep(Retention.days(30));
            assertTrue(vault.history().tidy());
            tidy(vault);
            HistorySize after = vault.history().size();
            assertTrue(after.raw() < before.raw() && after.hourly() > 0);
            assertEquals(START, after.since().orElseThrow());
            assertEquals(89, vault.readings().hours(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).size());
            assertEquals(31 * 40, vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).size());
        }
        try (OpenVault vault = open()) {
            assertEquals(Retention.days(30), vault.history().retention());
            assertEquals(89, vault.readings().hours(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).size());
        }
    }

    @Test
    void unknownSignalsSurvivePacking() throws Exception {
        StoredReading future = new StoredReading("Vehicle.Cabin.Unheard.Of", List.of("x"), START, START.plusNanos(7),
                Reading.Source.SNAPSHOT);
        try (OpenVault vault = open()) {
            ((SealedVault) vault).tell(contents -> contents.append(CAR, List.of(future), "1"));
            vault.readings().append(CAR, drive(START.plus(Duration.ofDays(1)), 2), null);
            tidy(vault);
            assertTrue(kinds(vault).containsKey(Kind.SEGMENT));
            assertEquals(List.of(future), ((SealedVault) vault).ask(contents -> contents.readings()
                    .history(CAR, future.name(), Instant.EPOCH, Instant.MAX)));
        }
    }

    /// A vault as versions before segments wrote it: pages only, of many days.
    @Test
    void aVaultOfPagesOpensAndPacksInSmallPieces() throws Exception {
        List<Reading> month = new ArrayList<>();
        for (int i = 0; i < 256 * 12; i++) {
            month.add(Driven.reading(Signals.SPEED, START.plusSeconds(i * 800L), i));
        }
        try (OpenVault vault = open()) {
            ((SealedVault) vault).tell(contents -> contents.file().write(transaction -> {
                for (int page = 0; page < 12; page++) {
                    transaction.add(ReadingPage.write(Kind.PAGE, CAR, month.subList(page * 256, page * 256 + 256)
                            .stream().map(StoredReading::of).toList()));
                }
                return transaction.add(ReadingPage.write(Kind.LATEST, CAR,
                        List.of(StoredReading.of(month.getLast()))));
            }));
        }
        try (OpenVault vault = open()) {
            assertEquals(month, vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX));
            Instant next = month.getLast().measuredAt().plusSeconds(60);
            vault.readings().append(CAR, drive(next, 1), null);
            assertEquals(12 - 4 + 1, kinds(vault).get(Kind.PAGE));
            tidy(vault);
            // The open one, and what is of today in the last of the old ones.
            assertEquals(2, kinds(vault).get(Kind.PAGE));
            assertEquals(month.size() + 1,
                    vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX).size());
        }
    }

    private static void tidy(OpenVault vault) throws Exception {
        int pieces = 0;
        while (vault.history().tidy()) {
            assertTrue(++pieces < 1_000, "tidying ends");
        }
    }

    private static List<Reading> drive(Instant from, int count) {
        List<Reading> drive = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drive.add(Driven.reading(Signals.SPEED, from.plusSeconds(i), i));
        }
        return drive;
    }
}
