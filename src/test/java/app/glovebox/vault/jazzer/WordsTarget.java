package app.glovebox.vault.jazzer;

import app.glovebox.custody.RecoveryPhrase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Recovery words as somebody may type or paste them. Nothing is thrown, whatever it is.
public final class WordsTarget {
    private WordsTarget() {
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        if (RecoveryPhrase.read(List.of(typed.split("\\s+"))) instanceof RecoveryPhrase.Reading.Whole(var phrase)) {
            phrase.close();
        }
    }
}
