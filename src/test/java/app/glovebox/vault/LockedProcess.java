package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.slot.VaultKeys;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A program that opens a vault, locks it, and says how often each secret stands in a dump of its own heap before and
/// after. A process of its own, so that the dump is small and nobody else's.
public final class LockedProcess {
    private static final int PASSWORD_LENGTH = 20;

    private LockedProcess() {
    }

    /// @param arguments an empty folder
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Needles needles = new Needles();
        VaultFiles vaults = VaultFixture.vaults();
        OpenVault vault = openAndLock(folder, vaults, needles);
        say("after", needles, folder);
        // Reachable until here: what was in the vault must be wiped, not only let go of.
        Reference.reachabilityFence(vault);
        Reference.reachabilityFence(vaults);
    }

    /// The locked vault.
    private static OpenVault openAndLock(Path folder, VaultFiles vaults, Needles needles) throws Exception {
        Path file = folder.resolve("a.vault");
        KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
        try (Passphrase password = password(); RecoveryPhrase words = RecoveryPhrase.fresh();
                PasswordKeys keys = KeyDerivation.passwordKeys(password, spec)) {
            try (OpenVault made = vaults.create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL)) {
                made.keySlots().setRecovery(words);
            }
            try (OpenVault recovered = vaults.open(file, words)) {
                recovered.vehicles();
            }
            OpenVault vault = vaults.open(file, keys);
            vault.saveVehicles(List.of(VaultFixture.CAR));
            needles.add("password", password);
            Map<String, SecretBytes> secrets = secrets(vault);
            secrets.put("proof", keys.proof());
            secrets.put("key-encryption", keys.keyEncryptionKey());
            secrets.put("recovery", words.entropy());
            secrets.forEach(needles::add);
            List<Object> spread = spread(password, secrets);
            say("before", needles, folder);
            Reference.reachabilityFence(spread);
            vault.close();
            return vault;
        }
    }

    private static Passphrase password() {
        char[] typed = RandomGenerator.of("SecureRandom").ints(PASSWORD_LENGTH, '!', '~')
                .collect(() -> new StringBuilder(PASSWORD_LENGTH), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString().toCharArray();
        try {
            return Passphrase.copyOf(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static Map<String, SecretBytes> secrets(OpenVault vault) throws ReflectiveOperationException {
        Contents contents = (Contents) value(SealedVault.class, "contents", vault);
        RecordFile file = (RecordFile) value(Contents.class, "file", contents);
        VaultKeys keys = (VaultKeys) value(RecordFile.class, "keys", file);
        Map<String, SecretBytes> secrets = new LinkedHashMap<>();
        secrets.put("vault", keys.vault());
        Object data = value(RecordFile.class, "data", file);
        Map<?, ?> dataKeys = (Map<?, ?>) value(data.getClass(), "keys", data);
        secrets.put("data", (SecretBytes) dataKeys.values().iterator().next());
        secrets.put("set", keys.set());
        secrets.put("head", keys.head());
        secrets.put("header", keys.header());
        return secrets;
    }

    private static Object value(Class<?> owner, String name, Object of) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    /// The secrets in every form they are searched for in, as a careless program would hold them: runs under each key,
    /// and the password as strings. The search must find all of it.
    private static List<Object> spread(Passphrase password, Map<String, SecretBytes> secrets) {
        List<Object> careless = new ArrayList<>();
        String text = new String(password.open());
        careless.add(text);
        careless.add(text + "\u2026");
        for (SecretBytes secret : secrets.values()) {
            HmacSha256 codes = new HmacSha256(secret);
            codes.over(new byte[1]);
            careless.add(codes);
            AesGcm seals = new AesGcm(secret);
            seals.seal(new byte[1], new byte[1]);
            careless.add(seals);
        }
        return careless;
    }

    private static void say(String when, Needles needles, Path folder) throws IOException {
        Path dump = folder.resolve(when + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        needles.count(dump).forEach((name, times) -> System.out.println(when + " " + name + " " + times));
        Files.delete(dump);
    }
}
