package app.glovebox.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({"'  Mara@Example.ORG ', mara@example.org", "zoë@example.org, zoë@example.org",
        "mara@bücher.example, mara@xn--bcher-kva.example", "a@b@example.org, none"})
    void isNormalised(String typed, String expected) {
        assertEquals(expected, EmailAddress.parse(typed).map(EmailAddress::text).orElse("none"));
    }

    @Test
    void composedAndDecomposedLettersAreOneAddress() {
        assertEquals(EmailAddress.parse("zo\u00eb@example.org"), EmailAddress.parse("zoe\u0308@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mara", "@example.org", "mara@", "mara@example", "ma ra@example.org",
        "mara@exa mple.org", "mara\u0000@example.org", "mara@-.", "<mara@example.org>"})
    void whatCannotBeOneIsNone(String typed) {
        assertTrue(EmailAddress.parse(typed).isEmpty(), typed);
    }

    @Test
    void neverPrintsItself() {
        assertFalse(EmailAddress.parse("mara@example.org").orElseThrow().toString().contains("mara"));
    }
}
