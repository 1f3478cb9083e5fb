package app.glovebox.vault.rig;

import app.glovebox.account.OpenVault;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Three months of readings, packed, rolled up and thinned, with late ones and some told again in between. What each
/// step tells is acknowledged when it returns.
final class PastStory {
    /// Steps up to this one make the past, the later ones work on it.
    static final int MADE = 2;
    static final int STEPS = 9;
    static final int DAYS = 30;
    private static final Instant START = Instant.parse("2026-09-03T05:00:00Z");
    private static final List<Signal> SIGNALS = List.of(Signals.SPEED, Signals.TRAVELED_DISTANCE);
    private static final int A_DAY = 3;

    private PastStory() {
    }

    static void run(OpenVault vault, int step) throws StorageException {
        switch (step) {
            case 1 -> vault.history().keep(Retention.FOR_EVER);
            case 4, 6, 9 -> tidy(vault);
            case 7 -> {
                vault.history().keep(Retention.days(DAYS));
                tidy(vault);
            }
            default -> vault.readings().append(Kept.CAR, told(step), position(step));
        }
    }

    private static String position(int step) {
        return "event-" + step;
    }

    /// Whether the vault knows that it has the readings of that step.
    static boolean isTold(OpenVault vault, int step) throws StorageException {
        return vault.readings().position().filter(position(step)::equals).isPresent();
    }

    private static void tidy(OpenVault vault) throws StorageException {
        boolean more = true;
        while (more) {
            more = vault.history().tidy();
        }
    }

    private static List<Reading> told(int step) {
        return switch (step) {
            case 2 -> days(0, 60, 0);
            case 3 -> days(60, 66, 0);
            // Late ones of a month that is over and of the present one, and a day told again.
            case 5 -> all(Stream.of(days(10, 12, 1), days(62, 63, 1), days(20, 22, 0)));
            // Late ones of days that are hours and of days that are not, and a day told again.
            case 8 -> all(Stream.of(days(66, 70, 0), days(11, 13, 2), days(50, 51, 1), days(45, 46, 0)));
            default -> List.of();
        };
    }

    private static List<Reading> all(Stream<List<Reading>> some) {
        return some.flatMap(List::stream).toList();
    }

    /// @param shift other moments of the same days
    private static List<Reading> days(int from, int to, int shift) {
        List<Reading> readings = new ArrayList<>();
        for (int i = from * A_DAY; i < to * A_DAY; i++) {
            Instant measured = START.plus(Duration.ofDays(i / A_DAY)).plusSeconds(i % A_DAY * 300L + shift * 17L);
            readings.add(new Reading(Signals.SPEED, i % 90 / 1.7 + shift, measured, measured.plusMillis(1_234),
                    Reading.Source.STREAM));
            readings.add(new Reading(Signals.TRAVELED_DISTANCE, (long) i * 12 + shift, measured,
                    measured.plusMillis(1_234), Reading.Source.STREAM));
        }
        return readings;
    }

    /// Whether the vault holds what was told in that many steps.
    static boolean holds(OpenVault vault, int steps) throws StorageException {
        vault.awaitChecked((done, total) -> { });
        Set<Reading> told = new LinkedHashSet<>();
        for (int step = 1; step <= steps; step++) {
            told.addAll(told(step));
        }
        for (Signal signal : SIGNALS) {
            if (!Past.holds(vault, signal, told.stream().filter(each -> each.signal().equals(signal)).toList(),
                    steps < 7 ? Integer.MAX_VALUE : DAYS)) {
                return false;
            }
        }
        return true;
    }
}
