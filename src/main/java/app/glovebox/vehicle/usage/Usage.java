package app.glovebox.vehicle.usage;

import app.glovebox.vehicle.Reading;
import java.util.List;
import java.util.Optional;

/// What the car did over a span.
///
/// @param span   what was asked for
/// @param step   what each part is
/// @param parts  without a gap between them, oldest first, today's last; none if nothing is known at all
/// @param newest the newest reading it rests on: how old all this is
public record Usage(UsageSpan span, UsageStep step, List<UsagePart> parts, Optional<Reading> newest) {
    /// How many parts something is known of.
    public long known() {
        return parts.stream().filter(UsagePart::isKnown).count();
    }
}
