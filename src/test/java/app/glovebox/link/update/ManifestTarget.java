package app.glovebox.link.update;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import app.glovebox.update.Signed;
import app.glovebox.update.manifest.RefusedException;
import app.glovebox.wire.Json;
import java.util.List;

/// The payload of an envelope: a publisher can sign nonsense.
public final class ManifestTarget implements Target {
    private static final Judge JUDGE = new Judge(new ManifestTarget());

    private final SignedManifests reader = new SignedManifests();

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "manifest";
    }

    @Override
    public List<byte[]> originals() {
        return List.of(Json.write(Signed.fields(100, "1.1.0")), Json.write(Signed.fields(470_000, "2.0-beta")));
    }

    @Override
    public Class<?> refusal() {
        return RefusedException.class;
    }

    @Override
    public void parse(byte[] bytes) throws RefusedException {
        reader.read(bytes);
    }
}
