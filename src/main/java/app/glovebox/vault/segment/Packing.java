package app.glovebox.vault.segment;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.PayloadReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Raw Deflate with a dictionary that never changes: the signal names of the first version of segments.
final class Packing {
    private static final byte[] DICTIONARY = dictionary();

    private Packing() {
    }

    private static byte[] dictionary() {
        try (InputStream names = Packing.class.getResourceAsStream("names-1.txt")) {
            return names.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(plain);
            deflater.finish();
            // Deflate never grows its input by more than this.
            byte[] packed = new byte[plain.length + plain.length / 1_000 + 64];
            int length = deflater.deflate(packed);
            byte[] cut = Arrays.copyOf(packed, length);
            Arrays.fill(packed, (byte) 0);
            return cut;
        } finally {
            deflater.end();
        }
    }

    /// @param length of the plain bytes, no more are made
    static byte[] unpack(byte[] packed, int length) throws StoreException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed);
            byte[] plain = new byte[length];
            int made = 0;
            while (made < length && !inflater.finished()) {
                int some = inflater.inflate(plain, made, length - made);
                if (some == 0) {
                    throw PayloadReader.damaged(null);
                }
                made += some;
            }
            // The end mark may stand behind the last byte.
            if (made < length || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw PayloadReader.damaged(null);
            }
            return plain;
        } catch (DataFormatException nonsense) {
            throw PayloadReader.damaged(nonsense);
        } finally {
            inflater.end();
        }
    }
}
