package app.glovebox.vault.payload;

import java.util.Optional;

/// What a record is: its first payload byte. Codes are stored and never change their meaning.
public enum Kind {
    PROFILE(1), PORTAL(2), VEHICLES(3), SESSION(4), POSITION(5), CLOCK(6), LATEST(7), PAGE(8), SLOTS(9),
    SCHEDULE(10), ANCHORS(11), PASSWORD_CHANGE(12), SEGMENT(13), RETENTION(14);

    private final int code;

    Kind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<Kind> of(byte[] payload) {
        for (Kind kind : values()) {
            if (payload.length > 0 && payload[0] == kind.code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
