package app.glovebox.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDerivationTest {
    private static final HexFormat HEX = HexFormat.of();

    /// RFC 9106, section 5.3: with secret and associated data, which our own method never uses.
    @Test
    void theArgon2idWeUseReproducesTheVectorOfRfc9106() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(32).withIterations(3)
                .withParallelism(4).withSalt(repeat(2, 16)).withSecret(repeat(3, 8)).withAdditional(repeat(4, 12))
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(repeat(1, 32), tag);
        assertEquals("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659", HEX.formatHex(tag));
    }

    /// Expected values made with the reference implementation: `argon2 SALT -id -k M -t T -p P -l 32 -r`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "correct horse battery|saltsaltsaltsalt|64|3|1|"
            + "b394075c5a98164dd751bb452de15461af73f1250d76408948d107ac98bc4e44",
        "Grüße, 🚗|0123456789abcdef|256|2|4|a0e5fa3b39757dd732c8a5c84037ba24eaeb42e216bc9f86d05f9d05d151c791"})
    void stretchesAsTheReferenceImplementationDoes(String password, String salt, int memory, int passes, int lanes,
            String expected) {
        KdfSpec spec = new KdfSpec(salt.getBytes(StandardCharsets.US_ASCII), new KdfCost(memory, passes, lanes));
        try (Passphrase typed = Passphrase.copyOf(password.toCharArray());
                SecretBytes bytes = typed.utf8();
                SecretBytes tag = KeyDerivation.argon2id(bytes, spec)) {
            assertEquals(expected, HEX.formatHex(tag.open()));
        }
    }

    /// RFC 5869, appendix A.3: the one with neither salt nor info.
    @Test
    void hkdfReproducesTheThirdVectorOfRfc5869() {
        try (SecretBytes key = SecretBytes.owning(repeat(0x0b, 22));
                SecretBytes derived = KeyDerivation.hkdf(key, "", 42)) {
            assertEquals("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
                    HEX.formatHex(derived.open()));
        }
    }

    /// RFC 5869, appendices A.1 and A.2: with salt and info, which shows that the JDK's HKDF is the one meant.
    @Test
    void theHkdfWeUseReproducesTheOtherVectorsOfRfc5869() throws Exception {
        assertEquals("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                hkdf(repeat(0x0b, 22), range(0x00, 13), range(0xf0, 10), 42));
        assertEquals("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
                hkdf(range(0x00, 80), range(0x60, 80), range(0xb0, 80), 82));
    }

    @Test
    void proofAndKeyEncryptionKeyOfOnePasswordDiffer() {
        KdfSpec spec = KdfSpec.fresh(new KdfCost(64, 1, 1));
        try (Passphrase password = Passphrase.copyOf("correct horse battery".toCharArray());
                PasswordKeys keys = KeyDerivation.passwordKeys(password, spec);
                PasswordKeys again = KeyDerivation.passwordKeys(password, spec);
                PasswordKeys elsewhere = KeyDerivation.passwordKeys(password, KdfSpec.fresh(spec.cost()))) {
            assertNotEquals(keys.proof(), keys.keyEncryptionKey());
            assertEquals(keys.proof(), again.proof());
            assertEquals(keys.keyEncryptionKey(), again.keyEncryptionKey());
            assertNotEquals(keys.proof(), elsewhere.proof());
        }
    }

    @Test
    void saltsAreCopiedOnTheirWayInAndOut() {
        byte[] salt = repeat(7, 16);
        KdfSpec spec = new KdfSpec(salt, new KdfCost(64, 1, 1));
        salt[0] = 0;
        spec.salt()[1] = 0;
        assertArrayEquals(repeat(7, 16), spec.salt());
    }

    private static String hkdf(byte[] key, byte[] salt, byte[] info, int length) throws Exception {
        return HEX.formatHex(KDF.getInstance("HKDF-SHA256").deriveData(
                HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt).thenExpand(info, length)));
    }

    private static byte[] repeat(int value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] range(int first, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
