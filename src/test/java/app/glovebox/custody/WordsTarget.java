package app.glovebox.custody;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Recovery words as somebody may type or paste them, or, behind a first byte of 0, words of the list by their numbers.
/// Nothing is thrown, whatever it is; what is taken for a phrase is one.
public final class WordsTarget implements Target {
    private static final Judge JUDGE = new Judge(new WordsTarget());

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// As the screens take it apart.
    private static List<String> typed(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != 0) {
            return List.of(new String(bytes, StandardCharsets.UTF_8).strip().split("\\s+"));
        }
        List<String> words = new ArrayList<>();
        for (int i = 1; i + 1 < bytes.length; i += 2) {
            words.add(WordList.ENGLISH.get((bytes[i] & 7) << 8 | bytes[i + 1] & 0xff));
        }
        return words;
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "recovery words";
    }

    @Override
    public List<byte[]> originals() {
        try (RecoveryPhrase phrase = RecoveryPhrase.fresh()) {
            String typed = String.join(" ", phrase.words());
            ByteArrayOutputStream numbers = new ByteArrayOutputStream();
            numbers.write(0);
            phrase.words().forEach(word -> {
                numbers.write(WordList.indexOf(word) >> 8);
                numbers.write(WordList.indexOf(word));
            });
            return List.of(utf8(typed), utf8(typed.toUpperCase(Locale.ROOT).replace(" ", "\r\n\t")),
                    utf8("  " + typed + "\u00a0"), utf8(typed.substring(typed.indexOf(' ') + 1)),
                    utf8("İıſK\ud83d\ude97 ".repeat(24)), utf8("abandon ".repeat(30)), numbers.toByteArray());
        }
    }

    @Override
    public Class<?> refusal() {
        return Void.class;
    }

    @Override
    public void parse(byte[] bytes) {
        List<String> typed = typed(bytes);
        if (RecoveryPhrase.read(typed) instanceof RecoveryPhrase.Reading.Whole(var phrase)) {
            try (phrase) {
                List<String> plain = typed.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
                if (!phrase.words().equals(plain)) {
                    throw new AssertionError("other words than were typed");
                }
            }
        }
    }
}
