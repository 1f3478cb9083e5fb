package app.glovebox.vault;

import app.glovebox.account.OpenAccount;
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
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
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
        PinDoor door = new PinDoor(vaults, folder.resolve("a.vault"));
        OpenAccount account = openAndLock(folder, vaults, door, needles);
        say("after", needles, folder);
        // Reachable until here: what was in the vault must be wiped, not only let go of.
        Reference.reachabilityFence(account);
        Reference.reachabilityFence(vaults);
        Reference.reachabilityFence(door);
    }

    /// The locked account, which was opened with each of what opens it, the PIN last.
    private static OpenAccount openAndLock(Path folder, VaultFiles vaults, PinDoor door, Needles needles)
            throws Exception {
        Path file = folder.resolve("a.vault");
        KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
        try (Passphrase password = password(); Passphrase pin = password();
                RecoveryPhrase words = RecoveryPhrase.fresh();
                PasswordKeys keys = KeyDerivation.passwordKeys(password, spec)) {
            try (OpenVault made = vaults.create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL)) {
                made.keySlots().setRecovery(words);
                made.saveVehicles(List.of(VaultFixture.CAR));
            }
            try (OpenVault recovered = vaults.open(file, words)) {
                recovered.vehicles();
            }
            door.arm(keys, password, pin);
            OpenAccount account = door.open(pin);
            SealedVault vault = (SealedVault) account.vault();
            needles.add("password", password);
            needles.add("pin", pin);
            try (SecretBytes half = door.half(); SecretBytes quick = door.key(pin, half);
                    SecretBytes recovery = recoveryKey(vault, words);
                    SecretBytes first = SecretBytes.copyOf(dataKeys(vault).getLast().open())) {
                vault.upkeep().rotate((done, total) -> { });
                Map<String, SecretBytes> secrets = secrets(vault);
                if (first.equals(secrets.get("data-rotated"))) {
                    throw new IllegalStateException("the data key was not rotated");
                }
                secrets.put("data-first", first);
                secrets.put("proof", keys.proof());
                secrets.put("key-encryption", keys.keyEncryptionKey());
                secrets.put("words", words.entropy());
                secrets.put("recovery", recovery);
                secrets.put("half", half);
                secrets.put("quick", quick);
                look(folder, needles, List.of(password, pin), secrets);
            }
            account.close();
            return account;
        }
    }

    private static void look(Path folder, Needles needles, List<Passphrase> typed, Map<String, SecretBytes> secrets)
            throws IOException {
        secrets.forEach(needles::add);
        List<Object> spread = spread(typed, secrets);
        say("before", needles, folder);
        Reference.reachabilityFence(spread);
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

    private static Map<String, SecretBytes> secrets(SealedVault vault) throws ReflectiveOperationException {
        VaultKeys keys = (VaultKeys) value(RecordFile.class, "keys", file(vault));
        Map<String, SecretBytes> secrets = new LinkedHashMap<>();
        secrets.put("vault", keys.vault());
        secrets.put("data-rotated", dataKeys(vault).getLast());
        secrets.put("set", keys.set());
        secrets.put("head", keys.head());
        secrets.put("header", keys.header());
        return secrets;
    }

    /// Oldest first.
    private static List<SecretBytes> dataKeys(SealedVault vault) throws ReflectiveOperationException {
        Object data = value(RecordFile.class, "data", file(vault));
        return ((Map<?, ?>) value(data.getClass(), "keys", data)).values().stream()
                .map(SecretBytes.class::cast).toList();
    }

    /// What the words yield, which wraps the vault key.
    private static SecretBytes recoveryKey(SealedVault vault, RecoveryPhrase words) throws ReflectiveOperationException {
        Object header = value(RecordFile.class, "header", file(vault));
        for (Object slot : (List<?>) value(VaultHeader.class, "slots", header)) {
            if (slot.getClass().getSimpleName().equals("RecoverySlot")) {
                Method derive = slot.getClass().getDeclaredMethod("keyEncryptionKey", byte[].class, SecretBytes.class);
                derive.setAccessible(true);
                return (SecretBytes) derive.invoke(null, value(slot.getClass(), "salt", slot), words.entropy());
            }
        }
        throw new IllegalStateException("no recovery slot");
    }

    private static RecordFile file(SealedVault vault) throws ReflectiveOperationException {
        return (RecordFile) value(Contents.class, "file", value(SealedVault.class, "contents", vault));
    }

    private static Object value(Class<?> owner, String name, Object of) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    /// The secrets in every form they are searched for in, as a careless program would hold them: runs under each key,
    /// and what is typed as strings. The search must find all of it.
    private static List<Object> spread(List<Passphrase> typed, Map<String, SecretBytes> secrets) {
        List<Object> careless = new ArrayList<>();
        for (Passphrase each : typed) {
            String text = new String(each.open());
            careless.add(text);
            careless.add(text + "\u2026");
        }
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
