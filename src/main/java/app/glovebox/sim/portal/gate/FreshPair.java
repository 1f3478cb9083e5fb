package app.glovebox.sim.portal.gate;

import app.glovebox.secret.SecretBytes;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;

/// Two new tokens of 256 random bits. Wiped once they are written into the answer; the table keeps their hashes.
record FreshPair(SecretBytes access, SecretBytes refresh) implements AutoCloseable {
    private static final int LENGTH = 32;

    static FreshPair random() {
        return new FreshPair(SecretBytes.random(LENGTH), SecretBytes.random(LENGTH));
    }

    /// Under which the table knows a token a client shows. A plain hash does: nobody guesses 256 bits.
    static byte[] hash(String token) throws Refusal {
        byte[] bytes;
        try {
            bytes = Base64Text.decode(token, LENGTH);
        } catch (MalformedException none) {
            throw Refusal.of(Problem.Type.TOKEN_REFUSED);
        }
        byte[] hash = sha256(bytes);
        Arrays.fill(bytes, (byte) 0);
        return hash;
    }

    byte[] accessHash() {
        return sha256(access.open());
    }

    byte[] refreshHash() {
        return sha256(refresh.open());
    }

    Messages.Tokens tokens(Duration accessLife) {
        return new Messages.Tokens(Base64Text.encode(access.open()), accessLife.toSeconds(),
                Base64Text.encode(refresh.open()));
    }

    @Override
    public void close() {
        access.close();
        refresh.close();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of this runtime", missing);
        }
    }
}
