package app.glovebox.vault;

import app.glovebox.secret.Passphrase;
import app.glovebox.secret.SecretBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Secrets to be searched for in a file. They are kept under a random mask, so that this is no place they are found at:
/// not even for a moment is there another plain copy.
final class Needles {
    /// Shorter ones could stand in a file by chance.
    private static final int LEAST = 12;
    /// What HMAC (RFC 2104) lays over its key, and keeps.
    private static final int[] PADS = {0x36, 0x5c};

    private record Needle(String name, byte[] mask, byte[] masked) {
        byte at(int index) {
            return (byte) (mask[index] ^ masked[index]);
        }

        boolean stands(ByteBuffer hay, int from) {
            int same = 0;
            while (same < mask.length && from + same < hay.limit() && hay.get(from + same) == at(same)) {
                same++;
            }
            return same == mask.length;
        }
    }

    private final List<Needle> all = new ArrayList<>();
    // By the first two bytes: what most places in a file are passed over by.
    private final boolean[] begins = new boolean[1 << 16];

    /// The bytes as they are, as an AES key schedule begins and as HMAC keeps a key.
    void add(String name, SecretBytes secret) {
        add(name, secret.length(), i -> secret.open()[i]);
        for (int pad : PADS) {
            add(name + "-pad-" + pad, secret.length(), i -> secret.open()[i] ^ pad);
        }
    }

    /// An ASCII password: its characters, its UTF-8, and the way a string beyond Latin-1 keeps it.
    void add(String name, Passphrase ascii) {
        char[] chars = ascii.open();
        add(name + "-utf8", chars.length, i -> chars[i]);
        add(name + "-utf16be", 2 * chars.length, i -> i % 2 == 0 ? 0 : chars[i / 2]);
        add(name + "-utf16le", 2 * chars.length, i -> i % 2 == 0 ? chars[i / 2] : 0);
    }

    private void add(String name, int length, IntUnaryOperator plain) {
        if (length < LEAST) {
            throw new IllegalArgumentException("needle of " + length + " bytes");
        }
        byte[] mask = new byte[length];
        new SecureRandom().nextBytes(mask);
        byte[] masked = new byte[length];
        for (int i = 0; i < length; i++) {
            masked[i] = (byte) (plain.applyAsInt(i) ^ mask[i]);
        }
        Needle needle = new Needle(name, mask, masked);
        all.add(needle);
        begins[pair(needle.at(0), needle.at(1))] = true;
    }

    /// How often each stands in the file, which is mapped: read, it would lie on the heap.
    Map<String, Integer> count(Path file) throws IOException {
        Map<String, Integer> found = new LinkedHashMap<>();
        all.forEach(needle -> found.put(needle.name(), 0));
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer hay = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int from = 0; from < hay.limit() - 1; from++) {
                if (begins[pair(hay.get(from), hay.get(from + 1))]) {
                    for (Needle needle : all) {
                        if (needle.stands(hay, from)) {
                            found.merge(needle.name(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static int pair(byte first, byte second) {
        return (first & 0xff) << 8 | second & 0xff;
    }
}
