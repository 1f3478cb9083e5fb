package app.glovebox.update.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.update.Publisher;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpdateKeyTest {
    /// RFC 8032, section 7.1, test 3.
    private static final String RAW = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
    private static final String SIGNATURE = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

    @Test
    void verifiesWhatTheStandardSigns() {
        UpdateKey key = UpdateKey.parse(base64(RAW));
        byte[] signature = HexFormat.of().parseHex(SIGNATURE);
        assertTrue(key.verifies(HexFormat.of().parseHex("af82"), signature));
        assertTrue(!key.verifies(HexFormat.of().parseHex("af83"), signature));
        assertTrue(!key.verifies(HexFormat.of().parseHex("af82"), new byte[64]));
    }

    @Test
    void theBareKeyAndTheOneInItsWrappingAreTheSame() {
        assertEquals(UpdateKey.parse(base64(RAW)), UpdateKey.parse(base64("302a300506032b6570032100" + RAW)));
        assertEquals(16, UpdateKey.parse(base64(RAW)).id().length());
    }

    @Test
    void anythingElseIsNoKey() {
        Stream.of("", "!", base64(RAW.substring(2)), base64("00".repeat(12) + RAW), "${glovebox.update.key}")
                .forEach(text -> assertThrows(IllegalArgumentException.class, () -> UpdateKey.parse(text), text));
    }

    @Test
    void onlyHttpsIsAnAddress() {
        UpdateKey key = UpdateKey.parse(base64(RAW));
        Stream.of("http://updates.example/a", "file:/tmp/a", "https:a", "https://me@updates.example/a")
                .forEach(text -> assertThrows(IllegalArgumentException.class,
                        () -> new Publisher(key, Optional.of(URI.create(text))), text));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
