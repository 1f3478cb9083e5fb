package app.glovebox.vehicle.usage;

import app.glovebox.vehicle.Reading;
import java.util.Optional;

/// What was driven yesterday, and today so far.
///
/// @param odometer the newest reading it rests on
public record Lately(UsagePart yesterday, UsagePart today, Optional<Reading> odometer) {
}
