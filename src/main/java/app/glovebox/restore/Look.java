package app.glovebox.restore;

import app.glovebox.account.VaultRefusedException;

/// What came of opening a copy beside the vault. Only [Fits] holds something open.
public sealed interface Look {
    /// @param copy the caller's, to close
    record Fits(BesideCopy copy, Comparison comparison) implements Look {
    }

    /// Neither that password nor those words open it.
    record WrongKey() implements Look {
    }

    /// It opens, and belongs to somebody else.
    record OtherAccount() implements Look {
    }

    record Refused(VaultRefusedException.Kind kind) implements Look {
    }
}
