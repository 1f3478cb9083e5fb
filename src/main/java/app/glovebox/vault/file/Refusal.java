package app.glovebox.vault.file;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.store.StoreException;

/// What trouble with a file means for whoever wants to open it as a vault.
public final class Refusal {
    private Refusal() {
    }

    public static VaultRefusedException of(StoreException broken) {
        return new VaultRefusedException(switch (broken.kind()) {
            case NOT_A_DATABASE, FOREIGN -> Kind.NOT_A_VAULT;
            case DAMAGED -> Kind.DAMAGED;
            case NEWER_VERSION -> Kind.NEWER;
            case BUSY -> Kind.IN_USE;
            case FULL -> Kind.NO_ROOM;
            case UNREADABLE -> Kind.UNREADABLE;
        }, broken);
    }
}
