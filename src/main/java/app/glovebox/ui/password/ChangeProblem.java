package app.glovebox.ui.password;

import app.glovebox.account.SignInOutcome;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;

/// What keeps a password from being changed, at the field it is about.
record ChangeProblem(Spot at, Message text) {
    static final ChangeProblem NONE = new ChangeProblem(Spot.NONE, Message.NONE);
    static final ChangeProblem FAILED = new ChangeProblem(Spot.FORM, Message.of("signin.failed"));
    static final ChangeProblem UNWRITTEN = new ChangeProblem(Spot.FORM, Message.of("password.unwritten"));

    /// FORM: no single field.
    enum Spot { NONE, OLD, FRESH, REPEAT, FORM }

    Message at(Spot spot) {
        return at == spot ? text : Message.NONE;
    }

    /// What can be seen before anybody is asked.
    static ChangeProblem of(Passphrase old, Passphrase fresh, Passphrase repeated) {
        if (old.length() == 0) {
            return new ChangeProblem(Spot.OLD, Message.of("password.old.missing"));
        }
        if (fresh.equals(old)) {
            return new ChangeProblem(Spot.FRESH, Message.of("password.new.same"));
        }
        return fresh.equals(repeated) ? NONE : new ChangeProblem(Spot.REPEAT, Message.of("password.repeat.differs"));
    }

    /// What kept an attempt from being made at all; none for an end that is about one of the fields.
    static ChangeProblem of(SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.PortalUnreachable _ -> form("again.unreachable");
            case SignInOutcome.PortalUntrusted _ -> form("shell.notice.untrusted");
            case SignInOutcome.PortalRefused(boolean cost) -> form(cost ? "signin.portal.cost" : "signin.portal.garbled");
            case SignInOutcome.VaultRefused(var kind) -> form(switch (kind) {
                case IN_USE -> "signin.vault.busy";
                case DAMAGED -> "signin.vault.damaged";
                case NEWER -> "signin.vault.newer";
                case COST_REFUSED -> "signin.vault.cost";
                case WRONG_PASSWORD, NOT_A_VAULT, EXISTS, NO_ROOM, UNREADABLE -> "signin.vault.unreadable";
            });
            case SignInOutcome.SignedIn _, SignInOutcome.Offline _, SignInOutcome.WrongVaultPassword _,
                    SignInOutcome.WrongCredentials _, SignInOutcome.Throttled _, SignInOutcome.AddressTaken _,
                    SignInOutcome.Cancelled _ -> NONE;
        };
    }

    /// What kept the vault from being written.
    ///
    /// @param otherwise for what is not about room on the disk
    static ChangeProblem of(StorageException unwritten, ChangeProblem otherwise) {
        return switch (unwritten.kind()) {
            case FAILED, CLOSED -> otherwise;
            case NO_ROOM -> form("signin.vault.full");
            case READ_ONLY -> form("signin.vault.readOnly");
        };
    }

    private static ChangeProblem form(String key) {
        return new ChangeProblem(Spot.FORM, Message.of(key));
    }

    /// What an outcome says that changed nothing; none for the others.
    static ChangeProblem of(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.WrongPassword(int triesLeft, _) -> new ChangeProblem(Spot.OLD, triesLeft < 1
                    ? Message.of("password.old.wrong") : Message.of("password.old.tries", triesLeft));
            case ChangeOutcome.NotNow _ -> new ChangeProblem(Spot.FORM, Message.of("password.notNow"));
            case ChangeOutcome.NotAsked(PortalException.Kind why) -> new ChangeProblem(Spot.FORM, Message.of(switch (why) {
                case UNREACHABLE, TIMEOUT -> "password.unreachable";
                case UNTRUSTED -> "password.untrusted";
                case COST_REFUSED -> "signin.portal.cost";
                default -> "password.notNow";
            }));
            case ChangeOutcome.Changed _, ChangeOutcome.Undecided _, ChangeOutcome.OlderCopy _ -> NONE;
        };
    }
}
