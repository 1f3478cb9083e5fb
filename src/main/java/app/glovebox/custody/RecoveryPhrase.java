package app.glovebox.custody;

import app.glovebox.secret.SecretBytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// 24 words that open a vault without its password: 256 random bits and 8 bits of their SHA-256, 11 bits a word
/// (BIP-39). Never prints itself. Whoever holds it closes it; the words it has handed out are beyond wiping, so they
/// are asked for only to be shown.
public final class RecoveryPhrase implements AutoCloseable {
    /// Words in a phrase.
    public static final int WORDS = 24;
    private static final int ENTROPY_LENGTH = 32;
    private static final int BITS_PER_WORD = 11;

    /// What typed words turned out to be.
    public sealed interface Reading {
        /// A phrase, which the caller owns. Whether it opens anything is not known.
        record Whole(RecoveryPhrase phrase) implements Reading {
        }

        /// A word that is not in the list, the first of them.
        ///
        /// @param index counted from 0
        record UnknownWord(int index) implements Reading {
        }

        /// All words are known, but they do not belong together in this order.
        record WrongChecksum() implements Reading {
        }

        /// Too few or too many.
        record WrongCount(int count) implements Reading {
        }
    }

    private final SecretBytes entropy;

    private RecoveryPhrase(SecretBytes entropy) {
        this.entropy = entropy;
    }

    /// New random words.
    public static RecoveryPhrase fresh() {
        return new RecoveryPhrase(SecretBytes.random(ENTROPY_LENGTH));
    }

    /// Reads what a person typed; case and blanks around a word do not matter.
    public static Reading read(List<String> typed) {
        if (typed.size() != WORDS) {
            return new Reading.WrongCount(typed.size());
        }
        byte[] bits = new byte[ENTROPY_LENGTH + 1];
        try {
            for (int i = 0; i < WORDS; i++) {
                int number = WordList.indexOf(plain(typed.get(i)));
                if (number < 0) {
                    return new Reading.UnknownWord(i);
                }
                put(bits, i * BITS_PER_WORD, number);
            }
            SecretBytes entropy = SecretBytes.owning(Arrays.copyOf(bits, ENTROPY_LENGTH));
            if (checksum(entropy) == bits[ENTROPY_LENGTH]) {
                return new Reading.Whole(new RecoveryPhrase(entropy));
            }
            entropy.close();
            return new Reading.WrongChecksum();
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    /// Words of the list that begin so, in its order; none for an empty beginning.
    ///
    /// @param most how many at the most
    public static List<String> completions(String prefix, int most) {
        String begun = plain(prefix);
        return begun.isEmpty() ? List.of()
                : WordList.ENGLISH.stream().filter(word -> word.startsWith(begun)).limit(most).toList();
    }

    /// The 24 words in their order.
    ///
    /// @throws IllegalStateException after [#close()]
    public List<String> words() {
        byte[] bits = Arrays.copyOf(entropy.open(), ENTROPY_LENGTH + 1);
        bits[ENTROPY_LENGTH] = checksum(entropy);
        List<String> words = new ArrayList<>(WORDS);
        for (int i = 0; i < WORDS; i++) {
            words.add(WordList.ENGLISH.get(get(bits, i * BITS_PER_WORD)));
        }
        Arrays.fill(bits, (byte) 0);
        return List.copyOf(words);
    }

    /// The 32 bytes behind the words; they stay this phrase's own.
    public SecretBytes entropy() {
        return entropy;
    }

    /// Wipes the bytes; may be called twice.
    @Override
    public void close() {
        entropy.close();
    }

    /// Equal by content; a wiped phrase equals only itself.
    @Override
    public boolean equals(Object other) {
        return other instanceof RecoveryPhrase that && entropy.equals(that.entropy);
    }

    @Override
    public int hashCode() {
        return RecoveryPhrase.class.hashCode();
    }

    @Override
    public String toString() {
        return "RecoveryPhrase[***]";
    }

    private static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static void put(byte[] bits, int at, int number) {
        for (int i = 0; i < BITS_PER_WORD; i++) {
            int bit = number >> BITS_PER_WORD - 1 - i & 1;
            bits[(at + i) / Byte.SIZE] |= (byte) (bit << 7 - (at + i) % Byte.SIZE);
        }
    }

    private static int get(byte[] bits, int at) {
        int number = 0;
        for (int i = at; i < at + BITS_PER_WORD; i++) {
            number = number << 1 | bits[i / Byte.SIZE] >> 7 - i % Byte.SIZE & 1;
        }
        return number;
    }

    private static byte checksum(SecretBytes entropy) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(entropy.open())[0];
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of this runtime", missing);
        }
    }
}
