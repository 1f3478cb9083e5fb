package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import app.glovebox.vault.reading.ReadingPage;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingPageTest {
    private static final Instant NOON = VaultFixture.NOON;
    private static final StoredReading FUTURE_SIGNAL = new StoredReading("Vehicle.Cabin.Unheard.Of", 12L, NOON, NOON,
            Reading.Source.STREAM);
    private static final StoredReading FUTURE_VALUE = new StoredReading(Signals.SPEED.name(), List.of("fast"),
            NOON.plusSeconds(1), NOON, Reading.Source.STREAM);
    private static final StoredReading KNOWN =
            StoredReading.of(VaultFixture.reading(Signals.SPEED, 42.5, NOON.minusSeconds(9)));

    @TempDir
    private Path folder;

    @Test
    void tellsVehicleNumberAndTimesInFront() throws Exception {
        byte[] payload = ReadingPage.write(Kind.PAGE, "car", List.of(FUTURE_SIGNAL, FUTURE_VALUE, KNOWN));
        assertEquals(Kind.PAGE, Kind.of(payload).orElseThrow());
        assertEquals(new ReadingPage("car", 3, NOON.minusSeconds(9), NOON.plusSeconds(1), payload.length), ReadingPage.head(payload));
    }

    @Test
    void readsAllOfItselfOrOneSignal() throws Exception {
        byte[] payload = ReadingPage.write(Kind.PAGE, "car", List.of(FUTURE_SIGNAL, FUTURE_VALUE, KNOWN));
        assertEquals(List.of(FUTURE_SIGNAL, FUTURE_VALUE, KNOWN), ReadingPage.readings(payload, null));
        assertEquals(List.of(FUTURE_VALUE, KNOWN), ReadingPage.readings(payload, Signals.SPEED.name()));
        assertEquals(List.of(), ReadingPage.readings(payload, Signals.LATITUDE.name()));
    }

    @Test
    void doesNotShowWhatThisVersionDoesNotKnow() {
        assertTrue(FUTURE_SIGNAL.reading().isEmpty());
        assertTrue(FUTURE_VALUE.reading().isEmpty());
        assertEquals(42.5, KNOWN.reading().orElseThrow().number());
    }

    @Test
    void anUnknownSignalSurvivesTheRewritingOfItsPage() throws Exception {
        Path file = folder.resolve("future.vault");
        PasswordKeys keys = VaultFixture.anyKeys();
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            ((SealedVault) vault).tell(contents -> contents.append("car", List.of(FUTURE_SIGNAL, FUTURE_VALUE), "1"));
        }
        Reading later = VaultFixture.reading(Signals.SPEED, 7.0, NOON.plusSeconds(60));
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            assertEquals(List.of(), vault.readings().latest("car"));
            vault.readings().append("car", List.of(later), "2");
            assertEquals(List.of(later), vault.readings().latest("car"));
            assertEquals(List.of(later), vault.readings().history("car", Signals.SPEED, Instant.EPOCH, Instant.MAX));
        }
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            List<StoredReading> kept = ((SealedVault) vault).ask(contents -> contents.readings()
                    .history("car", FUTURE_SIGNAL.name(), Instant.EPOCH, Instant.MAX));
            assertEquals(List.of(FUTURE_SIGNAL), kept);
        }
    }

    @Test
    void aCutPayloadIsDamageWhereverItIsCut() {
        byte[] payload = ReadingPage.write(Kind.PAGE, "car", List.of(FUTURE_SIGNAL, FUTURE_VALUE, KNOWN));
        for (int length = 2; length < payload.length; length++) {
            byte[] cut = Arrays.copyOf(payload, length);
            assertEquals(StoreException.Kind.DAMAGED,
                    assertThrows(StoreException.class, () -> ReadingPage.readings(cut, null)).kind(), "at " + length);
        }
        byte[] longer = Arrays.copyOf(payload, payload.length + 1);
        assertThrows(StoreException.class, () -> ReadingPage.readings(longer, null));
    }

    @Test
    void aPayloadOfALaterVersionIsNewer() {
        byte[] payload = ReadingPage.write(Kind.PAGE, "car", List.of(KNOWN));
        payload[1] = 2;
        assertEquals(StoreException.Kind.NEWER_VERSION,
                assertThrows(StoreException.class, () -> ReadingPage.head(payload)).kind());
    }

    @Test
    void integersOfEverySizeComeBack() throws Exception {
        long[] numbers = {0, 1, -1, 63, 64, -64, -65, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE};
        PayloadWriter out = new PayloadWriter(Kind.CLOCK);
        for (long number : numbers) {
            out.integer(number).count(number);
        }
        PayloadReader in = new PayloadReader(out.finish());
        for (long number : numbers) {
            assertEquals(number, in.integer());
            assertEquals(number, in.count());
        }
        assertTrue(in.atEnd());
    }
}
