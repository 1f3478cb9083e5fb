package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.Finding.What;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.segment.Grain;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signal;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A vault that has been lived with, written by an earlier version, opens with its whole past. Made by [LivedVaultMaker],
/// which says what is in it.
@Execution(ExecutionMode.CONCURRENT)
class LivedVaultTest {
    private static final String CAR = VaultFixture.CAR.id();
    private final VaultFiles vaults =
            new VaultFiles(KeptVaultMaker.SHIPPED, VaultFixture.REAL, VaultFixture.ROOMY);

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void put() throws Exception {
        file = folder.resolve("lived.vault");
        try (InputStream kept = LivedVaultTest.class.getResourceAsStream("/vaults/v2-lived.vault")) {
            Files.copy(kept, file);
        }
    }

    @Test
    void thePasswordOpensItWithEverythingInIt() throws Exception {
        assertEquals(2, dataKeys(), "a rotation is under way in it");
        try (PasswordKeys keys = VaultFixture.keys(KeptVaultMaker.PASSWORD, vaults.passwordSpecs(file).getFirst());
                OpenVault vault = vaults.open(file, keys)) {
            KeptVaultTest.assertAccount(vault);
            assertEquals(Optional.of(LivedVaultMaker.POSITION), vault.readings().position());
            assertEquals(Optional.of(KeptVaultMaker.CLOCK), vault.readings().clock());
            assertEquals(Optional.of(LivedVaultMaker.SCHEDULE), vault.upkeep().schedule());
            assertEquals(LivedVaultMaker.RETENTION, vault.history().retention());
            assertEquals(Optional.of(LivedVaultMaker.DRILLED), vault.keySlots().drilled());
            assertPast(vault);
        }
    }

    @Test
    void theWordsOpenItAndItPassesItsCheckBeforeAndAfterTheRotationEnds() throws Exception {
        try (RecoveryPhrase words = LivedVaultMaker.words(); OpenVault vault = vaults.open(file, words)) {
            assertTrue(vault.keySlots().proves(words));
            assertChecked(vault);
            assertEquals(new TreeSet<>(Set.of(Grain.values())), grains(vault));
            vault.upkeep().rotate((done, total) -> { });
            assertChecked(vault);
            assertPast(vault);
        }
        assertEquals(1, dataKeys());
    }

    private static void assertPast(OpenVault vault) throws Exception {
        Set<Reading> newest = new HashSet<>();
        for (Signal signal : LivedVaultMaker.SIGNALS) {
            assertEquals(LivedVaultMaker.readings(signal),
                    vault.readings().history(CAR, signal, Instant.EPOCH, Instant.MAX), signal.name());
            assertEquals(LivedVaultMaker.hours(signal),
                    vault.readings().hours(CAR, signal, Instant.EPOCH, Instant.MAX), signal.name());
            newest.add(LivedVaultMaker.readings(signal).getLast());
        }
        assertEquals(newest, new HashSet<>(vault.readings().latest(CAR)));
    }

    private static void assertChecked(OpenVault vault) throws Exception {
        Set<What> found = vault.upkeep().check((done, total) -> { }).findings().stream().map(Finding::what)
                .collect(Collectors.toSet());
        assertTrue(found.containsAll(Set.of(What.FILE_WHOLE, What.RECORDS_WHOLE)), found.toString());
    }

    private static Set<Grain> grains(OpenVault vault) throws Exception {
        return ((SealedVault) vault).ask(contents -> {
            Set<Grain> grains = new TreeSet<>();
            contents.file().readAll((id, payload) -> {
                if (Kind.of(payload).orElseThrow() == Kind.SEGMENT) {
                    grains.add(Segment.head(payload).key().grain());
                }
            });
            return grains;
        });
    }

    private int dataKeys() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM head WHERE k GLOB 'key/*'")) {
            return rows.getInt(1);
        }
    }
}
