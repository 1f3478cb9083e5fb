package app.glovebox.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacSha256Test {

    /// RFC 4231, section 4.2 and 4.3.
    @Test
    void reproducesTheVectorsOfRfc4231() {
        byte[] first = new byte[20];
        Arrays.fill(first, (byte) 0x0b);
        try (SecretBytes key = SecretBytes.owning(first); HmacSha256 run = new HmacSha256(key)) {
            String expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
            assertEquals(expected, HexFormat.of().formatHex(run.over(ascii("Hi There"))));
            assertEquals(expected, HexFormat.of().formatHex(run.over(ascii("Hi "), ascii("There"))));
        }
        try (SecretBytes key = SecretBytes.owning(ascii("Jefe"))) {
            assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                    HexFormat.of().formatHex(HmacSha256.of(key, ascii("what do ya want for nothing?"))));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
