package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.vss.Signals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultSecrecyTest {
    private static final double LATITUDE = 48.135124;
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir
    private Path folder;

    @Test
    void nothingOfTheAccountStandsInTheFileOrItsLog() throws Exception {
        Path file = folder.resolve("secret.vault");
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.sessions().save(VaultFixture.grant(5));
            vault.readings().append(VaultFixture.CAR.id(), List.of(
                    VaultFixture.reading(Signals.LATITUDE, LATITUDE, VaultFixture.NOON),
                    VaultFixture.reading(Signals.LOCATION_STREET, "Canary Street 7", VaultFixture.NOON)),
                    "event-canary");
            vault.sessions().save(VaultFixture.grant(6));
            assertNone(file);
            assertNone(Path.of(file + "-wal"));
            vault.upkeep().keep(Reason.REKEY);
            assertEquals(2, vault.upkeep().copies().size());
            for (KeptCopy copy : vault.upkeep().copies()) {
                assertNone(copy.file());
            }
            assertNone(assertInstanceOf(BackupOutcome.Good.class,
                    vault.upkeep().backUp(folder, (done, total) -> { })).file());
        }
        assertNone(file);
        assertEquals(List.of("secret.vault", "secret.vault.kept", "secret.vault.mark"), VaultFixture.beside(file));
    }

    private void assertNone(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        assertTrue(bytes.length > 0);
        for (byte[] planted : planted()) {
            assertFalse(contains(bytes, planted), "planted value in " + path.getFileName());
        }
    }

    private List<byte[]> planted() {
        List<byte[]> planted = new ArrayList<>();
        for (String text : List.of(VaultFixture.PROFILE.displayName(), VaultFixture.PROFILE.address().text(),
                "canary", "Canary", "example", VaultFixture.PORTAL.address().toString(), "7f3a7f3a",
                VaultFixture.CAR.vin(), VaultFixture.CAR.model(), "Vehicle.", Signals.LATITUDE.name(), "Latitude")) {
            planted.add(text.getBytes(StandardCharsets.UTF_8));
            planted.add(text.getBytes(StandardCharsets.UTF_16LE));
        }
        for (int seed = 5; seed <= 6; seed++) {
            Grant grant = VaultFixture.grant(seed);
            for (byte[] token : List.of(grant.access().open(), grant.refresh().open())) {
                planted.add(Arrays.copyOf(token, 8));
                planted.add(HexFormat.of().formatHex(token, 0, 8).getBytes(StandardCharsets.US_ASCII));
            }
        }
        planted.add(ByteBuffer.allocate(8).putDouble(LATITUDE).array());
        planted.add(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(LATITUDE).array());
        planted.add(keys.keyEncryptionKey().open());
        planted.add(keys.proof().open());
        return planted;
    }

    private static boolean contains(byte[] hay, byte[] needle) {
        for (int i = 0; i <= hay.length - needle.length; i++) {
            int same = 0;
            while (same < needle.length && hay[i + same] == needle[same]) {
                same++;
            }
            if (same == needle.length) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theSearchFindsWhatIsThere() {
        byte[] hay = "xx canary xx".getBytes(StandardCharsets.UTF_8);
        assertTrue(contains(hay, "canary".getBytes(StandardCharsets.UTF_8)));
        assertFalse(contains(hay, "canaries".getBytes(StandardCharsets.UTF_8)));
    }
}
