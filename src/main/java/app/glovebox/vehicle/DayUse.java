package app.glovebox.vehicle;

import java.time.LocalDate;
import java.util.Optional;

/// One calendar day of the car's life, drawn from readings.
///
/// @param metres       driven that day, empty when no odometer reading brackets it
/// @param chargeAtEnd  the day's last reading of the state of charge, empty when there is none
/// @param chargeLeast  the reading of the day's lowest state of charge
/// @param odometer     the reading the distance was taken from, the day's last
public record DayUse(LocalDate day, Optional<Long> metres, Optional<Reading> chargeAtEnd,
        Optional<Reading> chargeLeast, Optional<Reading> odometer) {
}
