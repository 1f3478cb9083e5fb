package app.glovebox.account.change;

import app.glovebox.custody.KeySlots;
import app.glovebox.custody.SlotId;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// Changes the password of an open vault and of its account at the Portal, as one thing. All methods block; one at a
/// time.
public final class PasswordChange {
    private static final System.Logger LOG = System.getLogger(PasswordChange.class.getName());

    private final PortalPasswords passwords;
    private final PortalAddress portal;
    private final KeySlots slots;
    private final IntentStore store;

    public PasswordChange(PortalPasswords passwords, PortalAddress portal, KeySlots slots, IntentStore store) {
        this.passwords = passwords;
        this.portal = portal;
        this.slots = slots;
        this.store = store;
    }

    /// A change left open before is settled first. The caller keeps owning grant and keys.
    ///
    /// @param oldProof what the present password yields
    /// @param spec     a fresh one, and `fresh` what the new password yields under it
    public synchronized ChangeOutcome change(Grant grant, SecretBytes oldProof, KdfSpec spec, PasswordKeys fresh)
            throws StorageException, InterruptedException {
        if (settle(grant).filter(ChangeOutcome.Undecided.class::isInstance).isPresent()) {
            return new ChangeOutcome.Undecided();
        }
        SlotId slot = slots.addPassword(spec, fresh.keyEncryptionKey());
        try (Intent intent = new Intent(slot, spec, SecretBytes.copyOf(oldProof.open()),
                SecretBytes.copyOf(fresh.proof().open()))) {
            note(intent);
            passwords.changePassword(portal, grant, intent);
            return finish(slot);
        } catch (PortalException refused) {
            return switch (refused.kind()) {
                case WRONG_CREDENTIALS -> abandon(slot,
                        new ChangeOutcome.WrongPassword(refused.triesLeft(), refused.retryAfter()));
                // Said before anything was changed, or nothing was sent at all.
                case THROTTLED, BUSY, COST_REFUSED, SESSION_ENDED, UNTRUSTED ->
                    abandon(slot, new ChangeOutcome.NotNow(refused.retryAfter()));
                case UNREACHABLE, TIMEOUT, REFUSED, GARBLED, ADDRESS_TAKEN, CONFLICT, NOT_FOUND -> undecided();
            };
        }
    }

    /// Asks again about a change left open. To be called at each contact, before the session is used for anything else.
    ///
    /// @return empty when there was none
    public synchronized Optional<ChangeOutcome> settle(Grant grant) throws StorageException, InterruptedException {
        Optional<Intent> open = store.intent();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (Intent intent = open.get()) {
            passwords.changePassword(portal, grant, intent);
            return Optional.of(finish(intent.slot()));
        } catch (PortalException refused) {
            // Any other no is about now and tells nothing about then.
            return Optional.of(refused.kind() == PortalException.Kind.WRONG_CREDENTIALS
                    ? abandon(open.get().slot(), new ChangeOutcome.WrongPassword(refused.triesLeft(),
                            refused.retryAfter()))
                    : undecided());
        }
    }

    /// Without its note nobody would know what the slot is there for.
    private void note(Intent intent) throws StorageException {
        try {
            store.keep(intent);
        } catch (StorageException full) {
            slots.remove(intent.slot());
            throw full;
        }
    }

    private ChangeOutcome finish(SlotId slot) throws StorageException {
        Rewrapping.keepOnly(slots, slot);
        store.forget();
        LOG.log(Level.INFO, "password.changed");
        return new ChangeOutcome.Changed();
    }

    private ChangeOutcome abandon(SlotId slot, ChangeOutcome outcome) throws StorageException {
        store.forget();
        slots.remove(slot);
        LOG.log(Level.INFO, "password.change-refused");
        return outcome;
    }

    private static ChangeOutcome undecided() {
        LOG.log(Level.WARNING, "password.change-undecided");
        return new ChangeOutcome.Undecided();
    }
}
