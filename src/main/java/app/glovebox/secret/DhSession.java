package app.glovebox.secret;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The encryption a keyring on the message bus speaks: `dh-ietf1024-sha256-aes128-cbc-pkcs7` of the freedesktop Secret
/// Service. It keeps a secret out of what is written down of the bus's traffic; nothing authenticates it, so it keeps
/// nobody out who can stand in between. Used for nothing else, once. Not thread-safe.
public final class DhSession implements AutoCloseable {
    public static final String NAME = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
    public static final int IV_LENGTH = 16;
    private static final int KEY_LENGTH = 16;
    private static final int GROUP_LENGTH = 128;
    /// RFC 2409, section 6.2 (Second Oakley Group).
    private static final BigInteger PRIME = new BigInteger("""
            FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
            EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
            EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF""".strip(), 16);

    private BigInteger mine = new BigInteger(1, SecretBytes.random(GROUP_LENGTH).open()).mod(PRIME);
    private SecretBytes key;

    /// What the other side has to know.
    public byte[] publicKey() {
        return fixed(BigInteger.TWO.modPow(mine, PRIME));
    }

    /// Takes what the other side tells.
    ///
    /// @throws IllegalArgumentException if it is no member of the group
    public void agree(byte[] theirs) {
        BigInteger other = new BigInteger(1, theirs);
        if (other.compareTo(BigInteger.ONE) <= 0 || other.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
            throw new IllegalArgumentException("not of the group");
        }
        try (SecretBytes shared = SecretBytes.owning(fixed(other.modPow(mine, PRIME)))) {
            key = KeyDerivation.hkdf(shared, "", KEY_LENGTH);
        }
        mine = null;
    }

    public byte[] seal(SecretBytes plain, byte[] iv) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, iv).doFinal(plain.open());
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException("sealing cannot fail", bug);
        }
    }

    /// What was sealed, owned by the caller.
    ///
    /// @throws IllegalArgumentException if it is not of this session
    public SecretBytes open(byte[] sealed, byte[] iv) {
        try {
            return SecretBytes.owning(cipher(Cipher.DECRYPT_MODE, iv).doFinal(sealed));
        } catch (GeneralSecurityException garbled) {
            throw new IllegalArgumentException("not sealed for this session", garbled);
        }
    }

    @Override
    public void close() {
        mine = null;
        if (key != null) {
            key.close();
        }
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key.open(), "AES"), new IvParameterSpec(iv));
        return cipher;
    }

    private static byte[] fixed(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] out = new byte[GROUP_LENGTH];
        int length = Math.min(signed.length, GROUP_LENGTH);
        System.arraycopy(signed, signed.length - length, out, GROUP_LENGTH - length, length);
        Arrays.fill(signed, (byte) 0);
        return out;
    }
}
