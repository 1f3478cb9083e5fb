package app.glovebox.account;

import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.anchor.Anchor;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.anchor.Anchoring;
import app.glovebox.account.anchor.PortalAnchors;
import app.glovebox.account.anchor.Standing;
import app.glovebox.account.change.Intent;
import app.glovebox.account.change.Rewrapping;
import app.glovebox.custody.SlotKind;
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

/// The single steps of a sign-in, at the Portal and in the vault; their order is [SignIn]'s. All methods block.
final class SignInSteps {
    /// How long the first sync may hold the overview back; what comes later still arrives.
    private static final Duration SYNC_DEADLINE = Duration.ofSeconds(20);

    private final Vaults vaults;
    private final Portals portals;
    private final PortalAnchors anchors;
    private final RememberedAccounts accounts;
    private final KdfPolicy policy;
    private final InstantSource real;

    SignInSteps(Vaults vaults, Portals portals, PortalAnchors anchors, RememberedAccounts accounts, KdfPolicy policy,
            InstantSource real) {
        this.vaults = vaults;
        this.portals = portals;
        this.anchors = anchors;
        this.accounts = accounts;
        this.policy = policy;
        this.real = real;
    }

    /// Whether the Portal knows of nothing newer of that vault.
    Standing standing(Attempt attempt, OpenVault vault, PortalAddress portal, Grant grant)
            throws PortalException, VaultRefusedException, StorageException, InterruptedException {
        AnchorStore store = vault.anchors();
        String id = attempt.undisturbed(store::vaultId, nothing -> { });
        Optional<Anchor> there = anchors.anchor(portal, grant, id);
        return attempt.undisturbed(() -> new Anchoring(anchors, portal, store).judge(there), nothing -> { });
    }

    /// Makes a password the Portal has just taken the one that opens the vault, where that is not so already, or where a
    /// change was cut before it was noted and left two. One that is noted is settled by the link.
    ///
    /// @param opens whether it opens the vault already
    void wrap(Attempt attempt, Opened proven, boolean opens)
            throws VaultRefusedException, StorageException, InterruptedException {
        OpenVault vault = proven.vault();
        if (!opens || hasLeftover(attempt, vault)) {
            attempt.undisturbed(() ->
                    new Rewrapping(vault.keySlots(), vault.intents()).wrapAnew(proven.spec(), proven.keys()));
        }
    }

    private static boolean hasLeftover(Attempt attempt, OpenVault vault)
            throws VaultRefusedException, StorageException, InterruptedException {
        return attempt.undisturbed(() -> {
            Optional<Intent> noted = vault.intents().intent();
            noted.ifPresent(Intent::close);
            return noted.isEmpty()
                    && vault.keySlots().all().stream().filter(slot -> slot.kind() == SlotKind.PASSWORD).count() > 1;
        }, nothing -> { });
    }

    /// Makes this copy the one the Portal goes by.
    ///
    /// @param keys what the password yields that the Portal has just taken
    void useThisCopy(OpenVault vault, PortalAddress portal, Grant grant, PasswordKeys keys)
            throws PortalException, StorageException, InterruptedException {
        new Anchoring(anchors, portal, vault.anchors()).useThisCopy(grant, keys.proof());
    }

    /// The saved data instead. The link goes on trying with the session kept from before, if there is one.
    SignInOutcome offline(Attempt attempt, OpenVault vault, Offline.Why why, Duration delay)
            throws VaultRefusedException, StorageException, InterruptedException {
        attempt.check();
        return new Offline(connect(attempt, vault, new CountDownLatch(1)), why, delay);
    }

    Opened open(Attempt attempt, Path file, Passphrase password)
            throws VaultRefusedException, StorageException, InterruptedException {
        List<KdfSpec> specs = vaults.passwordSpecs(file);
        if (!specs.stream().map(KdfSpec::cost).allMatch(policy::accepts)) {
            throw new VaultRefusedException(VaultRefusedException.Kind.COST_REFUSED, null);
        }
        for (KdfSpec spec : specs) {
            PasswordKeys keys = attempt.derive(password, spec);
            try {
                return new Opened(attempt.undisturbed(() -> vaults.open(file, keys), OpenVault::close), spec, keys);
            } catch (VaultRefusedException refused) {
                if (refused.kind() != VaultRefusedException.Kind.WRONG_PASSWORD) {
                    throw refused;
                }
                // It may be another password of this vault.
            }
        }
        throw new VaultRefusedException(VaultRefusedException.Kind.WRONG_PASSWORD, null);
    }

    PortalAddress reachPreset(Attempt attempt) throws PortalException, InterruptedException {
        attempt.enter(Stage.REACH_PORTAL);
        PortalAddress portal = portals.preset();
        attempt.trust(portal.pin());
        portals.reach(portal);
        return portal;
    }

    Grant signInAt(Attempt attempt, PortalAddress portal, EmailAddress address, PasswordKeys keys)
            throws PortalException, InterruptedException {
        attempt.check();
        Grant grant = portals.signIn(portal, address, keys.proof());
        attempt.wipeAfterwards(grant::close);
        attempt.ifUndone(grant, unwanted -> portals.signOut(portal, unwanted));
        attempt.check();
        return grant;
    }

    PortalAccount accountAt(PortalAddress portal, Grant grant) throws PortalException, InterruptedException {
        PortalAccount account = portals.account(portal, grant);
        if (account.vehicles().isEmpty()) {
            throw new PortalException(PortalException.Kind.GARBLED, null);
        }
        return account;
    }

    /// Puts the grant into the vault. An older one is handed out, and put back if the attempt does not end well.
    static Optional<Grant> replaceGrant(Attempt attempt, OpenVault vault, Grant grant)
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
    OpenAccount sync(Attempt attempt, OpenVault vault)
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

    OpenAccount connect(Attempt attempt, OpenVault vault, CountDownLatch synced)
            throws VaultRefusedException, StorageException, InterruptedException {
        return attempt.undisturbed(() -> OpenAccount.connect(vault, portals, real, synced::countDown),
                account -> account.link().close());
    }

    /// The session kept from before is not needed any more; the Portal's list should not show it. There is no way back
    /// from here: the older grant may be worth nothing by now.
    void endOlder(PortalAddress portal, Optional<Grant> older) {
        if (older.isPresent()) {
            try {
                portals.signOut(portal, older.get());
            } catch (PortalException | InterruptedException given) {
                // Gone, or too slow for somebody who cancels: it ends by itself 30 days after its last use.
            }
        }
    }

    void remember(Attempt attempt, Profile profile, Path file)
            throws VaultRefusedException, StorageException, InterruptedException {
        attempt.undisturbed(() ->
                accounts.remember(new RememberedAccount(profile.displayName(), profile.address(), file)));
    }

    /// An open vault, and what its password yields under which spec.
    record Opened(OpenVault vault, KdfSpec spec, PasswordKeys keys) {
    }
}
