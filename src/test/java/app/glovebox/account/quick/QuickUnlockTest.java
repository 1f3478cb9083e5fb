package app.glovebox.account.quick;

import static app.glovebox.account.quick.QuickHouse.MARA;
import static app.glovebox.account.quick.QuickHouse.PASSWORD;
import static app.glovebox.account.quick.QuickHouse.PIN;
import static app.glovebox.account.quick.QuickHouse.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.Cancellation;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.Vaults;
import app.glovebox.account.quick.QuickOutcome.Opened;
import app.glovebox.account.quick.QuickOutcome.PasswordAsked;
import app.glovebox.account.quick.QuickOutcome.Why;
import app.glovebox.account.quick.QuickOutcome.WrongPin;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class QuickUnlockTest {
    @TempDir
    Path folder;
    private QuickHouse house;
    private QuickUnlock quick;

    @BeforeEach
    void build() throws Exception {
        house = new QuickHouse(folder.resolve("a.vault")).withVault();
        quick = house.quick();
    }

    @Test
    void aPinOpensAndTheTriesBeginAnew() throws Exception {
        assertEquals(Arming.LASTING, house.arm(quick, true));
        assertEquals(new WrongPin(2), unlock("000001"));
        assertEquals(2, quick.armed(MARA).orElseThrow().left());
        assertOpens(quick, PIN);
        assertEquals(3, quick.armed(MARA).orElseThrow().left());
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("a.vault.quick"))));
    }

    @Test
    void afterThreeWrongTriesThePinIsGoneAndThePasswordOpens() throws Exception {
        house.arm(quick, true);
        assertEquals(new WrongPin(2), unlock("000001"));
        assertEquals(new WrongPin(1), unlock(""));
        assertEquals(new PasswordAsked(Why.USED_UP), unlock("000003"));
        assertEquals(new PasswordAsked(Why.OVER), unlock(PIN));
        assertTrue(house.ring.halves.isEmpty());
        assertFalse(Files.exists(folder.resolve("a.vault.quick")));
        house.open().close();
    }

    @Test
    void aTryIsCountedBeforeItIsMadeAndNoKillTakesItBack() throws Exception {
        house.arm(quick, false);
        for (int killed = 1; killed <= QuickUnlock.MOST_TRIES; killed++) {
            Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                    System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED",
                    "app.glovebox.account.quick.QuickUnlockTest$Killed", house.file.toString(),
                    house.store.load(house.file).orElseThrow().id()).inheritIO().start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(137, process.exitValue());
            assertEquals(killed, house.store.load(house.file).orElseThrow().tries());
        }
        assertEquals(Optional.empty(), quick.armed(MARA));
        assertEquals(new PasswordAsked(Why.OVER), unlock(PIN));
    }

    /// Dies at the moment it would learn whether the PIN is right.
    public static final class Killed {
        private Killed() {
        }

        public static void main(String[] arguments) throws Exception {
            QuickHouse house = new QuickHouse(Path.of(arguments[0]));
            house.process.keep(arguments[1], SecretBytes.random(32));
            QuickUnlock quick = house.quick((Vaults) Proxy.newProxyInstance(Vaults.class.getClassLoader(),
                    new Class<?>[] {Vaults.class}, (self, method, given) -> {
                        if (method.getName().equals("open")) {
                            Runtime.getRuntime().halt(137);
                        }
                        return method.invoke(house.vaults, given);
                    }));
            try (Passphrase pin = typed("000001")) {
                quick.open(MARA, pin, new Cancellation());
            }
        }
    }

    @Test
    void whoHasTheFilesAloneCannotTestASinglePin() throws Exception {
        house.arm(quick, true);
        QuickHouse thief = new QuickHouse(folder.resolve("copy.vault"));
        for (String name : new String[] {"", ".quick"}) {
            Files.copy(Path.of(house.file + name), Path.of(thief.file + name));
        }
        assertEquals(new PasswordAsked(Why.HALF_GONE), thief.quick().open(MARA, typed(PIN), new Cancellation()));
        thief.store.save(thief.file, house.store.load(house.file).orElseThrow());
        thief.ring.halves.put(house.store.load(house.file).orElseThrow().id(), SecretBytes.random(32));
        assertEquals(new WrongPin(2), thief.quick().open(MARA, typed(PIN), new Cancellation()));
    }

    @Test
    void whatIsNotToLastEndsWithTheProcess() throws Exception {
        assertEquals(Arming.UNTIL_CLOSED, house.arm(quick, false));
        assertTrue(house.ring.halves.isEmpty());
        assertOpens(quick, PIN);
        assertEquals(Optional.empty(), new QuickHouse(house.file).quick().armed(MARA));
        house.ring.away = NoKeyringException.Kind.ABSENT;
        assertEquals(Arming.NO_KEYRING, house.arm(quick, true));
        assertOpens(quick, PIN);
    }

    @Test
    void aKeyringThatIsAwayCostsNoTryAndLocksNobodyOut() throws Exception {
        house.arm(quick, true);
        house.ring.away = NoKeyringException.Kind.LOCKED;
        assertEquals(new PasswordAsked(Why.KEYRING_LOCKED), unlock(PIN));
        house.ring.away = NoKeyringException.Kind.BROKEN;
        assertEquals(new PasswordAsked(Why.NO_KEYRING), unlock(PIN));
        house.ring.away = null;
        assertEquals(3, quick.armed(MARA).orElseThrow().left());
        assertOpens(quick, PIN);
        house.ring.halves.clear();
        assertEquals(new PasswordAsked(Why.HALF_GONE), unlock(PIN));
        house.open().close();
    }

    @Test
    void itEndsAfterTwelveHoursWithoutUseAwakeOrAsleep() throws Exception {
        house.arm(quick, true);
        house.wall = house.wall.plus(Duration.ofHours(11));
        quick.rest(MARA);
        house.wall = house.wall.plus(Duration.ofHours(12)).minusSeconds(1);
        assertTrue(quick.armed(MARA).isPresent());
        house.wall = house.wall.plusSeconds(1);
        assertEquals(Optional.empty(), quick.armed(MARA));
        assertEquals(new PasswordAsked(Why.OVER), unlock(PIN));
        house.arm(quick, true);
        house.wall = house.wall.minus(Duration.ofDays(2));
        house.nanos += Duration.ofHours(12).toNanos();
        assertEquals(Optional.empty(), quick.armed(MARA));
    }

    @Test
    void anotherPasswordOrVaultKeyEndsIt() throws Exception {
        house.arm(quick, true);
        KdfSpec spec = KdfSpec.fresh(QuickHouse.CHEAP);
        try (OpenAccount account = house.open(); Passphrase typed = typed(PASSWORD);
                PasswordKeys keys = KeyDerivation.passwordKeys(typed, spec)) {
            account.vault().keySlots().addPassword(spec, keys.keyEncryptionKey());
        }
        assertEquals(new PasswordAsked(Why.CHANGED), unlock(PIN));
        house.arm(quick, true);
        try (OpenAccount account = house.open(); Passphrase typed = typed(PASSWORD);
                PasswordKeys keys = KeyDerivation.passwordKeys(typed, spec)) {
            account.vault().keySlots().rekey(spec, keys.keyEncryptionKey(), Optional.empty());
        }
        assertEquals(new PasswordAsked(Why.CHANGED), unlock(PIN));
    }

    @Test
    void aCancelledTryOpensNothing() throws Exception {
        house.arm(quick, true);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        try (Passphrase pin = typed(PIN)) {
            assertInstanceOf(QuickOutcome.Cancelled.class, quick.open(MARA, pin, cancelled));
        }
        house.open().close();
    }

    @Test
    void aWrongPasswordSetsNothing() throws Exception {
        try (OpenAccount account = house.open(); Passphrase password = typed("wrong"); Passphrase pin = typed(PIN)) {
            assertEquals(Arming.WRONG_PASSWORD, quick.arm(account, password, pin, true));
        }
        assertEquals(Optional.empty(), quick.armed(MARA));
        assertTrue(house.ring.halves.isEmpty());
    }

    @Test
    void anUnreadableFileMeansThePassword() throws Exception {
        house.arm(quick, true);
        Path beside = folder.resolve("a.vault.quick");
        for (String garbage : new String[] {"", "glovebox-quick 1\n", Files.readString(beside) + "\n",
                Files.readString(beside).replace("tries=0", "tries=-1"),
                Files.readString(beside).replaceFirst("cost=\\d+", "cost=99999999"), "\u0000".repeat(5000)}) {
            Files.writeString(beside, garbage);
            assertEquals(Optional.empty(), quick.armed(MARA), garbage);
        }
        house.vaults.delete(house.file);
        assertFalse(Files.exists(beside));
    }

    private QuickOutcome unlock(String pin) throws Exception {
        try (Passphrase typed = typed(pin)) {
            return quick.open(MARA, typed, new Cancellation());
        }
    }

    private void assertOpens(QuickUnlock with, String pin) throws Exception {
        try (Passphrase typed = typed(pin)) {
            Opened opened = assertInstanceOf(Opened.class, with.open(MARA, typed, new Cancellation()));
            assertEquals("Mara", opened.account().profile().displayName());
            opened.account().close();
        }
    }
}
