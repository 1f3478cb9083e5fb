package app.glovebox.secret;

import java.util.Arrays;

/// How one password is stretched: salt and cost. Public, no secret.
///
/// @param salt 16 bytes, copied on the way in and out
public record KdfSpec(byte[] salt, KdfCost cost) {
    public static final int SALT_LENGTH = 16;

    public KdfSpec {
        salt = salt.clone();
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("salt of " + salt.length + " bytes");
        }
    }

    /// A new random salt at that cost.
    public static KdfSpec fresh(KdfCost cost) {
        return new KdfSpec(SecretBytes.random(SALT_LENGTH).open(), cost);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KdfSpec that && Arrays.equals(salt, that.salt) && cost.equals(that.cost);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(salt) + cost.hashCode();
    }
}
