package app.glovebox.host;

import java.io.IOException;

/// The folder asked for holds other things and is open to others: it is neither ours to close nor private enough.
public final class FolderRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    FolderRefusedException() {
        super("the data folder is not ours");
    }
}
