package app.glovebox.account;

import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Connection;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Signing in, unlocking and creating accounts: the order of things, and nothing left behind when it is cancelled.
/// All methods block and are called on a worker thread; progress is reported on that thread.
public final class SignIn {
    /// How long the first sync may hold the overview back; what comes later still arrives.
    private static final Duration SYNC_DEADLINE = Duration.ofSeconds(20);

    private final Vaults vaults;
    private final Portals portals;
    private final RememberedAccounts accounts;
    private final KdfPolicy policy;
    private final InstantSource real;

    public SignIn(Vaults vaults, Portals portals, RememberedAccounts accounts, KdfPolicy policy, InstantSource real) {
        this.vaults = vaults;
        this.portals = portals;
        this.accounts = accounts;
        this.policy = policy;
        this.real = real;
    }

    /// Signs in with address and password; uses the vault on this computer when there is one. The caller keeps owning
    /// the password.
    public SignInOutcome signIn(EmailAddress address, Passphrase password, Consumer<Stage> progress,
            Cancellation cancellation) throws StorageException {
        Path file = accounts.vaultFor(address);
        return new Attempt(progress, cancellation).run(attempt -> vaults.exists(file)
                ? signInHere(attempt, file, address, password)
                : signInFirst(attempt, file, address, password));
    }

    /// Creates the account at the Portal, then signs in to it. A cancelled or failed creation may leave the account
    /// at the Portal; signing in finds it.
    public SignInOutcome create(Profile profile, Passphrase password, Consumer<Stage> progress,
            Cancellation cancellation) throws StorageException {
        Path file = accounts.vaultFor(profile.address());
        if (vaults.exists(file)) {
            return new SignInOutcome.VaultRefused(VaultRefusedException.Kind.EXISTS);
        }
        return new Attempt(progress, cancellation).run(attempt -> {
            PortalAddress portal = reachPreset(attempt);
            attempt.enter(Stage.CHECK_PROOF);
            KdfSpec spec = KdfSpec.fresh(policy.make());
            PasswordKeys keys = attempt.derive(password, spec);
            portals.create(portal, profile, spec, keys.proof());
            return settle(attempt, file, new Proven(portal, profile.address(), spec, keys));
        });
    }

    /// Opens the vault only, without talking to the Portal first; the link then connects by itself with the kept
    /// session (after "lock"), or stays signed out when there is none.
    public SignInOutcome unlock(EmailAddress address, Passphrase password, Consumer<Stage> progress,
            Cancellation cancellation) throws StorageException {
        Path file = accounts.vaultFor(address);
        return new Attempt(progress, cancellation).run(attempt -> {
            attempt.enter(Stage.OPEN_VAULT);
            Opened opened = open(attempt, file, password);
            return opened.vault().vehicles().isEmpty() ? signInTo(attempt, file, address, opened)
                    : new SignedIn(connect(attempt, opened.vault(), new CountDownLatch(1)));
        });
    }

    /// As [#unlock], with the recovery words; they are `WrongVaultPassword` when they do not fit. They prove nothing to
    /// the Portal: without a kept session the link stays signed out. The caller keeps owning them.
    public SignInOutcome unlockWithWords(EmailAddress address, RecoveryPhrase words, Consumer<Stage> progress,
            Cancellation cancellation) throws StorageException {
        Path file = accounts.vaultFor(address);
        return new Attempt(progress, cancellation).run(attempt -> {
            attempt.enter(Stage.OPEN_VAULT);
            OpenVault vault = attempt.undisturbed(() -> vaults.open(file, words), OpenVault::close);
            if (vault.vehicles().isEmpty()) {
                // There is nothing to show, and no way to ask for it.
                throw new PortalException(PortalException.Kind.GARBLED, null);
            }
            return new SignedIn(connect(attempt, vault, new CountDownLatch(1)));
        });
    }

    /// Deletes the vault and the list's row: nothing of the account stays on this computer. The account must not be
    /// open.
    public void remove(EmailAddress address) throws VaultRefusedException, StorageException {
        Path file = accounts.vaultFor(address);
        if (vaults.exists(file)) {
            vaults.delete(file);
        }
        accounts.forget(address);
    }

    private SignInOutcome signInHere(Attempt attempt, Path file, EmailAddress address, Passphrase password)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        attempt.enter(Stage.OPEN_VAULT);
        return signInTo(attempt, file, address, open(attempt, file, password));
    }

    private SignInOutcome signInTo(Attempt attempt, Path file, EmailAddress address, Opened opened)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        OpenVault vault = opened.vault();
        int open = attempt.mark();
        try {
            attempt.enter(Stage.REACH_PORTAL);
            PortalAddress portal = portals.resolve(vault.portal());
            attempt.trust(portal.pin());
            portals.reach(portal);
            attempt.enter(Stage.CHECK_PROOF);
            Grant grant = signInAt(attempt, portal, address, opened.keys());
            Optional<Grant> older = replaceGrant(attempt, vault, grant);
            PortalAccount account = accountAt(portal, grant);
            attempt.undisturbed(() -> vault.saveVehicles(account.vehicles()));
            OpenAccount signedIn = sync(attempt, vault);
            remember(attempt, vault.profile(), file);
            attempt.settle();
            endOlder(portal, older);
            return new SignedIn(signedIn);
        } catch (PortalException refused) {
            attempt.undoTo(open);
            // Without a car, a first sign-in was cut right after the vault was made: there is nothing to show yet.
            if (vault.vehicles().isEmpty()) {
                throw refused;
            }
            remember(attempt, vault.profile(), file);
            return offline(attempt, vault, Offline.Why.of(refused), refused.retryAfter());
        } catch (StorageException refused) {
            attempt.undoTo(open);
            if (refused.kind() == StorageException.Kind.FAILED || vault.vehicles().isEmpty()) {
                throw refused;
            }
            return offline(attempt, vault, Offline.Why.NO_ROOM, Duration.ZERO);
        }
    }

    /// The saved data instead. The link goes on trying with the session kept from before, if there is one.
    private SignInOutcome offline(Attempt attempt, OpenVault vault, Offline.Why why, Duration delay)
            throws VaultRefusedException, StorageException, InterruptedException {
        attempt.check();
        return new Offline(connect(attempt, vault, new CountDownLatch(1)), why, delay);
    }

    private SignInOutcome signInFirst(Attempt attempt, Path file, EmailAddress address, Passphrase password)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        PortalAddress portal = reachPreset(attempt);
        KdfSpec spec = portals.spec(portal, address);
        if (!policy.accepts(spec.cost())) {
            return new SignInOutcome.PortalRefused(true);
        }
        attempt.enter(Stage.CHECK_PROOF);
        PasswordKeys keys = attempt.derive(password, spec);
        return settle(attempt, file, new Proven(portal, address, spec, keys));
    }

    /// Signs in where there is no vault yet and makes it, last of all.
    private SignInOutcome settle(Attempt attempt, Path file, Proven proven)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        Grant grant = signInAt(attempt, proven.portal(), proven.address(), proven.keys());
        PortalAccount account = accountAt(proven.portal(), grant);
        attempt.enter(Stage.OPEN_VAULT);
        OpenVault vault = attempt.undisturbed(
                () -> vaults.create(file, proven.spec(), proven.keys(), account.profile(), proven.portal()),
                made -> {
                    made.close();
                    vaults.delete(file);
                });
        replaceGrant(attempt, vault, grant);
        attempt.undisturbed(() -> vault.saveVehicles(account.vehicles()));
        OpenAccount signedIn = sync(attempt, vault);
        remember(attempt, account.profile(), file);
        return new SignedIn(signedIn);
    }

    private Opened open(Attempt attempt, Path file, Passphrase password)
            throws VaultRefusedException, StorageException, InterruptedException {
        List<KdfSpec> specs = vaults.passwordSpecs(file);
        if (!specs.stream().map(KdfSpec::cost).allMatch(policy::accepts)) {
            throw new VaultRefusedException(VaultRefusedException.Kind.COST_REFUSED, null);
        }
        for (KdfSpec spec : specs) {
            PasswordKeys keys = attempt.derive(password, spec);
            try {
                return new Opened(attempt.undisturbed(() -> vaults.open(file, keys), OpenVault::close), keys);
            } catch (VaultRefusedException refused) {
                if (refused.kind() != VaultRefusedException.Kind.WRONG_PASSWORD) {
                    throw refused;
                }
                // It may be another password of this vault.
            }
        }
        throw new VaultRefusedException(VaultRefusedException.Kind.WRONG_PASSWORD, null);
    }

    private PortalAddress reachPreset(Attempt attempt) throws PortalException, InterruptedException {
        attempt.enter(Stage.REACH_PORTAL);
        PortalAddress portal = portals.preset();
        attempt.trust(portal.pin());
        portals.reach(portal);
        return portal;
    }

    private Grant signInAt(Attempt attempt, PortalAddress portal, EmailAddress address, PasswordKeys keys)
            throws PortalException, InterruptedException {
        attempt.check();
        Grant grant = portals.signIn(portal, address, keys.proof());
        attempt.wipeAfterwards(grant::close);
        attempt.ifUndone(grant, unwanted -> portals.signOut(portal, unwanted));
        attempt.check();
        return grant;
    }

    private PortalAccount accountAt(PortalAddress portal, Grant grant) throws PortalException, InterruptedException {
        PortalAccount account = portals.account(portal, grant);
        if (account.vehicles().isEmpty()) {
            throw new PortalException(PortalException.Kind.GARBLED, null);
        }
        return account;
    }

    /// Puts the grant into the vault. An older one is handed out, and put back if the attempt does not end well.
    private static Optional<Grant> replaceGrant(Attempt attempt, OpenVault vault, Grant grant)
            throws VaultRefusedException, StorageException, InterruptedException {
        return attempt.undisturbed(() -> {
            Optional<Grant> older = vault.sessions().load();
            older.ifPresent(kept -> attempt.wipeAfterwards(kept::close));
            vault.sessions().save(grant);
            return older;
        }, older -> {
            if (older.isPresent()) {
                vault.sessions().save(older.get());
            } else {
                vault.sessions().clear();
            }
        });
    }

    /// Connects and waits until the car's state has arrived, the Portal is lost again or the deadline is over: the
    /// link goes on by itself in each case.
    private OpenAccount sync(Attempt attempt, OpenVault vault)
            throws VaultRefusedException, StorageException, InterruptedException {
        attempt.enter(Stage.SYNC);
        CountDownLatch synced = new CountDownLatch(1);
        OpenAccount account = connect(attempt, vault, synced);
        account.link().listen(connection -> {
            if (connection.state() != Connection.State.CONNECTING && connection.state() != Connection.State.ONLINE) {
                synced.countDown();
            }
        });
        synced.await(SYNC_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        return account;
    }

    private OpenAccount connect(Attempt attempt, OpenVault vault, CountDownLatch synced)
            throws VaultRefusedException, StorageException, InterruptedException {
        return attempt.undisturbed(() -> OpenAccount.connect(vault, portals, real, synced::countDown),
                account -> account.link().close());
    }

    /// The session kept from before is not needed any more; the Portal's list should not show it. There is no way back
    /// from here: the older grant may be worth nothing by now.
    private void endOlder(PortalAddress portal, Optional<Grant> older) {
        if (older.isPresent()) {
            try {
                portals.signOut(portal, older.get());
            } catch (PortalException | InterruptedException given) {
                // Gone, or too slow for somebody who cancels: it ends by itself 30 days after its last use.
            }
        }
    }

    private void remember(Attempt attempt, Profile profile, Path file)
            throws VaultRefusedException, StorageException, InterruptedException {
        attempt.undisturbed(() ->
                accounts.remember(new RememberedAccount(profile.displayName(), profile.address(), file)));
    }

    /// A password right for a Portal, and how it was stretched.
    private record Proven(PortalAddress portal, EmailAddress address, KdfSpec spec, PasswordKeys keys) {
    }

    private record Opened(OpenVault vault, PasswordKeys keys) {
    }
}
