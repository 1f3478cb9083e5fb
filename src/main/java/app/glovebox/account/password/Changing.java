package app.glovebox.account.password;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.Portals;
import app.glovebox.account.anchor.Anchoring;
import app.glovebox.account.anchor.PortalAnchors;
import app.glovebox.account.anchor.Standing;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.account.change.PasswordChange;
import app.glovebox.account.change.PortalPasswords;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.session.StorageException;
import java.util.function.Consumer;

/// Changes the password of an open account. Blocks, and must not be interrupted; progress is told on the calling thread.
public final class Changing {
    private final Portals portals;
    private final PortalAnchors anchors;
    private final PortalPasswords passwords;
    private final KdfPolicy policy;

    public Changing(Portals portals, PortalAnchors anchors, PortalPasswords passwords, KdfPolicy policy) {
        this.portals = portals;
        this.anchors = anchors;
        this.passwords = passwords;
        this.policy = policy;
    }

    /// The caller keeps owning both passwords.
    public ChangeOutcome change(OpenAccount account, Passphrase old, Passphrase fresh, Consumer<ChangeStep> progress)
            throws StorageException, InterruptedException {
        progress.accept(ChangeStep.CHECK_OLD);
        try {
            PortalAddress portal = portals.resolve(account.vault().portal());
            KdfSpec present = portals.spec(portal, account.profile().address());
            if (!policy.accepts(present.cost())) {
                return new ChangeOutcome.NotAsked(Kind.COST_REFUSED);
            }
            try (PasswordKeys keys = KeyDerivation.passwordKeys(old, present);
                    Grant grant = portals.signIn(portal, account.profile().address(), keys.proof())) {
                ChangeOutcome outcome = change(account.vault(), portal, grant, new Both(keys, fresh, progress));
                end(portal, grant);
                return outcome;
            }
        } catch (PortalException refused) {
            return switch (refused.kind()) {
                case WRONG_CREDENTIALS ->
                        new ChangeOutcome.WrongPassword(refused.triesLeft(), refused.retryAfter());
                case THROTTLED -> new ChangeOutcome.NotNow(refused.retryAfter());
                default -> new ChangeOutcome.NotAsked(refused.kind());
            };
        }
    }

    private record Both(PasswordKeys old, Passphrase fresh, Consumer<ChangeStep> progress) {
    }

    private ChangeOutcome change(OpenVault vault, PortalAddress portal, Grant grant, Both both)
            throws PortalException, StorageException, InterruptedException {
        if (new Anchoring(anchors, portal, vault.anchors()).standing(grant) == Standing.OLDER_COPY) {
            return new ChangeOutcome.OlderCopy();
        }
        both.progress().accept(ChangeStep.STRETCH_NEW);
        KdfSpec spec = KdfSpec.fresh(policy.make());
        try (PasswordKeys keys = KeyDerivation.passwordKeys(both.fresh(), spec)) {
            both.progress().accept(ChangeStep.KEEP_BOTH);
            PortalPasswords telling = (at, by, intent) -> {
                both.progress().accept(ChangeStep.TELL_PORTAL);
                passwords.changePassword(at, by, intent);
            };
            return new PasswordChange(telling, portal, vault.keySlots(), vault.intents())
                    .change(grant, both.old().proof(), spec, keys);
        }
    }

    private void end(PortalAddress portal, Grant grant) throws InterruptedException {
        try {
            portals.signOut(portal, grant);
        } catch (PortalException given) {
            // It ends by itself; nothing else knows its tokens.
        }
    }
}
