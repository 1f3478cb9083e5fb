package app.glovebox.ui.kit;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import java.nio.file.Path;
import java.util.Optional;

/// Where the user is. The roof's exhaustive switch turns a place into its view.
public sealed interface Place {
    /// @param chosen the account to continue with, if one was chosen
    /// @param note   why we are here again ("signed out", "account removed"), or [Message#NONE]
    record SignIn(Optional<EmailAddress> chosen, Message note) implements Place {
        /// As a record has it, which would be put together anew at every start before the first frame.
        @Override
        public boolean equals(Object other) {
            return other instanceof SignIn at && chosen.equals(at.chosen) && note.equals(at.note);
        }

        @Override
        public int hashCode() {
            return 31 * chosen.hashCode() + note.hashCode();
        }
    }

    /// Starts before this one did not come through: nothing runs but checks and repairs.
    record SafeStart() implements Place {
    }

    /// Another program holds the data folder: nothing here may touch it.
    record Held() implements Place {
    }

    record CreateAccount() implements Place {
    }

    /// The vault is locked; nothing of the account is shown but its row of the accounts list.
    record Locked(EmailAddress address) implements Place {
    }

    /// The password was changed on another computer, and the vault here still has the one before.
    record ChangedElsewhere(EmailAddress address) implements Place {
    }

    /// On the way back to an earlier copy of a vault.
    sealed interface Restore extends Place {
        EmailAddress address();

        /// The account that is open; empty if its vault cannot be.
        Optional<OpenAccount> open();

        /// The copy already chosen.
        Optional<Path> source();
    }

    /// Its vault does not open.
    record RestoreDamaged(EmailAddress address) implements Restore {
        @Override
        public Optional<OpenAccount> open() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> source() {
            return Optional.empty();
        }
    }

    record RestoreInside(OpenAccount account, Optional<Path> source) implements Inside, Restore {
        @Override
        public EmailAddress address() {
            return account.profile().address();
        }

        @Override
        public Optional<OpenAccount> open() {
            return Optional.of(account);
        }
    }

    /// The same, the password asked although there is, or was, a PIN.
    ///
    /// @param note why, or [Message#NONE] when it was wanted so
    record PasswordAsked(EmailAddress address, Message note) implements Place {
    }

    /// With an account open: what locks by itself.
    sealed interface Inside extends Place {
        OpenAccount account();
    }

    /// @param note what to tell once on arrival, or [Message#NONE]
    record Overview(OpenAccount account, Message note) implements Inside {
    }

    /// The settings of the program on this computer.
    record Preferences(OpenAccount account) implements Inside {
    }

    /// Words and copies are tried.
    record Drill(OpenAccount account) implements Inside {
    }

    /// The vault is an older copy: what that means, and the way to use it all the same.
    record OlderCopy(OpenAccount account) implements Inside {
    }

    /// The password is changed here.
    record ChangePassword(OpenAccount account) implements Inside {
    }

    /// The password was changed on another computer: it is to open this vault, too.
    record NewPassword(OpenAccount account) implements Inside {
    }

    /// A PIN is set.
    record PinSetup(OpenAccount account) implements Inside {
    }

    /// The recovery words are made, kept and proved.
    record KeyCeremony(OpenAccount account, Why why) implements Inside {
        /// MAKE: there are none. REPLACE: there are some. SEEN: somebody else may know them.
        public enum Why { MAKE, REPLACE, SEEN }
    }
}
