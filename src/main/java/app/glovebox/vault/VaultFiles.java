package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.account.Vaults;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.SlotId;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.PortalAddress;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.DiskGuard;
import app.glovebox.upkeep.FreeSpace;
import app.glovebox.vault.copies.KeptCopies;
import app.glovebox.vault.copies.Surroundings;
import app.glovebox.vault.file.Claims;
import app.glovebox.vault.file.Refusal;
import app.glovebox.vault.file.VaultPlace;
import app.glovebox.vault.file.VaultThread;
import app.glovebox.vault.slot.QuickWrap;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import app.glovebox.vault.upgrade.Upgrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The vault files of this computer. Thread-safe; one object for the whole program, because it knows which vaults are
/// open here: touching the file of an open one would drop SQLite's lock on it (POSIX `fcntl`).
public final class VaultFiles implements Vaults {

    /// A way through the header to the keys; empty if it does not fit.
    @FunctionalInterface
    private interface Opening {
        Optional<VaultHeader.Unlocked> by(VaultHeader header) throws StoreException, VaultRefusedException;
    }

    private final KdfPolicy policy;
    private final InstantSource real;
    private final FreeSpace space;
    private final Map<Path, SealedVault> open = new ConcurrentHashMap<>();
    private final Claims claims = new Claims();

    /// @param policy the derivation costs accepted from a header and for a new vault
    /// @param real   dates the copies
    public VaultFiles(KdfPolicy policy, InstantSource real, FreeSpace space) {
        this.policy = policy;
        this.real = real;
        this.space = space;
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public synchronized List<KdfSpec> passwordSpecs(Path file) throws VaultRefusedException {
        SealedVault here = open.get(key(file));
        if (here != null) {
            return here.passwordSpecs();
        }
        try (Held held = hold(file); VaultThread thread = new VaultThread()) {
            return thread.call(() -> readSpecs(file));
        }
    }

    @Override
    public synchronized OpenVault open(Path file, PasswordKeys keys) throws VaultRefusedException {
        refuseOpen(file);
        return opened(file, header -> unlock(header, keys), new VaultThread());
    }

    @Override
    public synchronized OpenVault open(Path file, RecoveryPhrase phrase) throws VaultRefusedException {
        refuseOpen(file);
        return opened(file, header -> header.recover(phrase.entropy()), new VaultThread());
    }

    @Override
    public synchronized OpenVault open(Path file, SecretBytes quickKey, byte[] wrapped) throws VaultRefusedException {
        refuseOpen(file);
        return opened(file, header -> QuickWrap.open(header, quickKey, wrapped), new VaultThread());
    }

    @Override
    public synchronized OpenVault create(Path file, KdfSpec spec, PasswordKeys keys, Profile profile,
            PortalAddress portal) throws VaultRefusedException {
        checkCosts(List.of(spec));
        refuseExisting(file);
        Making making = new Making(new VaultPlace(file), real.instant());
        making.makeFolder();
        VaultThread thread = new VaultThread();
        try (Held held = claimed(file)) {
            refuseExisting(file);
            thread.call(() -> making.make(VaultHeader.make(spec, keys.keyEncryptionKey()), profile, portal));
            return openedAtOnce(file, keys, thread);
        } catch (VaultRefusedException | RuntimeException failed) {
            thread.close();
            throw failed;
        }
    }

    /// Just made and never shown to anyone: a failure leaves no file behind.
    private OpenVault openedAtOnce(Path file, PasswordKeys keys, VaultThread thread) throws VaultRefusedException {
        try {
            return opened(file, header -> unlock(header, keys), thread);
        } catch (VaultRefusedException failed) {
            remove(file);
            throw failed;
        }
    }

    @Override
    public synchronized void delete(Path file) throws VaultRefusedException {
        refuseOpen(file);
        try (Held held = hold(file); VaultThread thread = new VaultThread()) {
            thread.call(() -> {
                refuseHeldElsewhere(file);
                return remove(file);
            });
        }
    }

    /// Of a vault that is not there nothing is held, and nothing made beside it.
    @Override
    public Held hold(Path file) throws VaultRefusedException {
        return exists(file) ? claimed(file) : () -> { };
    }

    private Held claimed(Path file) throws VaultRefusedException {
        try {
            return claims.take(file)::close;
        } catch (StoreException busy) {
            throw Refusal.of(busy);
        }
    }

    private OpenVault opened(Path file, Opening opening, VaultThread thread) throws VaultRefusedException {
        try {
            SealedVault vault = thread.call(() -> unseal(file, opening, thread));
            open.put(key(file), vault);
            return vault;
        } catch (VaultRefusedException | RuntimeException failed) {
            thread.close();
            throw failed;
        }
    }

    private SealedVault unseal(Path file, Opening opening, VaultThread thread) throws VaultRefusedException {
        Held held = hold(file);
        Database found = null;
        VaultKeys vaultKeys = null;
        Upgrade.Ready ready = null;
        boolean done = false;
        try {
            found = Upgrade.open(file);
            VaultHeader header = VaultHeader.read(found);
            VaultHeader.Unlocked unlocked = opening.by(header)
                    .orElseThrow(() -> new VaultRefusedException(Kind.WRONG_PASSWORD, null));
            vaultKeys = unlocked.keys();
            ready = new Upgrade(new VaultPlace(file), Contents.RULES, real.instant()).of(found, header, vaultKeys);
            Contents contents = Contents.open(ready.database(), header, vaultKeys);
            if (!ready.isKept()) {
                contents.file().closeOff(StoreException.Kind.FULL);
            }
            if (!around(file).guard().isReadOnly()) {
                noteUse(contents, unlocked.slot());
            }
            done = true;
            return sealed(file, contents, ready, thread, held);
        } catch (StoreException broken) {
            throw Refusal.of(broken);
        } finally {
            if (!done) {
                close(found, vaultKeys);
                if (ready != null) {
                    ready.close();
                }
                held.close();
            }
        }
    }

    private SealedVault sealed(Path file, Contents contents, Upgrade.Ready ready, VaultThread thread, Held held) {
        return new SealedVault(thread, new VaultPlace(file), contents, policy, around(file), () -> {
            ready.held().close();
            open.remove(key(file));
            held.close();
        });
    }

    private Optional<VaultHeader.Unlocked> unlock(VaultHeader header, PasswordKeys keys)
            throws StoreException, VaultRefusedException {
        checkCosts(header.specs());
        return header.unlock(keys.keyEncryptionKey());
    }

    /// A disk that takes nothing more is no reason to keep the vault shut.
    private void noteUse(Contents contents, SlotId slot) throws StoreException {
        try {
            contents.slots().used(slot, real.instant());
        } catch (StoreException trouble) {
            if (trouble.kind() != StoreException.Kind.FULL && trouble.kind() != StoreException.Kind.UNREADABLE) {
                throw trouble;
            }
        }
    }

    private Surroundings around(Path file) {
        return new Surroundings(file, new KeptCopies(file),
                new DiskGuard(space, file.toAbsolutePath().getParent()), real);
    }

    private static void close(Database database, VaultKeys keys) {
        if (keys != null) {
            keys.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private List<KdfSpec> readSpecs(Path file) throws VaultRefusedException {
        try (Database database = Upgrade.open(file)) {
            List<KdfSpec> specs = VaultHeader.read(database).specs();
            checkCosts(specs);
            return specs;
        } catch (StoreException broken) {
            throw Refusal.of(broken);
        }
    }

    private void checkCosts(List<KdfSpec> specs) throws VaultRefusedException {
        if (!specs.stream().map(KdfSpec::cost).allMatch(policy::accepts)) {
            throw new VaultRefusedException(Kind.COST_REFUSED, null);
        }
    }

    private static void refuseExisting(Path file) throws VaultRefusedException {
        if (Files.exists(file)) {
            throw new VaultRefusedException(Kind.EXISTS, null);
        }
    }

    private void refuseOpen(Path file) throws VaultRefusedException {
        if (open.containsKey(key(file))) {
            throw new VaultRefusedException(Kind.IN_USE, null);
        }
    }

    /// Any other trouble with the file is no reason to keep it.
    private void refuseHeldElsewhere(Path file) throws VaultRefusedException {
        try {
            Upgrade.open(file).close();
        } catch (StoreException trouble) {
            if (trouble.kind() == StoreException.Kind.BUSY) {
                throw Refusal.of(trouble);
            }
        }
    }

    private static Void remove(Path file) throws VaultRefusedException {
        try {
            new KeptCopies(file).delete();
            new VaultPlace(file).delete();
            return null;
        } catch (IOException broken) {
            throw new VaultRefusedException(Kind.UNREADABLE, broken);
        }
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
