package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.vehicle.Edge;
import app.glovebox.vehicle.Edge.Stand;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ends of stretches are what reading everything would tell, whether in pages, days or months of hours.
class VaultEdgesTest {
    private static final String CAR = VaultFixture.CAR.id();
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int DAYS = 80;

    @TempDir
    private Path folder;

    @Test
    void edgesAreWhatReadingEverythingWouldTell() throws Exception {
        long seed = Long.getLong("glovebox.seed", System.nanoTime());
        System.out.println("VaultEdgesTest seed " + seed);
        Random random = new Random(seed);
        try (OpenVault vault = VaultFixture.create(folder.resolve("edges.vault"), VaultFixture.anyKeys())) {
            vault.history().keep(Retention.FOR_EVER);
            vault.readings().append(CAR, drives(random), null);
            compare(vault, random, seed);
            while (vault.history().tidy()) {
                // On to the next piece.
            }
            compare(vault, random, seed);
            vault.history().keep(Retention.days(30));
            assertTrue(vault.history().tidy());
            compare(vault, random, seed);
            while (vault.history().tidy()) {
                compare(vault, random, seed);
            }
            assertTrue(vault.history().size().hourly() > 0);
            compare(vault, random, seed);
        }
    }

    @Test
    void nothingIsKnownOfACarThatNeverSaidAnything() throws Exception {
        try (OpenVault vault = VaultFixture.create(folder.resolve("empty.vault"), VaultFixture.anyKeys())) {
            List<Instant> bounds = List.of(Instant.MIN, START, Instant.MAX);
            assertEquals(Collections.nCopies(2, Optional.empty()),
                    vault.readings().edges(CAR, Signals.TRAVELED_DISTANCE, bounds));
            vault.readings().append(CAR, List.of(VaultFixture.reading(Signals.SPEED, 2.0, START)), null);
            assertEquals(Collections.nCopies(2, Optional.empty()),
                    vault.readings().edges(CAR, Signals.TRAVELED_DISTANCE, bounds));
        }
    }

    /// Of the same family, but on most days only the other signal says something.
    private static List<Reading> drives(Random random) {
        List<Reading> all = new ArrayList<>();
        long metres = 1_000_000;
        for (int day = 0; day < DAYS; day++) {
            Instant morning = START.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(40_000));
            all.add(VaultFixture.reading(Signals.SERVICE_DISTANCE_TO_SERVICE, 1_000.0 - day, morning));
            for (int i = 0; day % 4 == 0 && i < 60; i++) {
                metres += random.nextInt(2_000);
                // Some arrive days late.
                Instant at = morning.plusSeconds(i * 90L).minusSeconds(random.nextInt(15) == 0 ? random.nextInt(300_000) : 0);
                all.add(VaultFixture.reading(Signals.TRAVELED_DISTANCE, metres, at));
            }
        }
        return all;
    }

    private static void compare(OpenVault vault, Random random, long seed) throws Exception {
        List<Stand> odometer = stands(vault, Signals.TRAVELED_DISTANCE);
        for (int turn = 0; turn < 12; turn++) {
            TreeSet<Instant> bounds = new TreeSet<>(List.of(Instant.MIN, Instant.MAX));
            for (int i = random.nextInt(40); i > 0; i--) {
                bounds.add(START.plusSeconds(random.nextInt(DAYS * 86_400) - 86_400L));
            }
            List<Instant> asked = List.copyOf(bounds);
            List<Optional<Edge>> expected = new ArrayList<>();
            for (int i = 0; i + 1 < asked.size(); i++) {
                Instant from = asked.get(i);
                Instant to = asked.get(i + 1);
                expected.add(odometer.stream().filter(stand -> !stand.at().isBefore(from) && stand.at().isBefore(to))
                        .map(stand -> new Edge(stand, stand)).reduce(Edge::and));
            }
            assertEquals(expected, vault.readings().edges(CAR, Signals.TRAVELED_DISTANCE, asked), "seed " + seed);
        }
    }

    private static List<Stand> stands(OpenVault vault, Signal signal) throws Exception {
        List<Stand> stands = new ArrayList<>();
        for (Reading reading : vault.readings().history(CAR, signal, Instant.EPOCH, Instant.MAX)) {
            stands.addAll(Stand.of(reading));
        }
        for (HourValue hour : vault.readings().hours(CAR, signal, Instant.EPOCH, Instant.MAX)) {
            stands.addAll(Stand.of(hour));
        }
        return stands;
    }
}
