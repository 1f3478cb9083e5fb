package app.glovebox.ui.signin;

import app.glovebox.account.OpenAccount;
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
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.Optional;

/// The sentence for every way an attempt can end, and for how sign-in begins.
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

    /// Where an account arrives that the Portal did not let in: where something can be done about it, or else at the
    /// saved data with a word on why.
    static Place arrival(OpenAccount account, Offline.Why why) {
        return switch (why) {
            case OLDER_COPY -> new Place.OlderCopy(account);
            case REFUSED -> new Place.NewPassword(account);
            case UNREACHABLE -> new Place.Overview(account, Message.of("signin.offline.unreachable"));
            case UNTRUSTED -> new Place.Overview(account, Message.of("signin.offline.untrusted"));
            case THROTTLED -> new Place.Overview(account, Message.of("signin.offline.throttled"));
            case NO_ROOM -> new Place.Overview(account, Message.of("signin.offline.full"));
        };
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
            case StorageException unwritten -> switch (unwritten.kind()) {
                case FAILED, CLOSED -> Message.of("signin.failed");
                case NO_ROOM -> refusal(Kind.NO_ROOM);
                case READ_ONLY -> Message.of("signin.vault.readOnly");
            };
            default -> Message.of("signin.failed");
        };
    }
}
