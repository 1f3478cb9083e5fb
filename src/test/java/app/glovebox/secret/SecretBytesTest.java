package app.glovebox.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SecretBytesTest {

    @Test
    void ownsOrCopiesAsItsNameSays() {
        byte[] bytes = {1, 2, 3};
        assertSame(bytes, SecretBytes.owning(bytes).open());
        SecretBytes copy = SecretBytes.copyOf(bytes);
        copy.close();
        assertArrayEquals(new byte[] {1, 2, 3}, bytes);
    }

    @Test
    void printsNothingOfItself() {
        assertEquals("SecretBytes[***]", SecretBytes.random(32).toString());
    }

    @Test
    void isEqualByContentUntilItIsWiped() {
        SecretBytes one = SecretBytes.owning(new byte[] {1, 2, 3});
        SecretBytes two = SecretBytes.owning(new byte[] {1, 2, 3});
        assertEquals(one, two);
        assertEquals(one.hashCode(), two.hashCode());
        assertNotEquals(one, SecretBytes.owning(new byte[] {1, 2, 4}));
        one.close();
        two.close();
        assertNotEquals(one, two);
        assertNotEquals(one, SecretBytes.owning(new byte[3]));
    }

    @Test
    void overwritesItsBytesAndRefusesToBeReadAfterwards() {
        SecretBytes secret = SecretBytes.random(32);
        byte[] live = secret.open();
        secret.close();
        secret.close();
        assertArrayEquals(new byte[32], live);
        assertThrows(IllegalStateException.class, secret::open);
        assertEquals(32, secret.length());
    }

    @Test
    void passwordKeysAreWipedTogether() {
        PasswordKeys keys = new PasswordKeys(SecretBytes.random(32), SecretBytes.random(32));
        keys.close();
        assertThrows(IllegalStateException.class, keys.proof()::open);
        assertThrows(IllegalStateException.class, keys.keyEncryptionKey()::open);
        assertEquals("PasswordKeys[proof=SecretBytes[***], keyEncryptionKey=SecretBytes[***]]", keys.toString());
    }
}
