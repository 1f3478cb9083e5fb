package app.glovebox.account.quick;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Portals;
import app.glovebox.account.Profile;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.Vaults;
import app.glovebox.host.QuickFile;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.vault.VaultFiles;
import app.glovebox.vehicle.Vehicle;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A computer with one real vault, a keyring that does as it is told, and a Portal nobody reaches.
public final class QuickHouse {
    static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    static final KdfPolicy POLICY = new KdfPolicy(CHEAP, CHEAP, new KdfCost(256, 3, 4));
    public static final EmailAddress MARA = new EmailAddress("mara@lindqvist.example");
    public static final String PASSWORD = "harbour lantern quietly nine";
    public static final String PIN = "491726";

    public final Path file;
    public final Ring ring = new Ring();
    final ProcessHalves process = new ProcessHalves();
    public Instant wall = Instant.parse("2026-11-19T07:42:00Z");
    public long nanos = 7;
    final VaultFiles vaults = new VaultFiles(POLICY, () -> wall, where -> Long.MAX_VALUE);
    final QuickFile store = new QuickFile();

    /// A house whose vault is that file; it may be there already.
    public QuickHouse(Path file) {
        this.file = file;
    }

    public QuickHouse withVault() throws Exception {
        KdfSpec spec = KdfSpec.fresh(CHEAP);
        try (Passphrase typed = typed(PASSWORD); PasswordKeys keys = KeyDerivation.passwordKeys(typed, spec);
                OpenVault vault = vaults.create(file, spec, keys, new Profile("Mara", MARA),
                        new PortalAddress(URI.create("https://portal.example:8443"), new Pin("7f3a".repeat(16)), true))) {
            vault.saveVehicles(List.of(new Vehicle("car-1", "ZZ9GT4EVXSA204817", "Aurora GT", "Aurora GT")));
        }
        return this;
    }

    public QuickUnlock quick() {
        return quick(vaults);
    }

    QuickUnlock quick(Vaults through) {
        return new QuickUnlock(new QuickUnlock.House(through, answering(Portals.class, this::link), accounts()), POLICY,
                store, new Halves(ring, process), new QuickClock(() -> wall, () -> nanos));
    }

    public OpenAccount open() throws Exception {
        try (Passphrase typed = typed(PASSWORD);
                PasswordKeys keys = KeyDerivation.passwordKeys(typed, vaults.passwordSpecs(file).getFirst())) {
            return OpenAccount.connect(vaults.open(file, keys), answering(Portals.class, this::link), () -> wall,
                    () -> { });
        }
    }

    /// Sets [#PIN] and locks.
    public Arming arm(QuickUnlock quick, boolean lasting) throws Exception {
        try (OpenAccount account = open(); Passphrase password = typed(PASSWORD); Passphrase pin = typed(PIN)) {
            return quick.arm(account, password, pin, lasting);
        }
    }

    public RememberedAccounts accounts() {
        return answering(RememberedAccounts.class, name -> switch (name) {
            case "vaultFor" -> file;
            case "all" -> List.of(new RememberedAccount("Mara Lindqvist", MARA, file));
            default -> null;
        });
    }

    public static Passphrase typed(String text) {
        return Passphrase.copyOf(text.toCharArray());
    }

    private Object link(String called) {
        return answering(PortalLink.class, name -> null);
    }

    private interface Answer {
        Object to(String called);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName())));
    }

    /// A keyring that may be away.
    public static final class Ring implements HalfKeeper {
        final Map<String, SecretBytes> halves = new HashMap<>();
        public NoKeyringException.Kind away;

        @Override
        public void keep(String id, SecretBytes half) throws NoKeyringException {
            look();
            halves.put(id, SecretBytes.copyOf(half.open()));
        }

        @Override
        public Optional<SecretBytes> find(String id) throws NoKeyringException {
            look();
            return Optional.ofNullable(halves.get(id)).map(half -> SecretBytes.copyOf(half.open()));
        }

        @Override
        public void drop(String id) {
            halves.remove(id);
        }

        private void look() throws NoKeyringException {
            if (away != null) {
                throw new NoKeyringException(away, null);
            }
        }
    }
}
