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
import app.glovebox.vault.file.Refusal;
import app.glovebox.vault.file.VaultPlace;
import app.glovebox.vault.file.VaultThread;
import app.glovebox.vault.slot.QuickWrap;
import app.glovebox.vault.seal.RecordFile;
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
        try (VaultThread thread = new VaultThread()) {
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
        if (Files.exists(file)) {
            throw new VaultRefusedException(Kind.EXISTS, null);
        }
        VaultThread thread = new VaultThread();
        try {
            thread.call(() -> {
                make(new VaultPlace(file), VaultHeader.make(spec, keys.keyEncryptionKey()), profile, portal);
                return null;
            });
        } catch (VaultRefusedException | RuntimeException failed) {
            thread.close();
            throw failed;
        }
        try {
            return opened(file, header -> unlock(header, keys), thread);
        } catch (VaultRefusedException failed) {
            // Just made and never shown to anyone: a failure leaves no file behind.
            remove(file);
            throw failed;
        }
    }

    @Override
    public synchronized void delete(Path file) throws VaultRefusedException {
        refuseOpen(file);
        try (VaultThread thread = new VaultThread()) {
            thread.call(() -> {
                refuseHeldElsewhere(file);
                return remove(file);
            });
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
            noteUse(contents, unlocked.slot());
            done = true;
            return sealed(file, contents, ready, thread);
        } catch (StoreException broken) {
            throw Refusal.of(broken);
        } finally {
            if (!done) {
                close(found, vaultKeys);
                if (ready != null) {
                    ready.close();
                }
            }
        }
    }

    private SealedVault sealed(Path file, Contents contents, Upgrade.Ready ready, VaultThread thread) {
        return new SealedVault(thread, new VaultPlace(file), contents, policy, around(file), () -> {
            ready.held().close();
            open.remove(key(file));
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

    /// Complete under its own name, or nothing.
    private void make(VaultPlace place, VaultHeader.Made made, Profile profile, PortalAddress portal)
            throws VaultRefusedException {
        try (VaultKeys keys = made.keys()) {
            place.prepare();
            try (Database database = Database.open(place.unfinished(), RecordFile.APPLICATION_ID,
                    RecordFile.migrations())) {
                Contents.create(database, made.header(), keys, profile, portal, real.instant());
            }
            place.finish();
        } catch (StoreException broken) {
            throw discarded(place, Refusal.of(broken));
        } catch (IOException broken) {
            throw discarded(place, new VaultRefusedException(Kind.UNREADABLE, broken));
        }
    }

    private static VaultRefusedException discarded(VaultPlace place, VaultRefusedException refused) {
        try {
            place.discard();
        } catch (IOException second) {
            refused.addSuppressed(second);
        }
        return refused;
    }

    private void checkCosts(List<KdfSpec> specs) throws VaultRefusedException {
        if (!specs.stream().map(KdfSpec::cost).allMatch(policy::accepts)) {
            throw new VaultRefusedException(Kind.COST_REFUSED, null);
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
