package app.glovebox.secret;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id (RFC 9106, version 1.3, 32-byte tag) and HKDF-SHA256 (RFC 5869).
public final class KeyDerivation {
    private static final int TAG_LENGTH = 32;
    private static final int WORTH_COLLECTING_KIB = 32 * 1024;

    private KeyDerivation() {
    }

    /// Stretches a password and splits the result. Blocking, about 0.6 s at production cost; takes `memoryKib` of
    /// heap for that time.
    public static PasswordKeys passwordKeys(Passphrase password, KdfSpec spec) {
        try (SecretBytes typed = password.utf8(); SecretBytes stretched = argon2id(typed, spec)) {
            return new PasswordKeys(
                    hkdf(stretched, "glovebox/portal-proof/1", TAG_LENGTH),
                    hkdf(stretched, "glovebox/key-encryption/1", TAG_LENGTH));
        }
    }

    /// Argon2id over the input, 32 bytes.
    public static SecretBytes argon2id(SecretBytes input, KdfSpec spec) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(spec.cost().memoryKib())
                .withIterations(spec.cost().passes())
                .withParallelism(spec.cost().lanes())
                .withSalt(spec.salt())
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] tag = new byte[TAG_LENGTH];
        generator.generateBytes(input.open(), tag);
        if (spec.cost().memoryKib() >= WORTH_COLLECTING_KIB) {
            // Left alone, the collector keeps that much for a long while: nothing else here makes it run.
            Thread.ofPlatform().daemon().name("after-derivation").start(System::gc);
        }
        return SecretBytes.owning(tag);
    }

    /// HKDF-SHA256 with an empty salt: one labelled key from another.
    public static SecretBytes hkdf(SecretBytes key, String label, int length) {
        try {
            KDF kdf = KDF.getInstance("HKDF-SHA256");
            SecretKey input = new SecretKeySpec(key.open(), "Generic");
            byte[] info = label.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            byte[] derived = kdf.deriveData(HKDFParameterSpec.ofExtract().addIKM(input).thenExpand(info, length));
            SecretBytes out = SecretBytes.copyOf(derived);
            Arrays.fill(derived, (byte) 0);
            return out;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HKDF-SHA256 is part of this runtime", missing);
        }
    }
}
