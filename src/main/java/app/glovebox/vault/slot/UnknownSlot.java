package app.glovebox.vault.slot;

import java.nio.ByteBuffer;

/// A slot of some later version, kept byte for byte.
record UnknownSlot(byte type, byte[] body) implements Slot {
    @Override
    public int length() {
        return body.length;
    }

    @Override
    public void put(ByteBuffer out) {
        out.put(body);
    }
}
