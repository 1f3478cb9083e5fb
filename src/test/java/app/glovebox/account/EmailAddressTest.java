package app.glovebox.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u200d", "\ufeff", "\u2028", "\u2060", "\u3000", "\u0000", "\t", "\r\n",
        "\u00ad", "\u200e", "\u0085", "\udb40\udc01"})
    void whatCannotBeSeenGoesFromTheEndsAndIsRefusedInside(String unseen) {
        String plain = "mara@example.org";
        assertEquals(plain, text(unseen + plain));
        assertEquals(plain, text(plain + unseen + " " + unseen));
        assertEquals("none", text("ma" + unseen + "ra@example.org"));
        assertEquals("none", text("mara@exam" + unseen + "ple.org"));
        assertEquals("none", text("mara" + unseen + "@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ma\ud800ra@example.org", "mara\udc00@example.org", "\ud800mara@example.org",
        "mara@example.org\udc00", "mara@ex\ud800ample.org"})
    void halfACharacterIsNone(String typed) {
        assertTrue(EmailAddress.parse(typed).isEmpty());
    }

    @Test
    void normalisingTwiceChangesNothing() {
        int addresses = 0;
        for (int point = 1; point < 0x2_0000; point += point < 0x3000 ? 1 : 7) {
            String letter = Character.toString(point);
            for (String typed : List.of(letter + "\u0301ra@example.org", "i@x" + letter + ".org")) {
                String once = text(typed);
                if (!once.equals("none")) {
                    assertEquals(once, text(once), "U+" + Integer.toHexString(point));
                    addresses++;
                }
            }
        }
        assertTrue(addresses > 10_000, addresses + " addresses");
    }

    @Test
    void whatGrowsTooLongByItsDomainIsNone() {
        String local = "m".repeat(64);
        for (int length = 1; length < 190; length++) {
            String once = text(local + "@" + ("b\u00fc" + "x.".repeat(length)) + "org");
            assertTrue(once.equals("none") || once.equals(text(once)), "length " + length);
        }
    }

    private static String text(String typed) {
        return EmailAddress.parse(typed).map(EmailAddress::text).orElse("none");
    }

    @Test
    void neverPrintsItself() {
        assertFalse(EmailAddress.parse("mara@example.org").orElseThrow().toString().contains("mara"));
    }
}
