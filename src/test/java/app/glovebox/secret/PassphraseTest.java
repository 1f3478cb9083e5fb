package app.glovebox.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PassphraseTest {

    @Test
    void keepsEveryCharacterAsTyped() {
        String typed = "  Ärger\u00e4\u0061\u0308 🚗\t ";
        try (Passphrase password = Passphrase.copyOf(typed.toCharArray()); SecretBytes bytes = password.utf8()) {
            assertArrayEquals(typed.getBytes(StandardCharsets.UTF_8), bytes.open());
            assertEquals(typed.codePointCount(0, typed.length()), password.length());
        }
    }

    @Test
    void isACopyOfWhatWasTyped() {
        char[] typed = "correct horse".toCharArray();
        try (Passphrase password = Passphrase.copyOf(typed)) {
            typed[0] = 'X';
            assertEquals('c', password.open()[0]);
        }
    }

    @Test
    void printsNothingOfItself() {
        try (Passphrase password = Passphrase.copyOf("correct horse".toCharArray())) {
            assertEquals("Passphrase[***]", password.toString());
            assertEquals("Passphrase[***]", String.valueOf(password));
        }
    }

    @Test
    void isEqualByContentUntilItIsWiped() {
        Passphrase one = Passphrase.copyOf("correct horse".toCharArray());
        Passphrase two = Passphrase.copyOf("correct horse".toCharArray());
        assertEquals(one, two);
        assertEquals(one.hashCode(), two.hashCode());
        assertNotEquals(one, Passphrase.copyOf("correct horsf".toCharArray()));
        assertNotEquals(one, Passphrase.copyOf("correct".toCharArray()));
        one.close();
        two.close();
        assertNotEquals(one, two);
        assertEquals(one, one);
    }

    @Test
    void overwritesItsCharactersAndRefusesToBeReadAfterwards() {
        Passphrase password = Passphrase.copyOf("correct horse".toCharArray());
        char[] live = password.open();
        password.close();
        password.close();
        assertArrayEquals(new char[live.length], live);
        assertThrows(IllegalStateException.class, password::open);
        assertThrows(IllegalStateException.class, password::utf8);
    }
}
