package app.glovebox.custody;

import java.time.Instant;
import java.util.Optional;

/// One way to open a vault. Times are real time.
///
/// @param made     empty for a slot of a vault from before this was written down
/// @param lastUsed when it last opened the vault, empty if never (or not since it is written down)
public record KeySlot(SlotId id, SlotKind kind, Optional<Instant> made, Optional<Instant> lastUsed) {
}
