package app.glovebox;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.RememberedAccount;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import java.util.List;
import java.util.Optional;

/// Where a start begins, and what it means to leave an account.
record Threshold(WiringGround ground) {
    private static final System.Logger LOG = System.getLogger("app.glovebox");

    /// What this start shows first.
    Place first() {
        return ground.start().starting().isSafe() ? new Place.SafeStart() : front(Message.NONE);
    }

    /// The place every start begins at: sign-in, continuing with the account used last, or its PIN if it has one.
    Place front(Message note) {
        List<RememberedAccount> known = ground.accounts().all();
        if (!known.isEmpty() && ground.quick().armed(known.getFirst().address()).isPresent()) {
            return new Place.Locked(known.getFirst().address());
        }
        return new Place.SignIn(known.isEmpty() ? Optional.empty() : Optional.of(known.getFirst().address()), note);
    }

    /// Who left for good does not come back with a PIN. Blocks.
    void leave(EmailAddress address, Place now) {
        if (!(now instanceof Place.SignIn)) {
            ground.quick().rest(address);
            return;
        }
        try {
            ground.quick().end(address);
        } catch (StorageException undeleted) {
            LOG.log(System.Logger.Level.WARNING, "quick.not-ended", undeleted);
        }
    }
}
