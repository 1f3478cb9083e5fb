package app.glovebox.account;

import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Connection;
import app.glovebox.session.Connection.State;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Vehicle;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The neighbours of a sign-in, all by hand: one Portal, the vault files, the accounts list. Whatever is done is
/// noted in order in `done`; a step named in `trouble` does that instead.
final class FakeHouse {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final KdfCost COST = new KdfCost(64, 1, 1);
    static final KdfPolicy POLICY = new KdfPolicy(COST, COST, new KdfCost(128, 2, 2));
    static final EmailAddress MARA = EmailAddress.parse("mara@example.org").orElseThrow();
    static final Profile PROFILE = new Profile("Mara Lindqvist", MARA);
    static final PortalAddress PORTAL =
            new PortalAddress(URI.create("https://localhost:4443"), new Pin("ab".repeat(32)), true);
    static final Vehicle CAR = new Vehicle("v1", "WAURORA0000000001", "Aurora", "Aurora GT");
    static final char[] PASSWORD = "correct otter battery".toCharArray();

    /// Something that happens instead of, or before, a step.
    @FunctionalInterface
    interface Trouble {
        void happen() throws PortalException, InterruptedException;
    }

    final List<String> done = new CopyOnWriteArrayList<>();
    final Map<String, Trouble> trouble = new HashMap<>();
    final Map<Path, MemoryVault> files = new HashMap<>();
    final Set<String> liveSessions = new LinkedHashSet<>();
    final List<RememberedAccount> remembered = new ArrayList<>();
    final List<PasswordKeys> keysSeen = new ArrayList<>();
    final Path path = Path.of("/vaults/mara.glovebox");
    KdfSpec atPortal = new KdfSpec(new byte[16], COST);
    SecretBytes proofAtPortal = proof(atPortal, PASSWORD);
    State linkState = State.ONLINE;
    final MemoryAnchors anchors = new MemoryAnchors();
    boolean syncs = true;
    private int sessions;

    static SecretBytes proof(KdfSpec spec, char[] password) {
        try (Passphrase typed = Passphrase.copyOf(password)) {
            return KeyDerivation.passwordKeys(typed, spec).proof();
        }
    }

    SignIn signIn() {
        return new SignIn(new FakeVaults(), new FakePortals(), anchors, new FakeAccounts(), POLICY, InstantSource.fixed(NOW));
    }

    /// A vault as an earlier sign-in left it.
    MemoryVault vaultHere() throws Exception {
        MemoryVault vault = new MemoryVault(PROFILE, PORTAL);
        vault.saveVehicles(List.of(CAR));
        addPassword(vault, atPortal, PASSWORD);
        files.put(path, vault);
        return vault;
    }

    static void addPassword(MemoryVault vault, KdfSpec spec, char[] password) throws Exception {
        try (Passphrase typed = Passphrase.copyOf(password);
                PasswordKeys keys = KeyDerivation.passwordKeys(typed, spec)) {
            vault.keySlots().addPassword(spec, keys.keyEncryptionKey());
        }
    }

    /// A session at the Portal, kept in that vault.
    void keptSession(MemoryVault vault) throws Exception {
        vault.save(newGrant());
        vault.saved.clear();
    }

    Grant newGrant() {
        byte[] token = new byte[32];
        Arrays.fill(token, (byte) ++sessions);
        liveSessions.add(name(token));
        return new Grant(SecretBytes.owning(token), NOW.plusSeconds(600), SecretBytes.random(32));
    }

    static String name(byte[] token) {
        return "session " + token[0];
    }

    static String kept(MemoryVault vault) {
        return vault.load().map(grant -> name(grant.access().open())).orElse("none");
    }

    private void step(String name) throws PortalException, InterruptedException {
        done.add(name);
        Trouble happening = trouble.get(name);
        if (happening != null) {
            happening.happen();
        }
    }

    static Trouble refused(PortalException.Kind kind) {
        return () -> {
            throw new PortalException(kind, null, Duration.ofSeconds(48), 3);
        };
    }

    private final class FakePortals implements Portals {
        @Override
        public Duration reach(PortalAddress portal) throws PortalException, InterruptedException {
            step("reach");
            return Duration.ofMillis(1);
        }

        @Override
        public KdfSpec spec(PortalAddress portal, EmailAddress address) throws PortalException, InterruptedException {
            step("spec");
            return atPortal;
        }

        @Override
        public void create(PortalAddress portal, Profile profile, KdfSpec spec, SecretBytes proof)
                throws PortalException, InterruptedException {
            step("create");
            atPortal = spec;
            proofAtPortal = SecretBytes.copyOf(proof.open());
        }

        @Override
        public Grant signIn(PortalAddress portal, EmailAddress address, SecretBytes proof)
                throws PortalException, InterruptedException {
            if (!proof.equals(proofAtPortal)) {
                throw new PortalException(PortalException.Kind.WRONG_CREDENTIALS, null, null, 4);
            }
            step("signIn");
            return newGrant();
        }

        @Override
        public PortalAccount account(PortalAddress portal, Grant grant) throws PortalException, InterruptedException {
            step("account");
            return new PortalAccount(PROFILE, List.of(CAR));
        }

        @Override
        public void signOut(PortalAddress portal, Grant grant) throws PortalException, InterruptedException {
            step("signOut");
            liveSessions.remove(name(grant.access().open()));
        }

        @Override
        public PortalAddress resolve(PortalAddress portal) throws PortalException, InterruptedException {
            step("resolve");
            return portal;
        }

        @Override
        public PortalAddress preset() throws PortalException, InterruptedException {
            step("preset");
            return PORTAL;
        }

        @Override
        public PortalLink connect(OpenVault vault, LinkSink sink) {
            done.add("connect");
            if (syncs) {
                sink.caughtUp();
            }
            return new FakeLink();
        }
    }

    final class FakeLink implements PortalLink {
        @Override
        public Connection connection() {
            return new Connection(linkState, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public AutoCloseable listen(Consumer<Connection> listener) {
            listener.accept(connection());
            Trouble listening = trouble.get("listen");
            if (listening != null) {
                Thread.ofVirtual().start(() -> {
                    try {
                        listening.happen();
                    } catch (PortalException | InterruptedException unused) {
                        throw new IllegalStateException(unused);
                    }
                });
            }
            return () -> { };
        }

        @Override
        public void refresh() {
            done.add("refresh");
        }

        @Override
        public void signOut() {
            done.add("link.signOut");
        }

        @Override
        public void close() {
            done.add("link.close");
        }
    }

    private final class FakeVaults implements Vaults {
        @Override
        public boolean exists(Path file) {
            return files.containsKey(file);
        }

        @Override
        public List<KdfSpec> passwordSpecs(Path file) throws VaultRefusedException {
            happen("vault.spec");
            return files.get(file).slots.specs();
        }

        @Override
        public OpenVault open(Path file, PasswordKeys keys) throws VaultRefusedException {
            keysSeen.add(keys);
            happen("vault.open");
            return opened(file, SlotKind.PASSWORD, keys.keyEncryptionKey());
        }

        @Override
        public OpenVault open(Path file, RecoveryPhrase phrase) throws VaultRefusedException {
            happen("vault.open");
            return opened(file, SlotKind.RECOVERY, phrase.entropy());
        }

        @Override
        public OpenVault open(Path file, SecretBytes quickKey, byte[] wrapped) throws VaultRefusedException {
            happen("vault.open");
            if (!java.util.Arrays.equals(wrapped, quickKey.open())) {
                throw new VaultRefusedException(VaultRefusedException.Kind.WRONG_PASSWORD, null);
            }
            return files.get(file);
        }

        private OpenVault opened(Path file, SlotKind kind, SecretBytes key) throws VaultRefusedException {
            MemoryVault found = files.get(file);
            if (!found.slots.opens(kind, key)) {
                throw new VaultRefusedException(VaultRefusedException.Kind.WRONG_PASSWORD, null);
            }
            return found;
        }

        @Override
        public OpenVault create(Path file, KdfSpec spec, PasswordKeys keys, Profile profile, PortalAddress portal)
                throws VaultRefusedException {
            keysSeen.add(keys);
            happen("vault.create");
            MemoryVault made = new MemoryVault(profile, portal);
            try {
                made.slots.addPassword(spec, keys.keyEncryptionKey());
            } catch (StorageException impossible) {
                throw new IllegalStateException(impossible);
            }
            files.put(file, made);
            return made;
        }

        @Override
        public void delete(Path file) throws VaultRefusedException {
            happen("vault.delete");
            files.remove(file);
        }

        @Override
        public Held hold(Path file) {
            return () -> { };
        }

        private void happen(String name) throws VaultRefusedException {
            try {
                step(name);
            } catch (PortalException | InterruptedException wanted) {
                throw new VaultRefusedException(VaultRefusedException.Kind.DAMAGED, wanted);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("vault work was interrupted");
            }
        }
    }

    private final class FakeAccounts implements RememberedAccounts {
        @Override
        public List<RememberedAccount> all() {
            return remembered;
        }

        @Override
        public void remember(RememberedAccount account) {
            remembered.add(account);
        }

        @Override
        public void forget(EmailAddress address) {
            remembered.removeIf(row -> row.address().equals(address));
        }

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public void enable(boolean on) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path vaultFor(EmailAddress address) {
            return path;
        }
    }
}
