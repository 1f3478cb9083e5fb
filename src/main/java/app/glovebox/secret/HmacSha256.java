package app.glovebox.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 (RFC 2104) for one run of codes under one key. Like [AesGcm] it holds its key and is therefore never
/// kept in a field. Not thread-safe.
public final class HmacSha256 implements AutoCloseable {
    public static final int LENGTH = 32;

    private Mac mac;

    /// @param key the caller keeps owning it
    public HmacSha256(SecretBytes key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.open(), "HmacSHA256"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of this runtime", missing);
        }
    }

    /// The code of one message given in parts; where one part ends and the next begins is not authenticated.
    public static byte[] of(SecretBytes key, byte[]... parts) {
        try (HmacSha256 hmac = new HmacSha256(key)) {
            return hmac.over(parts);
        }
    }

    /// As [#of], within this run.
    public byte[] over(byte[]... parts) {
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    /// Lets go of the key. The run is over.
    @Override
    public void close() {
        mac = null;
    }
}
