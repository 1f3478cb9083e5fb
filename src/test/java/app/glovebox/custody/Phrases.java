package app.glovebox.custody;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Phrases that are the same each time, by way of their words (BIP-39), for tests.
public final class Phrases {
    private Phrases() {
    }

    /// @param entropy 32 bytes
    public static RecoveryPhrase of(byte[] entropy) {
        return ((RecoveryPhrase.Reading.Whole) RecoveryPhrase.read(words(entropy))).phrase();
    }

    static List<String> words(byte[] entropy) {
        byte[] bits = Arrays.copyOf(entropy, entropy.length + 1);
        try {
            bits[entropy.length] = MessageDigest.getInstance("SHA-256").digest(entropy)[0];
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
        BigInteger all = new BigInteger(1, bits);
        List<String> words = new ArrayList<>();
        for (int i = RecoveryPhrase.WORDS - 1; i >= 0; i--) {
            words.add(WordList.ENGLISH.get(all.shiftRight(11 * i).intValue() & 0x7ff));
        }
        return words;
    }
}
