package app.glovebox.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesGcmTest {
    private static final byte[] NOTHING = new byte[0];

    /// Test cases 14 and 16 of "The Galois/Counter Mode of Operation" (McGrew, Viega).
    @ParameterizedTest
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000000,000000000000000000000000,'',"
            + "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919,00000000000000000000000000000000",
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308,cafebabefacedbaddecaf888,"
            + "feedfacedeadbeeffeedfacedeadbeefabaddad2,"
            + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e63"
            + "93ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b,"
            + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5"
            + "aa0de657ba637b39"})
    void opensTheVectorsOfGcm(String key, String nonce, String associated, String sealed, String plain)
            throws AEADBadTagException {
        HexFormat hex = HexFormat.of();
        try (SecretBytes secret = SecretBytes.owning(hex.parseHex(key)); AesGcm run = new AesGcm(secret)) {
            assertEquals(plain, hex.formatHex(run.open(hex.parseHex("01" + nonce + sealed), hex.parseHex(associated))));
        }
    }

    @Test
    void opensWhatItSealedAndNothingElse() throws AEADBadTagException {
        byte[] plain = "the odometer".getBytes(StandardCharsets.UTF_8);
        byte[] place = "rec 1".getBytes(StandardCharsets.UTF_8);
        try (SecretBytes key = SecretBytes.random(32); AesGcm run = new AesGcm(key)) {
            byte[] sealed = run.seal(plain, place);
            assertEquals(plain.length + AesGcm.OVERHEAD, sealed.length);
            assertEquals(AesGcm.SUITE, sealed[0]);
            assertArrayEquals(plain, run.open(sealed, place));
            assertThrows(AEADBadTagException.class, () -> run.open(sealed, NOTHING));
            for (int i = 0; i < sealed.length; i++) {
                byte[] changed = sealed.clone();
                changed[i] ^= 1;
                assertThrows(AEADBadTagException.class, () -> run.open(changed, place), "byte " + i);
            }
            assertThrows(AEADBadTagException.class, () -> run.open(new byte[AesGcm.OVERHEAD - 1], place));
            try (SecretBytes other = SecretBytes.random(32); AesGcm wrong = new AesGcm(other)) {
                assertThrows(AEADBadTagException.class, () -> wrong.open(sealed, place));
            }
        }
    }

    @Test
    void neverUsesANonceTwice() {
        Set<String> nonces = new HashSet<>();
        try (SecretBytes key = SecretBytes.random(32); AesGcm run = new AesGcm(key)) {
            for (int i = 0; i < 2_000; i++) {
                assertTrue(nonces.add(HexFormat.of().formatHex(run.seal(NOTHING, NOTHING), 1, 13)));
            }
        }
    }

    @Test
    void refusesKeysOfAnotherLengthAndWipedOnes() {
        SecretBytes wiped = SecretBytes.random(32);
        wiped.close();
        assertThrows(IllegalStateException.class, () -> new AesGcm(wiped));
        try (SecretBytes small = SecretBytes.random(16)) {
            assertThrows(IllegalArgumentException.class, () -> new AesGcm(small));
        }
    }
}
