package app.glovebox.account.quick;

import app.glovebox.secret.KdfSpec;
import java.time.Instant;

/// What lies beside a vault that a PIN opens. No secret, and of no use without the half.
///
/// @param id        names the half, to whoever keeps it
/// @param lasting   whether the half is kept beyond this process
/// @param spec      how the PIN is stretched
/// @param passwords names the passwords it was set beside
/// @param wrapped   the vault key, wrapped; the array is never changed
/// @param tries     made since it last opened
/// @param used      when it last opened, or the vault it opens was last closed
public record QuickSlot(String id, boolean lasting, KdfSpec spec, String passwords, byte[] wrapped, int tries,
        Instant used) {

    QuickSlot tried() {
        return new QuickSlot(id, lasting, spec, passwords, wrapped, tries + 1, used);
    }

    QuickSlot opened(Instant now) {
        return new QuickSlot(id, lasting, spec, passwords, wrapped, 0, now);
    }

    QuickSlot used(Instant now) {
        return new QuickSlot(id, lasting, spec, passwords, wrapped, tries, now);
    }

    int left() {
        return QuickUnlock.MOST_TRIES - tries;
    }
}
