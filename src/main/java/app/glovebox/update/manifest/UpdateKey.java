package app.glovebox.update.manifest;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a publisher's Ed25519 key.
///
/// @param raw its 32 bytes as RFC 8032 writes them, in hexadecimal
public record UpdateKey(String raw) {
    private static final int LENGTH = 32;
    private static final int ID_LENGTH = 16;
    /// What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /// @param text Base64 of the 32 bytes, or of the SubjectPublicKeyInfo around them
    /// @throws IllegalArgumentException for anything else
    public static UpdateKey parse(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        int head = bytes.length - LENGTH;
        if (head != 0 && !(head == PREFIX.length && Arrays.equals(bytes, 0, head, PREFIX, 0, head))) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        UpdateKey key = new UpdateKey(HexFormat.of().formatHex(bytes, head, bytes.length));
        key.publicKey();
        return key;
    }

    /// What a signature names its key by: the first 8 bytes of SHA-256 of the 32, in hexadecimal.
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(raw));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("SHA-256 is part of this runtime", missing);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException notOne) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Ed25519 is part of this runtime", missing);
        }
    }

    private PublicKey publicKey() {
        byte[] encoded = HexFormat.of().parseHex(HexFormat.of().formatHex(PREFIX) + raw);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException noPoint) {
            throw new IllegalArgumentException("not an Ed25519 key", noPoint);
        }
    }
}
