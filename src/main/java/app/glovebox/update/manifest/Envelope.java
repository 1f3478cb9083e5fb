package app.glovebox.update.manifest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signed manifest as it lies in a file: `glovebox-update 1`, one to four lines `signature KEYID BASE64`, an empty line,
/// and the payload, to the last byte. Signed is the payload with its type and both lengths before it (the pre-authentication
/// encoding of DSSE 1.0), so a signature made for anything else never fits.
///
/// The signatures' names and their order are not signed; they only say which of them to try.
public final class Envelope {
    /// Longer ones are refused unread.
    public static final int MOST_BYTES = 64 * 1024;
    private static final String TYPE = "application/vnd.glovebox.update+json; format=1";
    private static final Pattern HEAD = Pattern.compile(
            "glovebox-update 1\n((?:signature [0-9a-f]{16} [A-Za-z0-9+/]{85}[AQgw]==\n){1,4})\n");
    private static final Pattern OTHER_FORMAT = Pattern.compile("glovebox-update (?!1\n)[1-9]\\d{0,3}\n");
    private static final int LONGEST_HEAD = 1024;

    private final Map<String, byte[]> signatures;
    private final byte[] payload;

    private Envelope(Map<String, byte[]> signatures, byte[] payload) {
        this.signatures = signatures;
        this.payload = payload;
    }

    /// Takes the shape apart; nothing is believed yet.
    public static Envelope read(byte[] bytes) throws RefusedException {
        if (bytes.length > MOST_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        if (OTHER_FORMAT.matcher(head).lookingAt()) {
            throw new RefusedException(Refusal.NEWER_FORMAT);
        }
        Matcher form = HEAD.matcher(head);
        if (!form.lookingAt() || form.end() == bytes.length) {
            throw new RefusedException(Refusal.NO_MANIFEST);
        }
        return new Envelope(signatures(form.group(1)), Arrays.copyOfRange(bytes, form.end(), bytes.length));
    }

    private static Map<String, byte[]> signatures(String lines) throws RefusedException {
        Map<String, byte[]> signatures = new HashMap<>();
        for (String line : lines.split("\n")) {
            String[] words = line.split(" ");
            if (signatures.put(words[1], Base64.getDecoder().decode(words[2])) != null) {
                throw new RefusedException(Refusal.NO_MANIFEST);
            }
        }
        return signatures;
    }

    /// The payload, once the key's own signature was found to fit it. The array is the caller's.
    public byte[] opened(UpdateKey key) throws RefusedException {
        byte[] signature = signatures.get(key.id());
        if (signature == null) {
            throw new RefusedException(Refusal.OTHER_KEY);
        }
        if (!key.verifies(signed(payload), signature)) {
            throw new RefusedException(Refusal.TAMPERED);
        }
        return payload.clone();
    }

    /// What a signature is made over.
    public static byte[] signed(byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("DSSEv1 " + TYPE.length() + " " + TYPE + " " + payload.length + " ")
                .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(payload);
        return bytes.toByteArray();
    }

    /// The bytes of an envelope with one signature.
    public static byte[] write(UpdateKey key, byte[] signature, byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("glovebox-update 1\nsignature " + key.id() + " "
                + Base64.getEncoder().encodeToString(signature) + "\n\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(payload);
        return bytes.toByteArray();
    }
}
