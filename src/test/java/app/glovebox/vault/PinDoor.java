package app.glovebox.vault;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Portals;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.quick.HalfKeeper;
import app.glovebox.account.quick.Halves;
import app.glovebox.account.quick.ProcessHalves;
import app.glovebox.account.quick.QuickClock;
import app.glovebox.account.quick.QuickOutcome;
import app.glovebox.account.quick.QuickSlot;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.host.QuickFile;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Opening one vault with a PIN, as the program does. The half lies in a file, as that of a keyring lies elsewhere than on
/// this heap; nobody reaches a Portal.
final class PinDoor {
    private static final EmailAddress ADDRESS = VaultFixture.PROFILE.address();

    private final VaultFiles vaults;
    private final Path file;
    private final QuickFile store = new QuickFile();
    private final Ring ring;
    private final QuickUnlock quick;

    PinDoor(VaultFiles vaults, Path file) {
        this.vaults = vaults;
        this.file = file;
        ring = new Ring(file.resolveSibling("half"));
        quick = new QuickUnlock(new QuickUnlock.House(vaults, portals(),
                answering(RememberedAccounts.class, name -> name.equals("vaultFor") ? file : null)),
                VaultFixture.POLICY, store, new Halves(ring, new ProcessHalves()),
                new QuickClock(InstantSource.system(), System::nanoTime));
    }

    /// Sets the PIN and locks.
    void arm(PasswordKeys keys, Passphrase password, Passphrase pin) throws Exception {
        try (OpenAccount account = OpenAccount.connect(vaults.open(file, keys), portals(), InstantSource.system(),
                () -> { })) {
            quick.arm(account, password, pin, true);
        }
    }

    OpenAccount open(Passphrase pin) throws Exception {
        return ((QuickOutcome.Opened) quick.open(ADDRESS, pin, new Cancellation())).account();
    }

    SecretBytes half() {
        return ring.find("").orElseThrow();
    }

    /// What PIN and half yield together.
    SecretBytes key(Passphrase pin, SecretBytes half) throws ReflectiveOperationException {
        QuickSlot slot = store.load(file).orElseThrow();
        Method key = QuickUnlock.class.getDeclaredMethod("key", Passphrase.class, KdfSpec.class, SecretBytes.class);
        key.setAccessible(true);
        return (SecretBytes) key.invoke(null, pin, slot.spec(), half);
    }

    private static Portals portals() {
        return answering(Portals.class, name -> answering(PortalLink.class, called -> null));
    }

    private static <T> T answering(Class<T> type, Function<String, Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> answer.apply(method.getName())));
    }

    /// A keyring for one.
    private record Ring(Path place) implements HalfKeeper {
        @Override
        public void keep(String id, SecretBytes half) {
            try {
                Files.write(place, half.open());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public Optional<SecretBytes> find(String id) {
            try {
                return Optional.of(SecretBytes.owning(Files.readAllBytes(place)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void drop(String id) {
            throw new UnsupportedOperationException();
        }
    }
}
