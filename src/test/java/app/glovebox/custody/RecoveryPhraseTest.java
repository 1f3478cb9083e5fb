package app.glovebox.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.custody.RecoveryPhrase.Reading;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryPhraseTest {
    private static final String CANONICAL = "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda";

    @Test
    void theWordListIsTheCanonicalOne() throws Exception {
        try (InputStream in = RecoveryPhrase.class.getResourceAsStream("english.txt")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertEquals(CANONICAL, HexFormat.of().formatHex(digest));
        }
        assertEquals(2048, WordList.ENGLISH.size());
    }

    /// Vectors of the BIP-39 reference implementation.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000000, abandon, abandon, art",
        "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f, legal, winner, title",
        "8080808080808080808080808080808080808080808080808080808080808080, letter, advice, bless",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, zoo, zoo, vote",
        "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c, hamster, diagram, length"})
    void agreesWithThePublishedVectors(String hex, String first, String second, String last) {
        byte[] entropy = HexFormat.of().parseHex(hex);
        List<String> words = spelled(entropy, last);
        assertEquals(first, words.getFirst());
        assertEquals(second, words.get(1));
        try (RecoveryPhrase phrase = whole(words)) {
            assertArrayEquals(entropy, phrase.entropy().open());
            assertEquals(words, phrase.words());
        }
    }

    @Test
    void allZerosAndAllOnesAreTheWellKnownPhrases() {
        List<String> zeros = new ArrayList<>(Collections.nCopies(23, "abandon"));
        zeros.add("art");
        List<String> ones = new ArrayList<>(Collections.nCopies(23, "zoo"));
        ones.add("vote");
        try (RecoveryPhrase low = whole(zeros); RecoveryPhrase high = whole(ones)) {
            assertArrayEquals(new byte[32], low.entropy().open());
            byte[] all = new byte[32];
            Arrays.fill(all, (byte) 0xff);
            assertArrayEquals(all, high.entropy().open());
        }
    }

    @Test
    void freshWordsAreReadBackAndNeverTheSame() {
        try (RecoveryPhrase phrase = RecoveryPhrase.fresh(); RecoveryPhrase other = RecoveryPhrase.fresh();
                RecoveryPhrase again = whole(phrase.words())) {
            assertEquals(24, phrase.words().size());
            assertEquals(phrase, again);
            assertNotEquals(phrase, other);
        }
    }

    @Test
    void caseAndBlanksAroundAWordDoNotMatter() {
        try (RecoveryPhrase phrase = RecoveryPhrase.fresh();
                RecoveryPhrase again = whole(phrase.words().stream()
                        .map(word -> "  " + word.toUpperCase(Locale.ROOT) + "\t").toList())) {
            assertEquals(phrase, again);
        }
    }

    @Test
    void namesTheFirstWordItDoesNotKnow() {
        List<String> words = new ArrayList<>(Collections.nCopies(24, "abandon"));
        words.set(17, "abandn");
        words.set(20, "");
        assertEquals(new Reading.UnknownWord(17), RecoveryPhrase.read(words));
        words.set(17, "abandon");
        assertEquals(new Reading.UnknownWord(20), RecoveryPhrase.read(words));
    }

    @Test
    void noticesWordsThatDoNotBelongTogether() {
        assertEquals(new Reading.WrongChecksum(), RecoveryPhrase.read(Collections.nCopies(24, "abandon")));
    }

    @Test
    void countsTheWords() {
        assertEquals(new Reading.WrongCount(0), RecoveryPhrase.read(List.of()));
        assertEquals(new Reading.WrongCount(23), RecoveryPhrase.read(Collections.nCopies(23, "abandon")));
        assertEquals(new Reading.WrongCount(25), RecoveryPhrase.read(Collections.nCopies(25, "abandon")));
    }

    @Test
    void completesABegunWord() {
        assertEquals(List.of("zebra", "zero", "zone", "zoo"), RecoveryPhrase.completions(" Z", 9));
        assertEquals(List.of("zebra", "zero"), RecoveryPhrase.completions("z", 2));
        assertEquals(List.of(), RecoveryPhrase.completions("", 9));
        assertEquals(List.of(), RecoveryPhrase.completions("xyz", 9));
    }

    @Test
    void neverPrintsItselfAndSaysNothingOnceWiped() {
        RecoveryPhrase phrase = RecoveryPhrase.fresh();
        byte[] live = phrase.entropy().open();
        String printed = phrase + " " + new Reading.Whole(phrase);
        phrase.words().stream().filter(word -> word.length() > 7)
                .forEach(word -> assertFalse(printed.contains(word)));
        assertTrue(printed.contains("RecoveryPhrase[***]"));
        phrase.close();
        phrase.close();
        assertArrayEquals(new byte[32], live);
        assertThrows(IllegalStateException.class, phrase::words);
    }

    private static RecoveryPhrase whole(List<String> words) {
        return assertInstanceOf(Reading.Whole.class, RecoveryPhrase.read(words)).phrase();
    }

    /// The words of these bytes with the published last one, which carries the checksum.
    private static List<String> spelled(byte[] entropy, String last) {
        StringBuilder bits = new StringBuilder();
        for (byte each : entropy) {
            bits.append(String.format("%8s", Integer.toBinaryString(each & 0xff)).replace(' ', '0'));
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            words.add(WordList.ENGLISH.get(Integer.parseInt(bits.substring(i * 11, i * 11 + 11), 2)));
        }
        words.add(last);
        return words;
    }
}
