package app.glovebox.vault;

import app.glovebox.session.Grant;
import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.reading.ReadingPage;
import app.glovebox.vault.rig.Mutator;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A record that holds nonsense in spite of its seal is damage, not a crash.
@Execution(ExecutionMode.CONCURRENT)
class PayloadFuzzTest {
    private final Mutator mutator = new Mutator();

    @Test
    void recordsOfWhichThereIsOneRefuseNonsense() {
        List<byte[]> originals = new ArrayList<>(List.of(Payloads.of(VaultFixture.PROFILE),
                Payloads.of(VaultFixture.PORTAL), Payloads.of(List.of(VaultFixture.CAR, VaultFixture.CAR)),
                Payloads.position("event-12"), Payloads.of(new ClockMark(VaultFixture.NOON, 1.5, VaultFixture.NOON))));
        try (Grant grant = VaultFixture.renewed(3)) {
            originals.add(Payloads.of(grant));
        }
        mutator.feed("records", originals, StoreException.class, bytes -> {
            Kind kind = Kind.of(bytes).orElse(null);
            if (kind != null) {
                parse(kind, bytes);
            }
        });
    }

    private static void parse(Kind kind, byte[] bytes) throws StoreException {
        switch (kind) {
            case PROFILE -> Payloads.profile(bytes);
            case PORTAL -> Payloads.portal(bytes);
            case VEHICLES -> Payloads.vehicles(bytes);
            case SESSION -> Payloads.grant(bytes).close();
            case POSITION -> Payloads.position(bytes);
            case CLOCK -> Payloads.clock(bytes);
            case LATEST, PAGE -> ReadingPage.readings(bytes, null);
            default -> { }
        }
    }

    @Test
    void pagesOfReadingsRefuseNonsense() {
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
        mutator.feed("pages", List.of(ReadingPage.write(Kind.PAGE, "car", page),
                ReadingPage.write(Kind.LATEST, "car", List.of(text, texts, number))), StoreException.class, bytes -> {
                    ReadingPage.head(bytes);
                    for (StoredReading reading : ReadingPage.readings(bytes, null)) {
                        reading.reading();
                    }
                });
    }
}
