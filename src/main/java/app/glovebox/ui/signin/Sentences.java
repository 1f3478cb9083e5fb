package app.glovebox.ui.signin;

import app.glovebox.account.PasswordJudge;
import app.glovebox.account.PasswordJudge.Judgement;
import app.glovebox.account.PasswordJudge.Reason;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.AddressTaken;
import app.glovebox.account.SignInOutcome.Cancelled;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.PortalRefused;
import app.glovebox.account.SignInOutcome.PortalUnreachable;
import app.glovebox.account.SignInOutcome.PortalUntrusted;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.VaultRefused;
import app.glovebox.account.SignInOutcome.WrongCredentials;
import app.glovebox.account.SignInOutcome.WrongVaultPassword;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.Optional;

/// The sentence for every way an attempt, or the judgement of a new password, can end, and for how sign-in begins.
final class Sentences {
    private Sentences() {
    }

    /// By the first name, or by none while it is not known who signs in.
    static Message welcome(String name) {
        return name.isEmpty() ? Message.of("signin.title.first")
                : Message.of("signin.title.back", name.split("\\s+")[0]);
    }

    /// What to do first.
    ///
    /// @param chosen whether it is known who signs in
    /// @param nobody whether this computer lists no account
    static Message lead(boolean chosen, boolean nobody) {
        return Message.of(chosen ? "signin.lead.password" : nobody ? "signin.lead.first" : "signin.lead.choose");
    }

    /// What stands in the way, or [Problem#NONE] for the ends that open an account or that the user chose. Throttling
    /// has no standing sentence: its countdown speaks.
    static Problem problem(SignInOutcome outcome) {
        return switch (outcome) {
            case SignedIn _, Offline _, Throttled _, Cancelled _ -> Problem.NONE;
            case WrongVaultPassword _ -> new Problem(Spot.PASSWORD, refusal(Kind.WRONG_PASSWORD));
            case WrongCredentials(int triesLeft, _) -> new Problem(Spot.PASSWORD, triesLeft < 1
                    ? Message.of("signin.wrong.pair") : Message.of("signin.wrong.tries", triesLeft));
            case PortalUnreachable _ -> new Problem(Spot.FORM, Message.of("signin.portal.unreachable"));
            case PortalUntrusted stranger -> new Problem(Spot.PORTAL, Message.NONE, Optional.of(stranger));
            case PortalRefused(boolean cost) -> new Problem(Spot.FORM,
                    Message.of(cost ? "signin.portal.cost" : "signin.portal.garbled"));
            case VaultRefused(var kind) -> new Problem(
                    kind == Kind.WRONG_PASSWORD ? Spot.PASSWORD : Spot.FORM, refusal(kind));
            case AddressTaken _ -> new Problem(Spot.ADDRESS, Message.of("signin.address.taken"));
        };
    }

    /// What the overview says on arrival when only the saved data opened.
    static Message note(Offline.Why why) {
        return Message.of(switch (why) {
            case UNREACHABLE -> "signin.offline.unreachable";
            case UNTRUSTED -> "signin.offline.untrusted";
            case REFUSED -> "signin.offline.refused";
            case THROTTLED -> "signin.offline.throttled";
            case NO_ROOM -> "signin.offline.full";
        });
    }

    /// A vault that only an earlier copy can help: there is a room for that.
    static boolean isDamaged(SignInOutcome outcome) {
        return outcome instanceof SignInOutcome.VaultRefused(Kind kind) && kind == Kind.DAMAGED;
    }

    static Message refusal(Kind kind) {
        return Message.of(switch (kind) {
            case WRONG_PASSWORD -> "signin.vault.wrong";
            case NEWER -> "signin.vault.newer";
            case NOT_A_VAULT -> "signin.vault.foreign";
            case DAMAGED -> "signin.vault.damaged";
            case COST_REFUSED -> "signin.vault.cost";
            case IN_USE -> "signin.vault.busy";
            case EXISTS -> "signin.vault.exists";
            case NO_ROOM -> "signin.vault.full";
            case UNREADABLE -> "signin.vault.unreadable";
        });
    }

    /// The sentence for a job that threw.
    ///
    /// @throws RuntimeException the failure itself when it is a bug: the uncaught handler is where bugs go
    static Message failure(Exception failure) {
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        return switch (failure) {
            case VaultRefusedException refused -> refusal(refused.kind());
            case StorageException full when full.kind() != StorageException.Kind.FAILED -> refusal(Kind.NO_ROOM);
            default -> Message.of("signin.failed");
        };
    }

    /// How soon it is guessed, and what makes it weak if something does.
    static Message strength(Judgement judgement) {
        if (judgement.problem() == PasswordJudge.Problem.TOO_LONG || judgement.problem() == PasswordJudge.Problem.ACCOUNT) {
            return refusal(judgement.problem());
        }
        Message time = Message.of(switch (judgement.bars()) {
            case 0 -> "signin.strength.none";
            case 1 -> "signin.strength.minutes";
            case 2 -> "signin.strength.days";
            case 3 -> "signin.strength.years";
            default -> "signin.strength.strong";
        }, PasswordJudge.LEAST_LENGTH);
        if (judgement.problem() == PasswordJudge.Problem.TOO_SHORT) {
            return Message.of("signin.strength.with", time, refusal(PasswordJudge.Problem.TOO_SHORT));
        }
        return judgement.bars() > 2 || judgement.reason() == Reason.NONE ? time
                : Message.of("signin.strength.with", time, reason(judgement.reason()));
    }

    static Message refusal(PasswordJudge.Problem problem) {
        return switch (problem) {
            case NONE -> Message.NONE;
            case EMPTY -> Message.of("signin.new.empty", PasswordJudge.LEAST_LENGTH);
            case TOO_SHORT -> Message.of("signin.new.short", PasswordJudge.LEAST_LENGTH);
            case TOO_LONG -> Message.of("signin.new.long", PasswordJudge.MOST_LENGTH);
            case COMMON -> Message.of("signin.new.common");
            case ACCOUNT -> Message.of("signin.new.account");
            case GUESSABLE -> Message.of("signin.new.guessable");
        };
    }

    private static Message reason(Reason reason) {
        return switch (reason) {
            case NONE -> Message.NONE;
            case WORD -> Message.of("signin.reason.word");
            case NAME -> Message.of("signin.reason.name");
            case KEYBOARD -> Message.of("signin.reason.keyboard");
            case REPEAT -> Message.of("signin.reason.repeat");
            case SEQUENCE -> Message.of("signin.reason.sequence");
            case DATE -> Message.of("signin.reason.date");
            case COMMON -> Message.of("signin.reason.common");
        };
    }
}
