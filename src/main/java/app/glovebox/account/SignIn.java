package app.glovebox.account;

import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.anchor.PortalAnchors;
import app.glovebox.account.anchor.Standing;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Signing in, unlocking and creating accounts: the order of things, and nothing left behind when it is cancelled.
/// All methods block and are called on a worker thread; progress is reported on that thread.
public final class SignIn {
    private final Vaults vaults;
    private final Portals portals;
    private final RememberedAccounts accounts;
    private final KdfPolicy policy;
    private final SignInSteps steps;

    public SignIn(Vaults vaults, Portals portals, PortalAnchors anchors, RememberedAccounts accounts, KdfPolicy policy,
            InstantSource real) {
        this.vaults = vaults;
        this.portals = portals;
        this.accounts = accounts;
        this.policy = policy;
        steps = new SignInSteps(vaults, portals, anchors, accounts, policy, real);
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
            PortalAddress portal = steps.reachPreset(attempt);
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
            SignInSteps.Opened opened = steps.open(attempt, file, password);
            return opened.vault().vehicles().isEmpty() ? signInTo(attempt, file, address, opened)
                    : new SignedIn(steps.connect(attempt, opened.vault(), new CountDownLatch(1)));
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
            return new SignedIn(steps.connect(attempt, vault, new CountDownLatch(1)));
        });
    }

    /// Signs in with an account that is open already: its password was changed on another computer, or the Portal knows
    /// of newer copies of its vault. Once the Portal has taken the password it is the one that opens this vault, and a
    /// new account over the same vault takes the place of the given one, whose link has ended then. Otherwise the given
    /// one stays as it is; `Offline` with it means that the vault is an older copy. The caller keeps owning the password.
    ///
    /// @param useThisCopy whether an older copy is to be used from now on
    public SignInOutcome again(OpenAccount account, Passphrase password, boolean useThisCopy, Consumer<Stage> progress)
            throws StorageException {
        EmailAddress address = account.profile().address();
        OpenVault vault = account.vault();
        return new Attempt(progress, new Cancellation()).run(attempt -> {
            Again again = enterAgain(attempt, vault, address, password);
            if (again.standing() == Standing.OLDER_COPY) {
                if (!useThisCopy) {
                    attempt.undoTo(0);
                    return new Offline(account, Offline.Why.OLDER_COPY, Duration.ZERO);
                }
                steps.useThisCopy(vault, again.proven().portal(), again.grant(), again.proven().keys());
            }
            account.link().close();
            try {
                return goOn(attempt, vault, again);
            } catch (StorageException refused) {
                // The account is to have a link that lives.
                return steps.offline(attempt, vault, Offline.Why.NO_ROOM, Duration.ZERO);
            }
        });
    }

    /// Signs in with a password that was set on another computer. The one before, or the recovery words, open the vault
    /// a last time; then the vault's own Portal is asked. The caller keeps owning all of it.
    ///
    /// @param before opens the vault, empty when the words do
    public SignInOutcome takeOver(EmailAddress address, Before before, Passphrase password, Consumer<Stage> progress,
            Cancellation cancellation) throws StorageException {
        Path file = accounts.vaultFor(address);
        return new Attempt(progress, cancellation).run(attempt -> {
            attempt.enter(Stage.OPEN_VAULT);
            OpenVault vault = switch (before) {
                case Before.Password(Passphrase old) -> steps.open(attempt, file, old).vault();
                case Before.Words(RecoveryPhrase words) ->
                        attempt.undisturbed(() -> vaults.open(file, words), OpenVault::close);
            };
            int open = attempt.mark();
            Again again = enterAgain(attempt, vault, address, password);
            if (again.standing() == Standing.OLDER_COPY) {
                attempt.undoTo(open);
                return steps.offline(attempt, vault, Offline.Why.OLDER_COPY, Duration.ZERO);
            }
            return goOn(attempt, vault, again);
        });
    }

    /// What opened a vault before its password was changed elsewhere.
    public sealed interface Before {
        record Password(Passphrase password) implements Before {
        }

        record Words(RecoveryPhrase words) implements Before {
        }
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
        return signInTo(attempt, file, address, steps.open(attempt, file, password));
    }

    private SignInOutcome signInTo(Attempt attempt, Path file, EmailAddress address, SignInSteps.Opened opened)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        OpenVault vault = opened.vault();
        int open = attempt.mark();
        try {
            attempt.enter(Stage.REACH_PORTAL);
            PortalAddress portal = portals.resolve(vault.portal());
            attempt.trust(portal.pin());
            portals.reach(portal);
            attempt.enter(Stage.CHECK_PROOF);
            Grant grant = steps.signInAt(attempt, portal, address, opened.keys());
            // One without a car holds nothing that could be mixed up.
            if (steps.standing(attempt, vault, portal, grant) == Standing.OLDER_COPY && !vault.vehicles().isEmpty()) {
                attempt.undoTo(open);
                return steps.offline(attempt, vault, Offline.Why.OLDER_COPY, Duration.ZERO);
            }
            steps.wrap(attempt, opened, true);
            Optional<Grant> older = SignInSteps.replaceGrant(attempt, vault, grant);
            PortalAccount account = steps.accountAt(portal, grant);
            attempt.undisturbed(() -> vault.saveVehicles(account.vehicles()));
            OpenAccount signedIn = steps.sync(attempt, vault);
            steps.remember(attempt, vault.profile(), file);
            attempt.settle();
            steps.endOlder(portal, older);
            return new SignedIn(signedIn);
        } catch (PortalException refused) {
            attempt.undoTo(open);
            // Without a car, a first sign-in was cut right after the vault was made: there is nothing to show yet.
            if (vault.vehicles().isEmpty()) {
                throw refused;
            }
            steps.remember(attempt, vault.profile(), file);
            return steps.offline(attempt, vault, Offline.Why.of(refused), refused.retryAfter());
        } catch (StorageException refused) {
            attempt.undoTo(open);
            if (refused.kind() == StorageException.Kind.FAILED || vault.vehicles().isEmpty()) {
                throw refused;
            }
            return steps.offline(attempt, vault, Offline.Why.NO_ROOM, Duration.ZERO);
        }
    }

    /// The vault's own Portal says how the password is stretched by now, and takes it or not.
    private Again enterAgain(Attempt attempt, OpenVault vault, EmailAddress address, Passphrase password)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        attempt.enter(Stage.REACH_PORTAL);
        PortalAddress portal = portals.resolve(vault.portal());
        attempt.trust(portal.pin());
        KdfSpec spec = portals.spec(portal, address);
        if (!policy.accepts(spec.cost())) {
            throw new PortalException(PortalException.Kind.COST_REFUSED, null);
        }
        attempt.enter(Stage.CHECK_PROOF);
        PasswordKeys keys = attempt.derive(password, spec);
        Grant grant = steps.signInAt(attempt, portal, address, keys);
        return new Again(new Proven(portal, address, spec, keys), grant,
                steps.standing(attempt, vault, portal, grant), steps.accountAt(portal, grant));
    }

    /// With a password the Portal has taken, and the newest of the vault or one that counts as it.
    private SignInOutcome goOn(Attempt attempt, OpenVault vault, Again again)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        Path file = accounts.vaultFor(again.proven().address());
        KdfSpec spec = again.proven().spec();
        steps.wrap(attempt, new SignInSteps.Opened(vault, spec, again.proven().keys()),
                vaults.passwordSpecs(file).contains(spec));
        Optional<Grant> older = SignInSteps.replaceGrant(attempt, vault, again.grant());
        attempt.undisturbed(() -> vault.saveVehicles(again.account().vehicles()));
        OpenAccount signedIn = steps.sync(attempt, vault);
        steps.remember(attempt, vault.profile(), file);
        attempt.settle();
        steps.endOlder(again.proven().portal(), older);
        return new SignedIn(signedIn);
    }

    private SignInOutcome signInFirst(Attempt attempt, Path file, EmailAddress address, Passphrase password)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        PortalAddress portal = steps.reachPreset(attempt);
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
        Grant grant = steps.signInAt(attempt, proven.portal(), proven.address(), proven.keys());
        PortalAccount account = steps.accountAt(proven.portal(), grant);
        attempt.enter(Stage.OPEN_VAULT);
        OpenVault vault = attempt.undisturbed(
                () -> vaults.create(file, proven.spec(), proven.keys(), account.profile(), proven.portal()),
                made -> {
                    made.close();
                    vaults.delete(file);
                });
        SignInSteps.replaceGrant(attempt, vault, grant);
        attempt.undisturbed(() -> vault.saveVehicles(account.vehicles()));
        OpenAccount signedIn = steps.sync(attempt, vault);
        steps.remember(attempt, account.profile(), file);
        return new SignedIn(signedIn);
    }

    private record Again(Proven proven, Grant grant, Standing standing, PortalAccount account) {
    }

    /// A password right for a Portal, and how it was stretched.
    private record Proven(PortalAddress portal, EmailAddress address, KdfSpec spec, PasswordKeys keys) {
    }
}
