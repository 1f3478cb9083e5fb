package app.glovebox.link;

import app.glovebox.wire.Routes;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What the Portal answered.
///
/// @param value what was asked for, null when only yes was expected
/// @param took  from asking to the last byte
record Answer<T>(T value, HttpHeaders headers, Duration took) {

    /// Car time and how fast it runs.
    record CarTime(Instant instant, double speed) {
        private static final double LEAST_SPEED = 1;
        private static final double MOST_SPEED = 10_000;
        /// No car is older, and nothing we count with time overflows before the end.
        private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

        /// Empty when either is missing or makes no sense.
        static Optional<CarTime> of(Instant instant, double speed) {
            return plausible(instant) && speed >= LEAST_SPEED && speed <= MOST_SPEED
                    ? Optional.of(new CarTime(instant, speed)) : Optional.empty();
        }

        /// Whether a car can have lived then.
        static boolean plausible(Instant instant) {
            return instant != null && !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
        }
    }

    /// As the answer's headers state it. Headers that make no sense are passed over: events state it again.
    static Optional<CarTime> carTime(HttpHeaders headers) {
        try {
            String instant = headers.firstValue(Routes.CAR_TIME).orElse("");
            String speed = headers.firstValue(Routes.CAR_SPEED).orElse("");
            return CarTime.of(Instant.parse(instant), Double.parseDouble(speed));
        } catch (DateTimeParseException | NumberFormatException absent) {
            return Optional.empty();
        }
    }
}
