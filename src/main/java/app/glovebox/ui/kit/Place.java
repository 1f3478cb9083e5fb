package app.glovebox.ui.kit;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import java.util.Optional;

/// Where the user is. The roof's exhaustive switch turns a place into its view.
public sealed interface Place {
    /// @param chosen the account to continue with, if one was chosen
    /// @param note   why we are here again ("signed out", "account removed"), or [Message#NONE]
    record SignIn(Optional<EmailAddress> chosen, Message note) implements Place {
    }

    /// Another program holds the data folder: nothing here may touch it.
    record Held() implements Place {
    }

    record CreateAccount() implements Place {
    }

    /// The vault is locked; nothing of the account is shown but its row of the accounts list.
    record Locked(EmailAddress address) implements Place {
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

    /// A PIN is set.
    record PinSetup(OpenAccount account) implements Inside {
    }

    /// The recovery words are made, kept and proved.
    record KeyCeremony(OpenAccount account) implements Inside {
    }
}
