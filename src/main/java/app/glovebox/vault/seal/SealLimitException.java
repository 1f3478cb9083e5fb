package app.glovebox.vault.seal;

import java.security.GeneralSecurityException;

/// The record key has made as many seals as random nonces allow; the vault can still be read.
public final class SealLimitException extends GeneralSecurityException {
    private static final long serialVersionUID = 1L;

    SealLimitException(long limit) {
        super("the record key has made its " + limit + " seals");
    }
}
