package app.glovebox.vault.payload;

import java.util.Optional;

/// What a record is: its first payload byte. Codes are stored and never change their meaning.
public enum Kind {
    PROFILE(1), PORTAL(2), VEHICLES(3), SESSION(4), POSITION(5), CLOCK(6), LATEST(7), PAGE(8), SLOTS(9),
    SCHEDULE(10), ANCHORS(11), PASSWORD_CHANGE(12), SEGMENT(13), RETENTION(14), DRILL(16);

    private final int code;

    Kind(int code) {
        this.code = code;
    }

    /// Whether it is wanted as soon as the vault opens: there are few of them. The others are read in the background.
    boolean isEarly() {
        return this != PAGE && this != SEGMENT;
    }

    public int code() {
        return code;
    }

    /// Whether a payload is wanted early; what a later version keeps is not.
    public static boolean isEarly(byte[] payload) {
        return of(payload).map(Kind::isEarly).orElse(false);
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
