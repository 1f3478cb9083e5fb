package app.glovebox.account.quick;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.Portals;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.Vaults;
import app.glovebox.account.quick.QuickOutcome.PasswordAsked;
import app.glovebox.account.quick.QuickOutcome.Why;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Setting a PIN, unlocking with it, and its end. Blocks, except where it says otherwise; one thing at a time.
public final class QuickUnlock {
    public static final int MOST_TRIES = 3;
    /// Without use for that long it is over.
    public static final Duration IDLE = Duration.ofHours(12);
    private static final System.Logger LOG = System.getLogger(QuickUnlock.class.getName());
    private static final int ID_LENGTH = 16;
    private static final int HALF_LENGTH = 32;

    /// Where this program's vaults and accounts are.
    public record House(Vaults vaults, Portals portals, RememberedAccounts accounts) {
    }

    private final House house;
    private final KdfPolicy policy;
    private final QuickStore store;
    private final Halves halves;
    private final QuickClock clock;

    /// @param policy what a PIN costs is what a password costs
    public QuickUnlock(House house, KdfPolicy policy, QuickStore store, Halves halves, QuickClock clock) {
        this.house = house;
        this.policy = policy;
        this.store = store;
        this.halves = halves;
        this.clock = clock;
    }

    /// The PIN that may be tried for that account; reads a small file and asks nobody.
    public Optional<QuickSlot> armed(EmailAddress address) {
        return usable(house.accounts().vaultFor(address));
    }

    /// Sets a PIN for an open account, in place of the one before. The caller keeps owning both secrets.
    ///
    /// @param lasting whether it is to hold over a restart of this program, if this computer has a keyring
    public synchronized Arming arm(OpenAccount account, Passphrase password, Passphrase pin, boolean lasting)
            throws StorageException, VaultRefusedException {
        Path file = house.accounts().vaultFor(account.profile().address());
        KdfSpec spec = KdfSpec.fresh(policy.make());
        try (SecretBytes half = SecretBytes.random(HALF_LENGTH); SecretBytes key = key(pin, spec, half)) {
            Optional<byte[]> wrapped = wrap(account, file, password, key);
            if (wrapped.isEmpty()) {
                return Arming.WRONG_PASSWORD;
            }
            end(account.profile().address());
            String id = HexFormat.of().formatHex(SecretBytes.random(ID_LENGTH).open());
            boolean lasts = halves.keep(id, half, lasting);
            store.save(file, new QuickSlot(id, lasts, spec, passwords(file), wrapped.get(), 0, clock.now()));
            clock.use(file);
            LOG.log(Level.INFO, "quick.armed");
            return lasts ? Arming.LASTING : lasting ? Arming.NO_KEYRING : Arming.UNTIL_CLOSED;
        }
    }

    /// Opens the vault with a PIN, which the caller keeps owning. The link then connects by itself with the kept session.
    public synchronized QuickOutcome open(EmailAddress address, Passphrase pin, Cancellation cancellation)
            throws StorageException {
        Path file = house.accounts().vaultFor(address);
        Optional<QuickSlot> slot = usable(file);
        try {
            if (slot.isEmpty()) {
                return over(address, Why.OVER);
            }
            if (!slot.get().passwords().equals(passwords(file))) {
                return over(address, Why.CHANGED);
            }
            Optional<SecretBytes> half = halves.find(slot.get());
            if (half.isEmpty()) {
                return over(address, Why.HALF_GONE);
            }
            try (SecretBytes known = half.get()) {
                return open(address, pin, known, counted(file, slot.get()), cancellation);
            }
        } catch (NoKeyringException none) {
            return new PasswordAsked(none.kind() == NoKeyringException.Kind.LOCKED ? Why.KEYRING_LOCKED
                    : Why.NO_KEYRING);
        } catch (VaultRefusedException refused) {
            return new PasswordAsked(Why.VAULT);
        }
    }

    /// The account was closed: from now on it is unused.
    public synchronized void rest(EmailAddress address) {
        Path file = house.accounts().vaultFor(address);
        Optional<QuickSlot> slot = store.load(file);
        if (slot.isPresent()) {
            clock.use(file);
            try {
                store.save(file, slot.get().used(clock.now()));
            } catch (StorageException unwritten) {
                // It counts as unused for longer than it was, and ends the sooner.
                LOG.log(Level.WARNING, "quick.rest-unwritten");
            }
        }
    }

    /// Ends it for good; none is no failure.
    public synchronized void end(EmailAddress address) throws StorageException {
        Path file = house.accounts().vaultFor(address);
        Optional<QuickSlot> slot = store.load(file);
        store.delete(file);
        if (slot.isPresent()) {
            halves.drop(slot.get());
            LOG.log(Level.INFO, "quick.ended");
        }
    }

    private Optional<QuickSlot> usable(Path file) {
        return store.load(file).filter(slot -> slot.left() > 0 && policy.accepts(slot.spec().cost())
                && halves.mayHave(slot) && clock.unused(file, slot.used()).compareTo(IDLE) < 0);
    }

    /// Written down before it is made.
    private QuickSlot counted(Path file, QuickSlot slot) throws StorageException {
        QuickSlot tried = slot.tried();
        store.save(file, tried);
        return tried;
    }

    private QuickOutcome open(EmailAddress address, Passphrase pin, SecretBytes half, QuickSlot slot,
            Cancellation cancellation) throws StorageException, VaultRefusedException {
        Path file = house.accounts().vaultFor(address);
        try (SecretBytes key = key(pin, slot.spec(), half)) {
            if (cancellation.cancelled()) {
                return new QuickOutcome.Cancelled();
            }
            OpenVault vault = house.vaults().open(file, key, slot.wrapped());
            clock.use(file);
            return connected(file, vault, slot, cancellation);
        } catch (VaultRefusedException refused) {
            if (refused.kind() != VaultRefusedException.Kind.WRONG_PASSWORD) {
                throw refused;
            }
            LOG.log(Level.INFO, "quick.wrong-pin");
            return slot.left() > 0 ? new QuickOutcome.WrongPin(slot.left()) : over(address, Why.USED_UP);
        }
    }

    /// The vault is closed again unless all goes well.
    private QuickOutcome connected(Path file, OpenVault vault, QuickSlot slot, Cancellation cancellation)
            throws StorageException {
        boolean kept = false;
        try {
            store.save(file, slot.opened(clock.now()));
            if (cancellation.cancelled()) {
                return new QuickOutcome.Cancelled();
            }
            if (vault.vehicles().isEmpty()) {
                return new PasswordAsked(Why.VAULT);
            }
            QuickOutcome opened = new QuickOutcome.Opened(OpenAccount.connect(vault, house.portals(), clock::now,
                    () -> { }));
            kept = true;
            return opened;
        } finally {
            if (!kept) {
                vault.close();
            }
        }
    }

    private QuickOutcome over(EmailAddress address, Why why) throws StorageException {
        end(address);
        return new PasswordAsked(why);
    }

    private Optional<byte[]> wrap(OpenAccount account, Path file, Passphrase password, SecretBytes key)
            throws StorageException, VaultRefusedException {
        for (KdfSpec spec : house.vaults().passwordSpecs(file)) {
            try (PasswordKeys keys = KeyDerivation.passwordKeys(password, spec)) {
                Optional<byte[]> wrapped = account.vault().keySlots().wrapFor(keys.keyEncryptionKey(), key);
                if (wrapped.isPresent()) {
                    return wrapped;
                }
            }
        }
        return Optional.empty();
    }

    /// Each password has a salt of its own.
    private String passwords(Path file) throws VaultRefusedException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<KdfSpec> specs = house.vaults().passwordSpecs(file);
            specs.forEach(spec -> digest.update(spec.salt()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every runtime", missing);
        }
    }

    private static SecretBytes key(Passphrase pin, KdfSpec spec, SecretBytes half) {
        try (SecretBytes typed = pin.utf8(); SecretBytes stretched = KeyDerivation.argon2id(typed, spec)) {
            byte[] both = Arrays.copyOf(stretched.open(), stretched.length() + half.length());
            System.arraycopy(half.open(), 0, both, stretched.length(), half.length());
            try (SecretBytes joined = SecretBytes.owning(both)) {
                return KeyDerivation.hkdf(joined, "glovebox/quick/1", HALF_LENGTH);
            }
        }
    }
}
