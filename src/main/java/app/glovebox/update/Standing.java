package app.glovebox.update;

import java.time.Instant;
import java.util.Optional;

/// What is known about newer versions, all with the real time it is from.
///
/// @param allowed whether anybody is asked without a press
/// @param known   the manifest believed last
/// @param missed  what came of the last check, if it was none
/// @param hushed  whether nobody wants to be reminded of the version known
public record Standing(boolean allowed, Optional<Known> known, Optional<Missed> missed, boolean hushed) {

    public record Known(Outcome.Good outcome, Instant at) {

        /// By then it may not be the newest any more, and nobody may say so.
        public boolean isOver(Instant now) {
            return !now.isBefore(outcome.manifest().span().expires());
        }
    }

    public record Missed(Outcome.Failed outcome, Instant at) {
    }
}
