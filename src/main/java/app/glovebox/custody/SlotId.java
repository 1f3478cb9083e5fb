package app.glovebox.custody;

import java.util.HexFormat;

/// Names one slot of one vault for as long as the slot exists; a replaced slot has another. Public, no secret.
public record SlotId(long value) {
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(value);
    }
}
