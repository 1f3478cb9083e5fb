package app.glovebox.restore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A copy beside the present vault, in numbers.
///
/// @param made     when the copy was written, as its disk says
/// @param records  how many the copy holds, all of them read
/// @param newest   when its newest reading arrived, Car time
/// @param present  whether there is a readable vault to compare with
/// @param changes  what differs; empty if nothing does, or nothing could be compared
public record Comparison(Instant made, int records, Optional<Instant> newest, boolean present, List<Change> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }

    /// What can differ.
    public enum What { READINGS, VEHICLES, PASSWORDS, RECOVERY_WORDS }

    /// @param lost how many only the present vault has
    /// @param back how many only the copy has
    public record Change(What what, int lost, int back) {
    }
}
