package app.glovebox.vault.slot;

import java.nio.ByteBuffer;

/// One entry of the header's list of slots.
sealed interface Slot permits PasswordSlot, RecoverySlot, UnknownSlot {
    byte type();

    /// Bytes of its body.
    int length();

    /// Writes the body.
    void put(ByteBuffer out);
}
