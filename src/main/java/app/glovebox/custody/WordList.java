package app.glovebox.custody;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/// The 2048 English words of BIP-39, sorted.
final class WordList {
    static final List<String> ENGLISH = load();

    private WordList() {
    }

    /// Its number, negative for a word that is not in the list.
    static int indexOf(String word) {
        return Collections.binarySearch(ENGLISH, word);
    }

    private static List<String> load() {
        try (InputStream in = WordList.class.getResourceAsStream("english.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
