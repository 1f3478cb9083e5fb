package app.glovebox.ui.signin;

import app.glovebox.account.SignInOutcome.PortalUntrusted;
import app.glovebox.ui.kit.Message;
import java.util.Optional;

/// A refusal in place: the field it is about and the sentence saying what to do next.
///
/// @param stranger who answered in place of the trusted Portal; a card of its own tells it
record Problem(Spot at, Message text, Optional<PortalUntrusted> stranger) {
    static final Problem NONE = new Problem(Spot.NOWHERE, Message.NONE);

    /// FORM: about no single field. PORTAL: the Portal is not the trusted one, and the form gives way to a warning.
    enum Spot { NOWHERE, NAME, ADDRESS, PASSWORD, WORDS, FORM, PORTAL }

    Problem(Spot at, Message text) {
        this(at, text, Optional.empty());
    }

    /// The password does not open the vault on this computer, which says nothing about the Portal.
    boolean isOfVault() {
        return at == Spot.PASSWORD && text.key().equals("signin.vault.wrong");
    }

    Message at(Spot spot) {
        return at == spot ? text : Message.NONE;
    }
}
