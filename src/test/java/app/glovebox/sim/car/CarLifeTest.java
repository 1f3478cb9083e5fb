package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.sim.car.CarLog.Known;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What must hold whatever the seed: some cars, 60 days each; the clock goes back among them.
@Execution(ExecutionMode.CONCURRENT)
class CarLifeTest {
    private static final Instant BIRTH = Instant.parse("2026-10-01T10:00:00Z");
    private static final Duration LIFE = Duration.ofDays(60);
    private static List<CarLog> logs;

    @BeforeAll
    static void live() {
        long random = Long.getLong("glovebox.seed", System.nanoTime());
        System.out.println("CarLifeTest seed " + random);
        logs = LongStream.of(1, 2, 3, random).mapToObj(seed -> CarLog.of(seed, BIRTH, LIFE)).toList();
    }

    @Test
    void everyValueIsAcceptedByItsSignal() {
        for (CarLog log : logs) {
            log.events().forEach(event -> assertTrue(event.signal().accepts(event.value()),
                    () -> event.signal().name() + " " + event.value()));
        }
    }

    @Test
    void everySignalOfTheTableIsSaid() {
        for (CarLog log : logs) {
            Set<Signal> said = log.events().stream().map(CarEvent::signal).collect(Collectors.toSet());
            assertEquals(new HashSet<>(Signals.all()), said);
        }
    }

    @Test
    void momentsFollowEachOtherAndEachSaysASignalOnce() {
        for (CarLog log : logs) {
            Instant before = Instant.MIN;
            for (List<CarEvent> moment : log.moments) {
                Instant at = moment.getFirst().measuredAt();
                assertTrue(at.isAfter(before));
                assertTrue(moment.stream().allMatch(event -> event.measuredAt().equals(at)));
                assertEquals(moment.size(), moment.stream().map(CarEvent::signal).distinct().count());
                before = at;
            }
        }
    }

    @Test
    void saysWhatChangedAndEverythingAtTheEndsOfATrip() {
        for (CarLog log : logs) {
            Map<Signal, Object> said = new HashMap<>();
            int complete = 0;
            for (List<CarEvent> moment : log.moments) {
                boolean all = moment.size() >= Signals.all().size() - 1;
                complete += all ? 1 : 0;
                for (CarEvent event : moment) {
                    Object before = said.put(event.signal(), event.value());
                    assertTrue(all || !event.value().equals(before), "a repetition of " + event.signal().name());
                }
            }
            long starts = log.of(Signals.START_TIME).stream().map(CarEvent::value).distinct().count() - 1;
            assertTrue(complete >= 2 * starts, starts + " trips, " + complete + " complete reports");
        }
    }

    @Test
    void asleepMeansSilentUntilItWakes() {
        for (CarLog log : logs) {
            boolean asleep = false;
            int naps = 0;
            for (List<CarEvent> moment : log.moments) {
                CarEvent first = moment.getFirst();
                CarEvent last = moment.getLast();
                if (asleep) {
                    assertEquals(Signals.IS_ASLEEP, first.signal(), "spoke in its sleep at " + first.measuredAt());
                    assertEquals(false, first.value());
                }
                asleep = last.signal() == Signals.IS_ASLEEP && (Boolean) last.value();
                assertTrue(asleep || moment.stream().noneMatch(
                        event -> event.signal() == Signals.IS_ASLEEP && (Boolean) event.value()));
                naps += asleep ? 1 : 0;
            }
            assertTrue(naps > 60, naps + " naps");
        }
    }

    @Test
    void aSleepingCarDoesNotMoveChargeOrBlink() {
        replayAll(known -> {
            if (known.flag(Signals.IS_ASLEEP)) {
                assertFalse(known.flag(Signals.IS_MOVING));
                assertFalse(known.flag(Signals.CHARGING_IS_CHARGING));
                assertFalse(known.flag(Signals.LIGHTS_HAZARD_IS_SIGNALING));
                assertFalse(known.flag(Signals.LIGHTS_RUNNING_IS_ON));
                assertEquals(0, known.number(Signals.BATTERY_CURRENT_POWER));
            }
        });
    }

    @Test
    void allIsShutAndUnpluggedWhileMoving() {
        List<Signal> shut = Signals.all().stream().filter(signal -> signal.name().endsWith(".IsOpen")
                && !signal.name().contains("Window") || signal.name().endsWith("CableConnected")).toList();
        assertEquals(7, shut.size());
        replayAll(known -> {
            if (known.flag(Signals.IS_MOVING)) {
                shut.forEach(signal -> assertFalse(known.flag(signal), () -> signal.name() + " at " + known.at()));
                assertEquals("ON", known.values().get(Signals.LOW_VOLTAGE_SYSTEM_STATE));
            }
        });
    }

    @Test
    void chargeStaysWithinBoundsAndStopsAtTheLimit() {
        replayAll(known -> {
            double percent = known.number(Signals.BATTERY_STATE_OF_CHARGE_CURRENT);
            assertTrue(percent > 5 && percent < 82, percent + " % at " + known.at());
            if (known.flag(Signals.CHARGING_IS_CHARGING)) {
                assertTrue(known.flag(Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED));
            }
        });
    }

    @Test
    void odometerNeverFallsAndFollowsTheSpeed() {
        for (CarLog log : logs) {
            double[] sum = {0, 0, -1, -1};
            Instant[] before = {BIRTH};
            log.replay(known -> {
                double metres = known.number(Signals.TRAVELED_DISTANCE);
                double speed = known.number(Signals.SPEED) / 3.6;
                long seconds = Duration.between(before[0], known.at()).toSeconds();
                assertTrue(metres >= sum[2]);
                if (sum[2] >= 0 && metres > sum[2]) {
                    sum[0] += metres - sum[2];
                    sum[1] += (speed + sum[3]) / 2 * seconds;
                }
                sum[2] = metres;
                sum[3] = speed;
                before[0] = known.at();
            });
            assertTrue(sum[0] > 1_500_000, "metres driven: " + sum[0]);
            assertEquals(1, sum[1] / sum[0], 0.03);
        }
    }

    @Test
    void energyBalancesAndConsumptionIsPlausible() {
        for (CarLog log : logs) {
            double[] kwh = {0, 0};
            double[] ends = {-1, 0, 0, 0};
            double[] watts = {0};
            boolean[] charging = {false};
            Instant[] before = {BIRTH};
            log.replay(known -> {
                // A power holds for the interval it ends, but a charger that starts or stops tells what comes.
                double now = known.number(Signals.BATTERY_CURRENT_POWER);
                boolean switched = charging[0] != known.flag(Signals.CHARGING_IS_CHARGING);
                double moved = (switched ? watts[0] : now) / 1_000
                        * Duration.between(before[0], known.at()).toSeconds() / 3_600;
                watts[0] = now;
                charging[0] ^= switched;
                kwh[moved > 0 && known.number(Signals.SPEED) == 0 ? 0 : 1] += moved;
                if (ends[0] < 0) {
                    ends[0] = known.number(Signals.BATTERY_STATE_OF_CHARGE_ENERGY);
                    ends[2] = known.number(Signals.TRAVELED_DISTANCE);
                }
                ends[1] = known.number(Signals.BATTERY_STATE_OF_CHARGE_ENERGY);
                ends[3] = known.number(Signals.TRAVELED_DISTANCE);
                before[0] = known.at();
            });
            double per100 = -kwh[1] / (ends[3] - ends[2]) * 100_000;
            assertTrue(per100 > 12 && per100 < 22, per100 + " kWh per 100 km");
            assertEquals(ends[1] - ends[0], kwh[0] + kwh[1], 0.01 * kwh[0] + 2);
        }
    }

    @Test
    void drivesOnEveryWorkday() {
        for (CarLog log : logs) {
            Set<LocalDate> driven = log.of(Signals.START_TIME).stream()
                    .map(event -> Instant.parse((String) event.value()).atZone(Plan.ZONE).toLocalDate())
                    .collect(Collectors.toSet());
            LocalDate first = LocalDate.parse("2026-10-02");
            first.datesUntil(first.plusDays(57))
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                    .forEach(day -> assertTrue(driven.contains(day), "no trip on " + day));
        }
    }

    @Test
    void driveReportsComeAboutEveryHalfMinute() {
        for (CarLog log : logs) {
            Instant[] before = {null};
            log.replay(known -> {
                if (before[0] != null && !known.isComplete()) {
                    assertTrue(Duration.between(before[0], known.at()).toSeconds() <= 60);
                }
                before[0] = known.values().get(Signals.LOW_VOLTAGE_SYSTEM_STATE).equals("ON") ? known.at() : null;
            });
        }
    }

    @Test
    void aMonthStaysLean() {
        for (CarLog log : logs) {
            long perMonth = log.events().size() / 2;
            System.out.println("values per 30 days: " + perMonth);
            assertTrue(perMonth > 40_000 && perMonth < 80_000, perMonth + " values per 30 days");
        }
    }

    private static void replayAll(Consumer<Known> visitor) {
        logs.forEach(log -> log.replay(visitor));
    }
}
