package app.glovebox.ui.signin;

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
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.signin.Problem.Spot;

/// The sentence for every way an attempt can end.
final class Outcomes {
    private Outcomes() {
    }

    /// What stands in the way, or [Problem#NONE] for the ends that open an account or that the user chose. Throttling
    /// has no standing sentence: its countdown speaks.
    static Problem problem(SignInOutcome outcome) {
        return switch (outcome) {
            case SignedIn _, Offline _, Throttled _, Cancelled _ -> Problem.NONE;
            case WrongVaultPassword _ -> new Problem(Spot.PASSWORD, refusal(Kind.WRONG_PASSWORD));
            case WrongCredentials(int triesLeft) -> new Problem(Spot.PASSWORD, triesLeft < 1
                    ? Message.of("signin.wrong.pair") : Message.of("signin.wrong.tries", triesLeft));
            case PortalUnreachable _ -> new Problem(Spot.FORM, Message.of("signin.portal.unreachable"));
            case PortalUntrusted(var trusted) -> new Problem(Spot.PORTAL,
                    Message.of("signin.untrusted.trusted", trusted.brief()));
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
        });
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
        return failure instanceof VaultRefusedException refused
                ? refusal(refused.kind()) : Message.of("signin.failed");
    }
}
