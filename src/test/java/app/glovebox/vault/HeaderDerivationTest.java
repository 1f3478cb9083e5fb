package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vault.rig.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Header bits the parser must let through, each met by the password and a derivation at the cost people's vaults have:
/// none opens. R4; all other bits of the header are changed in the rig of flips, with the key at hand.
@Execution(ExecutionMode.CONCURRENT)
class HeaderDerivationTest {
    private static final String PASSWORD = "harbour lantern quietly nine";
    /// Behind the core (23), the number of slots (1) and the slot's head (3).
    private static final int SPEC = 27;
    private static final int MEMORY = SPEC + KdfSpec.SALT_LENGTH;
    private static final int WRAPPED = MEMORY + 3 * Integer.BYTES;

    /// What is changed, and where.
    private record Bit(String what, int at, int bit, Kind refusal) {
    }

    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final VaultFiles vaults = new VaultFiles(KeptVaultMaker.SHIPPED, VaultFixture.REAL, VaultFixture.ROOMY);
    private Path file;
    private byte[] whole;
    private int begins;

    @TempDir(factory = Scratch.class)
    private Path folder;

    @BeforeEach
    void makeAVaultAsPeopleHaveThem() throws Exception {
        System.out.println("HeaderDerivationTest seed " + seed);
        file = folder.resolve("a.vault");
        KdfSpec spec = KdfSpec.fresh(KeptVaultMaker.SHIPPED.make());
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec)) {
            vaults.create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL).close();
            whole = Files.readAllBytes(file);
            begins = headerBegins(spec);
            vaults.open(file, keys).close();
        }
    }

    @Test
    void eightRealDerivationsOfChangedHeadersAreRefused() throws Exception {
        Bit[] bits = {
            new Bit("vault id", 7 + random.nextInt(16), random.nextInt(8), Kind.WRONG_PASSWORD),
            new Bit("salt, first", SPEC, random.nextInt(8), Kind.WRONG_PASSWORD),
            new Bit("salt, any", SPEC + 1 + random.nextInt(15), random.nextInt(8), Kind.WRONG_PASSWORD),
            new Bit("memory, one KiB more", MEMORY + 3, 0, Kind.WRONG_PASSWORD),
            new Bit("passes, seven", MEMORY + 7, 2, Kind.WRONG_PASSWORD),
            new Bit("lanes, five", MEMORY + 11, 0, Kind.WRONG_PASSWORD),
            new Bit("wrapped key or its commitment", WRAPPED + random.nextInt(60), random.nextInt(8), null),
            new Bit("code of the header", -1 - random.nextInt(32), random.nextInt(8), Kind.DAMAGED)};
        for (Bit bit : bits) {
            refused(bit);
        }
        System.out.println("R4: 8 real derivations of changed headers refused");
    }

    private void refused(Bit bit) throws Exception {
        String where = bit.what + ", bit " + bit.at + "." + bit.bit + ", seed " + seed;
        byte[] changed = whole.clone();
        changed[begins + (bit.at < 0 ? headerLength() + bit.at : bit.at)] ^= (byte) (1 << bit.bit);
        Files.write(file, changed);
        KdfSpec spec = vaults.passwordSpecs(file).getFirst();
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec)) {
            Kind kind = assertThrows(VaultRefusedException.class, () -> opened(keys), where).kind();
            assertTrue(bit.refusal == kind || bit.refusal == null && (kind == Kind.WRONG_PASSWORD || kind == Kind.DAMAGED),
                    kind + ", " + where);
        }
        assertArrayEquals(changed, Files.readAllBytes(file), where);
    }

    private void opened(PasswordKeys keys) throws VaultRefusedException {
        try (OpenVault vault = vaults.open(file, keys)) {
            assertNotNull(vault.profile());
        }
    }

    private int headerBegins(KdfSpec spec) {
        byte[] salt = spec.salt();
        for (int at = 100; at < whole.length - salt.length; at++) {
            if (Arrays.equals(whole, at, at + salt.length, salt, 0, salt.length)) {
                return at - SPEC;
            }
        }
        throw new AssertionError("no header in the file");
    }

    private int headerLength() {
        int slot = (whole[begins + SPEC - 2] & 0xff) << 8 | whole[begins + SPEC - 1] & 0xff;
        assertEquals(1, whole[begins + SPEC - 4]);
        return SPEC + slot + 32;
    }
}
