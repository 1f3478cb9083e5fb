package app.glovebox.account.quick;

import app.glovebox.secret.Passphrase;
import java.nio.CharBuffer;
import java.util.Optional;

/// What a PIN must be: at least six characters of any kind, and not one of those tried first.
public final class PinRules {
    public static final int SHORTEST = 6;
    private static final int FEWEST_KINDS = 3;

    /// SHORT: too few characters. REPEATED: the same few over and over. ROW: one after the other, like 123456.
    public enum Weakness { SHORT, REPEATED, ROW }

    private PinRules() {
    }

    /// What is wrong with it; the caller keeps owning it.
    public static Optional<Weakness> weakness(Passphrase pin) {
        int[] typed = CharBuffer.wrap(pin.open()).codePoints().toArray();
        if (typed.length < SHORTEST) {
            return Optional.of(Weakness.SHORT);
        }
        if (CharBuffer.wrap(pin.open()).codePoints().distinct().count() < FEWEST_KINDS || repeats(typed)) {
            return Optional.of(Weakness.REPEATED);
        }
        return row(typed, 1) || row(typed, -1) ? Optional.of(Weakness.ROW) : Optional.empty();
    }

    private static boolean repeats(int[] typed) {
        for (int period = 1; period <= typed.length / 2; period++) {
            boolean same = true;
            for (int at = period; at < typed.length && same; at++) {
                same = typed[at] == typed[at - period];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /// Digits go round: 7 8 9 0.
    private static boolean row(int[] typed, int step) {
        for (int at = 1; at < typed.length; at++) {
            boolean round = step > 0 ? typed[at - 1] == '9' && typed[at] == '0' : typed[at - 1] == '0' && typed[at] == '9';
            if (typed[at] != typed[at - 1] + step && !round) {
                return false;
            }
        }
        return true;
    }
}
