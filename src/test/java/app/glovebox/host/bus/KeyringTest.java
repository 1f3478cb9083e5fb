package app.glovebox.host.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.glovebox.account.quick.NoKeyringException;
import app.glovebox.secret.SecretBytes;
import app.glovebox.testing.PrivateBus;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Against the real keyring of GNOME, on a bus and in a home of its own.
@Execution(ExecutionMode.CONCURRENT)
class KeyringTest {
    private static final String ID = "00112233445566778899aabbccddeeff";

    @TempDir
    Path folder;
    private Process daemon;

    @AfterEach
    void end() {
        if (daemon != null) {
            daemon.destroyForcibly();
        }
    }

    @Test
    void keepsFindsAndForgets() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder); SecretBytes half = SecretBytes.random(32)) {
            Keyring keyring = unlocked(bus);
            assertEquals(Optional.empty(), keyring.find(ID));
            keyring.keep(ID, half);
            try (SecretBytes found = keyring.find(ID).orElseThrow()) {
                assertEquals(half, found);
            }
            assertEquals(Optional.empty(), keyring.find(ID.replace('0', '1')));
            keyring.drop(ID);
            keyring.drop(ID);
            assertEquals(Optional.empty(), keyring.find(ID));
        }
    }

    @Test
    void aKeyringThatIsLockedGoneOrAbsentIsSaid() throws Exception {
        assertEquals(NoKeyringException.Kind.ABSENT, refusal(new Keyring(new BusAddresses(Optional.empty(),
                Optional.empty()))));
        try (PrivateBus bus = PrivateBus.start(folder); SecretBytes half = SecretBytes.random(32)) {
            assertEquals(NoKeyringException.Kind.ABSENT, refusal(keyring(bus)));
            unlocked(bus).keep(ID, half);
            daemon.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            // Started without its password, it has the item and does not give it.
            daemon = start(bus, Optional.empty());
            assertEquals(NoKeyringException.Kind.LOCKED, refusal(keyring(bus)));
            keyring(bus).drop(ID);
            bus.kill();
            assertEquals(NoKeyringException.Kind.ABSENT, refusal(keyring(bus)));
        }
    }

    private static NoKeyringException.Kind refusal(Keyring keyring) {
        return assertThrows(NoKeyringException.class, () -> keyring.find(ID)).kind();
    }

    private static Keyring keyring(PrivateBus bus) {
        return new Keyring(new BusAddresses(Optional.empty(), Optional.of(bus.address())));
    }

    private Keyring unlocked(PrivateBus bus) throws Exception {
        daemon = start(bus, Optional.of("test"));
        return keyring(bus);
    }

    private Process start(PrivateBus bus, Optional<String> password) throws Exception {
        assumeTrue(PrivateBus.isInstalled("gnome-keyring-daemon"),
                "gnome-keyring-daemon is not installed: no real keyring is tested");
        ProcessBuilder builder = password.isPresent()
                ? new ProcessBuilder("gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock")
                : new ProcessBuilder("gnome-keyring-daemon", "--foreground", "--components=secrets");
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus.address());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("XDG_RUNTIME_DIR", Files.createDirectories(folder.resolve("run")).toString());
        Process started = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream in = started.getOutputStream()) {
            in.write(password.orElse("").getBytes());
        }
        try (Bus own = Bus.open(bus.address())) {
            for (int waits = 0; !own.knows(SecretService.NAME) && waits < 200; waits++) {
                Thread.sleep(50);
            }
        }
        return started;
    }
}
