package app.glovebox.vehicle;

import app.glovebox.vss.Signal;
import java.time.Instant;

/// A number of the past: a reading, or what an hour of thinned readings ended with.
public sealed interface PastValue permits Reading, HourValue {
    Signal signal();

    double number();

    /// The start of the span it stands for; a reading's is when it was measured.
    Instant from();

    /// The end of that span.
    Instant to();
}
