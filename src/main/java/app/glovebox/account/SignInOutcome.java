package app.glovebox.account;

import app.glovebox.session.Pin;
import app.glovebox.session.PortalException;
import java.time.Duration;
import java.util.Optional;

/// How a sign-in, an unlock or the creation of an account ended. Every expected end is here; anything else is thrown.
public sealed interface SignInOutcome {

    /// Signed in; what is on screen comes from a living link.
    record SignedIn(OpenAccount account) implements SignInOutcome {
    }

    /// The vault is open, the Portal did not let us in: saved data is shown, and why.
    ///
    /// @param delay before another try is let through, zero when the Portal names none
    record Offline(OpenAccount account, Why why, Duration delay) implements SignInOutcome {
        /// UNREACHABLE: the link keeps trying. UNTRUSTED: nothing was sent. REFUSED: the Portal no longer takes this
        /// password (changed elsewhere, or the account is gone). THROTTLED: too many tries for this address.
        /// NO_ROOM: the disk is too full to keep a new session; nothing is written. OLDER_COPY: the Portal has heard from
        /// this vault when it was further.
        public enum Why {
            UNREACHABLE, UNTRUSTED, REFUSED, THROTTLED, NO_ROOM, OLDER_COPY;

            /// A Portal in trouble counts as unreachable: it says nothing about the password.
            static Why of(PortalException refused) {
                return switch (refused.kind()) {
                    case UNTRUSTED -> UNTRUSTED;
                    case WRONG_CREDENTIALS -> REFUSED;
                    case THROTTLED -> THROTTLED;
                    case UNREACHABLE, TIMEOUT, ADDRESS_TAKEN, CONFLICT, SESSION_ENDED, COST_REFUSED, NOT_FOUND,
                            BUSY, REFUSED, GARBLED -> UNREACHABLE;
                };
            }
        }
    }

    /// The password does not open the vault here; nothing was sent.
    record WrongVaultPassword() implements SignInOutcome {
    }

    /// The Portal knows no such pair of address and password.
    ///
    /// @param triesLeft before a delay starts, -1 unknown
    /// @param delay     before another try is let through, zero when there is none yet
    record WrongCredentials(int triesLeft, Duration delay) implements SignInOutcome {
    }

    /// Not now: too many tries for this address, or too much to do.
    record Throttled(Duration delay) implements SignInOutcome {
    }

    /// There is no vault here to fall back to.
    record PortalUnreachable() implements SignInOutcome {
    }

    /// The Portal is not the trusted one; the password was not sent.
    ///
    /// @param trusted null when it is not known whom to trust
    /// @param seen    the authority that answered, empty when it named none
    record PortalUntrusted(Pin trusted, Optional<Pin> seen) implements SignInOutcome {
    }

    /// The Portal asks for a derivation outside our bounds, or answers what we do not understand.
    record PortalRefused(boolean cost) implements SignInOutcome {
    }

    record VaultRefused(VaultRefusedException.Kind kind) implements SignInOutcome {
    }

    /// Only when creating an account.
    record AddressTaken() implements SignInOutcome {
    }

    /// What a Portal's refusal means when there is no vault to fall back to.
    ///
    /// @param trusted the pin it was compared with, null when it was not reached
    static SignInOutcome refused(PortalException refused, Pin trusted) {
        return switch (refused.kind()) {
            case UNREACHABLE, TIMEOUT -> new PortalUnreachable();
            case UNTRUSTED -> new PortalUntrusted(trusted, refused.seen());
            case WRONG_CREDENTIALS -> new WrongCredentials(refused.triesLeft(), refused.retryAfter());
            case BUSY -> refused.retryAfter().isZero() ? new PortalUnreachable() : new Throttled(refused.retryAfter());
            case THROTTLED -> new Throttled(refused.retryAfter());
            case ADDRESS_TAKEN -> new AddressTaken();
            case COST_REFUSED -> new PortalRefused(true);
            case CONFLICT, SESSION_ENDED, NOT_FOUND, REFUSED, GARBLED -> new PortalRefused(false);
        };
    }

    /// The user cancelled; no session and nothing new on disk is left.
    record Cancelled() implements SignInOutcome {
    }
}
