package app.glovebox.account.anchor;

import app.glovebox.session.StorageException;
import java.util.Optional;

/// What a vault knows of its own anchors. The vault implements it; all methods block.
public interface AnchorStore {

    /// @param confirmed the last one the Portal is known to have
    /// @param pending   one that was sent, or was about to be, and not answered
    record Known(Optional<Anchor> confirmed, Optional<Anchor> pending) {
        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());

        /// Whether the anchor a Portal has is one of these; none at all is no stranger's.
        boolean ours(Optional<Anchor> there) {
            return there.isEmpty() || there.equals(confirmed) || there.equals(pending);
        }
    }

    /// Names the vault at its Portal: 16 bytes as 32 lower-case hex digits.
    String vaultId() throws StorageException;

    /// How far it has come by now.
    Anchor present() throws StorageException;

    Known known() throws StorageException;

    /// One commit, on disk when this returns.
    void keep(Known known) throws StorageException;
}
