package app.glovebox.secret;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM of the JDK (NIST SP 800-38D) for one run of seals under one key. A sealed blob is
/// `suite (1) | nonce (12, random) | ciphertext | tag (16)`.
///
/// A `Cipher` keeps its key and cannot be wiped, so a run lives as long as one transaction: open it in a
/// try-with-resources, never keep it in a field. Not thread-safe. With random nonces one key may make 2^32 seals;
/// whoever owns the key counts them.
public final class AesGcm implements AutoCloseable {
    /// Stands in front of each blob, so that a later version can tell which algorithm made it.
    public static final byte SUITE = 1;
    public static final int KEY_LENGTH = 32;
    public static final int TAG_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    /// What a blob is longer than what was sealed.
    public static final int OVERHEAD = 1 + NONCE_LENGTH + TAG_LENGTH;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int DRAWN = NONCE_LENGTH * 64;
    private static final SecureRandom RANDOM = new SecureRandom();
    // Looking through the providers takes longer than opening a small record.
    private static final Provider PROVIDER = provider();

    // Drawn in bulk: one call of the generator costs more than sealing a small record.
    private byte[] nonces;
    private int nextNonce = DRAWN;
    private Cipher cipher;
    private SecretKeySpec key;

    /// @param key 32 bytes; the caller keeps owning it
    public AesGcm(SecretBytes key) {
        if (key.length() != KEY_LENGTH) {
            throw new IllegalArgumentException("key of " + key.length() + " bytes");
        }
        try {
            cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
            this.key = new SecretKeySpec(key.open(), "AES");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("AES-GCM is part of this runtime", missing);
        }
    }

    /// Seals the bytes; the associated bytes are authenticated and not stored.
    public byte[] seal(byte[] plain, byte[] associated) {
        return seal(plain, associated, 0);
    }

    /// As [#seal(byte[], byte[])], behind so many bytes left free for the caller.
    public byte[] seal(byte[] plain, byte[] associated, int free) {
        if (nextNonce == DRAWN) {
            nonces = nonces == null ? new byte[DRAWN] : nonces;
            RANDOM.nextBytes(nonces);
            nextNonce = 0;
        }
        byte[] sealed = new byte[free + plain.length + OVERHEAD];
        sealed[free] = SUITE;
        System.arraycopy(nonces, nextNonce, sealed, free + 1, NONCE_LENGTH);
        nextNonce += NONCE_LENGTH;
        try {
            start(Cipher.ENCRYPT_MODE, sealed, free + 1, associated);
            cipher.doFinal(plain, 0, plain.length, sealed, free + 1 + NONCE_LENGTH);
            return sealed;
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException("sealing cannot fail", bug);
        }
    }

    /// What was sealed, in an array of the caller's own.
    ///
    /// @throws AEADBadTagException if the blob, the associated bytes or the key is not the one of the seal
    public byte[] open(byte[] sealed, byte[] associated) throws AEADBadTagException {
        return open(sealed, associated, 0);
    }

    /// As [#open(byte[], byte[])], the blob standing behind so many bytes of the caller's.
    public byte[] open(byte[] sealed, byte[] associated, int free) throws AEADBadTagException {
        if (sealed.length < free + OVERHEAD || sealed[free] != SUITE) {
            throw new AEADBadTagException("no seal of a known suite");
        }
        try {
            int from = free + 1 + NONCE_LENGTH;
            start(Cipher.DECRYPT_MODE, sealed, free + 1, associated);
            return cipher.doFinal(sealed, from, sealed.length - from);
        } catch (AEADBadTagException broken) {
            throw broken;
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException("opening fails by its tag only", bug);
        }
    }

    /// Lets go of the key. The run is over.
    @Override
    public void close() {
        cipher = null;
        key = null;
        if (nonces != null) {
            Arrays.fill(nonces, (byte) 0);
        }
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("AES-GCM is part of this runtime", missing);
        }
    }

    private void start(int mode, byte[] sealed, int nonceAt, byte[] associated) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * 8, sealed, nonceAt, NONCE_LENGTH));
        cipher.updateAAD(associated);
    }
}
