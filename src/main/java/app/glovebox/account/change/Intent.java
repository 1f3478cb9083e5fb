package app.glovebox.account.change;

import app.glovebox.custody.SlotId;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;

/// A change of which it is not known whether the Portal made it. Whoever holds this closes it.
///
/// @param slot     the new password's
/// @param spec     how it is stretched
/// @param oldProof of the password before
public record Intent(SlotId slot, KdfSpec spec, SecretBytes oldProof, SecretBytes newProof) implements AutoCloseable {
    @Override
    public void close() {
        oldProof.close();
        newProof.close();
    }
}
