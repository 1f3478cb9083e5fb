package app.glovebox.link.update;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import app.glovebox.update.Signed;
import app.glovebox.update.manifest.Envelope;
import app.glovebox.update.manifest.RefusedException;
import java.util.Arrays;
import java.util.List;

/// A whole envelope as anybody may send it: what opens is what was signed, to the last byte.
public final class EnvelopeTarget implements Target {
    private static final Judge JUDGE = new Judge(new EnvelopeTarget());

    private final Signed publisher = new Signed();
    private final List<byte[]> originals =
            List.of(publisher.manifest(100, "1.1.0"), publisher.manifest(101, "1.2.0"));

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "envelope";
    }

    @Override
    public List<byte[]> originals() {
        return originals;
    }

    @Override
    public Class<?> refusal() {
        return RefusedException.class;
    }

    @Override
    public void parse(byte[] bytes) throws RefusedException {
        byte[] opened = Envelope.read(bytes).opened(publisher.key());
        if (originals.stream().noneMatch(good -> endsWith(good, opened))) {
            throw new AssertionError("opened, though nobody signed it");
        }
    }

    private static boolean endsWith(byte[] envelope, byte[] payload) {
        int head = envelope.length - payload.length;
        return head > 0 && Arrays.equals(envelope, head, envelope.length, payload, 0, payload.length);
    }
}
