package app.glovebox.vault;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.reading.ReadingPage;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.List;

/// A page of readings, and the newest reading of each signal.
public final class PageTarget implements Target {
    private static final Judge JUDGE = new Judge(new PageTarget());

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<byte[]> originals() {
        List<StoredReading> page = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            page.add(StoredReading.of(VaultFixture.reading(Signals.SPEED, i / 2.0, VaultFixture.NOON.plusSeconds(i))));
        }
        StoredReading text = StoredReading.of(
                VaultFixture.reading(Signals.LOCATION_STREET, "Long Street 7", VaultFixture.NOON));
        StoredReading texts = new StoredReading("Vehicle.Unheard.Of", List.of("a", "b"), VaultFixture.NOON,
                VaultFixture.NOON, Reading.Source.SNAPSHOT);
        StoredReading number = new StoredReading("Vehicle.Count", 12L, VaultFixture.NOON, VaultFixture.NOON,
                Reading.Source.STREAM);
        return List.of(ReadingPage.write(Kind.PAGE, "car", page),
                ReadingPage.write(Kind.LATEST, "car", List.of(text, texts, number)));
    }

    @Override
    public Class<?> refusal() {
        return StoreException.class;
    }

    @Override
    public void parse(byte[] bytes) throws StoreException {
        ReadingPage.head(bytes);
        for (StoredReading reading : ReadingPage.readings(bytes, null)) {
            reading.reading();
        }
    }
}
