package app.glovebox.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberedAccountTest {
    @ParameterizedTest
    @CsvSource({"Mara Lindqvist, ML", "mara, M", "Mara van der Berg, MB", "'  zoë  ', Z", "'', ''", "🦦 Otter, 🦦O"})
    void initialsAreTheFirstLettersOfTheFirstAndLastWord(String name, String initials) {
        RememberedAccount account = new RememberedAccount(name, FakeHouse.MARA, Path.of("x"));
        assertEquals(initials, account.initials());
        assertFalse(account.toString().contains("example"));
    }
}
