package app.glovebox.custody;

import app.glovebox.vault.rig.Mutator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Words are typed or pasted by people.
@Execution(ExecutionMode.CONCURRENT)
class WordsFuzzTest {
    @Test
    void whateverIsTypedIsTakenOrToldApart() {
        new Mutator().feed(new WordsTarget());
    }
}
