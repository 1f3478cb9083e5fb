package app.glovebox.custody;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How ready a vault is for the day its password is forgotten.
///
/// @param tried when the drill last went well, real time
public record Readiness(State state, Optional<Instant> tried) {
    /// NO_WORDS: there is nothing to try. NEWER_WORDS: those tried are not the present ones. OLD: half a year ago.
    public enum State { READY, OLD, NEWER_WORDS, NEVER, NO_WORDS }

    private static final int MONTHS = 6;

    /// @param zone whose months count
    public static Readiness of(List<KeySlot> slots, Optional<Instant> drilled, Instant now, ZoneId zone) {
        return new Readiness(state(slots, drilled, now, zone), drilled);
    }

    private static State state(List<KeySlot> slots, Optional<Instant> drilled, Instant now, ZoneId zone) {
        Optional<KeySlot> words = slots.stream().filter(slot -> slot.kind() == SlotKind.RECOVERY).findFirst();
        if (words.isEmpty()) {
            return State.NO_WORDS;
        }
        if (drilled.isEmpty()) {
            return State.NEVER;
        }
        if (words.get().made().filter(made -> made.isAfter(drilled.get())).isPresent()) {
            return State.NEWER_WORDS;
        }
        return now.atZone(zone).minusMonths(MONTHS).toInstant().isAfter(drilled.get()) ? State.OLD : State.READY;
    }
}
