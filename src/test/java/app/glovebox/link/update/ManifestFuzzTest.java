package app.glovebox.link.update;

import app.glovebox.fuzz.Target;
import app.glovebox.update.Signed;
import app.glovebox.update.manifest.Envelope;
import app.glovebox.update.manifest.RefusedException;
import app.glovebox.vault.rig.Mutator;
import app.glovebox.wire.Json;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Anybody can send an envelope, and a publisher can sign nonsense.
@Execution(ExecutionMode.CONCURRENT)
class ManifestFuzzTest {
    @Test
    void whateverIsSignedIsReadOrRefused() {
        SignedManifests reader = new SignedManifests();
        new Mutator().feed(new Target.Of("manifest", List.of(Json.write(Signed.fields(100, "1.1.0")),
                Json.write(Signed.fields(470_000, "2.0"))), RefusedException.class, reader::read));
    }

    @Test
    void noChangedEnvelopeOpens() {
        Signed publisher = new Signed();
        List<byte[]> originals = List.of(publisher.manifest(100, "1.1.0"), publisher.manifest(101, "1.2.0"));
        new Mutator().feed(new Target.Of("envelope", originals, RefusedException.class, bytes -> {
            Envelope.read(bytes).opened(publisher.key());
            if (originals.stream().noneMatch(good -> Arrays.equals(good, bytes))) {
                throw new AssertionError("opened, though nobody signed it");
            }
        }));
    }
}
