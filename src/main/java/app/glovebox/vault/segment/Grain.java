package app.glovebox.vault.segment;

import java.util.Optional;

/// What a segment holds: the readings of a day or of a month, or the hours of a month. Codes are stored.
public enum Grain {
    DAY(0), MONTH_OF_HOURS(1), MONTH(2);

    private final int code;

    Grain(int code) {
        this.code = code;
    }

    /// Whether it holds readings as they came.
    public boolean isRaw() {
        return this != MONTH_OF_HOURS;
    }

    int code() {
        return code;
    }

    static Optional<Grain> of(int code) {
        for (Grain grain : values()) {
            if (grain.code == code) {
                return Optional.of(grain);
            }
        }
        return Optional.empty();
    }
}
