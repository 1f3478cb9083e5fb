package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Reading.Source;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import app.glovebox.wire.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private static final Instant CAR = Instant.parse("2026-05-01T10:00:00Z");

    private static Optional<Reading> reading(Signal signal, Object value) {
        return Translation.reading(new Messages.Reading(signal.name(), CAR.minusSeconds(5), value), CAR, Source.STREAM);
    }

    @Test
    void numbersTakeTheTypeOfTheirSignal() {
        assertEquals(12.0, reading(Signals.SPEED, 12).orElseThrow().value());
        assertEquals(12.5, reading(Signals.SPEED, 12.5).orElseThrow().value());
        assertEquals(12L, reading(Signals.TRAVELED_DISTANCE, 12).orElseThrow().value());
        assertEquals(4_000_000_000L, reading(Signals.TRAVELED_DISTANCE, 4_000_000_000L).orElseThrow().value());
        assertEquals(true, reading(Signals.IS_MOVING, true).orElseThrow().value());
    }

    @Test
    void whatASignalRefusesIsLeftOut() {
        assertTrue(reading(Signals.TRAVELED_DISTANCE, 12.5).isEmpty());
        assertTrue(reading(Signals.TRAVELED_DISTANCE, -1).isEmpty());
        assertTrue(reading(Signals.TRAVELED_DISTANCE, new java.math.BigInteger("99999999999999999999")).isEmpty());
        assertTrue(reading(Signals.SPEED, new java.math.BigInteger("99999999999999999999")).isEmpty());
        assertTrue(reading(Signals.SPEED, "12").isEmpty());
        assertTrue(reading(Signals.IS_MOVING, 1).isEmpty());
        assertTrue(reading(Signals.BATTERY_STATE_OF_CHARGE_CURRENT, 101).isEmpty());
        assertTrue(reading(Signals.LOW_VOLTAGE_SYSTEM_STATE, "PARTY").isEmpty());
    }

    @Test
    void whatIsNoValueAtAllIsLeftOutWhateverTheSignal() {
        for (Signal signal : List.of(Signals.SPEED, Signals.TRAVELED_DISTANCE, Signals.IS_MOVING,
                Signals.SOFTWARE_VERSION, Signals.DIAGNOSTICS_DTCLIST)) {
            assertTrue(reading(signal, null).isEmpty());
            assertTrue(reading(signal, Map.of("poison", 1)).isEmpty());
            assertTrue(reading(signal, Arrays.asList("P0A1F", null)).isEmpty());
            assertTrue(reading(signal, List.of(1)).isEmpty());
        }
    }

    @Test
    void timesNoCarLivedAtAreLeftOut() {
        for (Instant measured : List.of(Instant.MIN, Instant.parse("1999-12-31T23:59:59Z"), Instant.MAX)) {
            assertTrue(Translation.reading(new Messages.Reading(Signals.SPEED.name(), measured, 1), CAR, Source.STREAM)
                    .isEmpty());
        }
    }

    @Test
    void unknownSignalsAndTheFarFutureAreLeftOut() {
        assertTrue(Translation.reading(new Messages.Reading("Vehicle.Private.Mood", CAR, 1), CAR, Source.STREAM).isEmpty());
        Instant tomorrow = CAR.plus(Duration.ofDays(2));
        assertTrue(Translation.reading(new Messages.Reading(Signals.SPEED.name(), tomorrow, 1), CAR, Source.STREAM)
                .isEmpty());
    }

    @Test
    void anAccountWithoutNameCarOrAddressIsGarbled() {
        Messages.Vehicle car = new Messages.Vehicle("v1", "WAURORA0000000001", "Aurora", "Aurora GT");
        for (Messages.Me me : List.of(new Messages.Me("", "mara@example.org", List.of(car)),
                new Messages.Me("Mara", "nobody", List.of(car)),
                new Messages.Me("Mara", "mara@example.org", List.of()),
                new Messages.Me("Mara", "mara@example.org",
                        List.of(new Messages.Vehicle("x".repeat(65), "V", "N", "M"))))) {
            assertEquals(Kind.GARBLED,
                    assertThrows(PortalException.class, () -> Translation.account(me)).kind());
        }
    }
}
