package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.export.Export;
import app.glovebox.export.ExportException;
import app.glovebox.export.ExportOutcome;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vault.export.CsvReader;
import app.glovebox.vault.export.ExportFiles;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {
    private static final String PASSWORD = "harbour lantern canary nine";
    private static final Instant MEASURED = VaultFixture.NOON.minusSeconds(86_400);

    @TempDir
    private Path folder;
    private Path out;
    private OpenVault vault;

    @BeforeEach
    void fill() throws Exception {
        out = Files.createDirectory(folder.resolve("out"));
        KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec)) {
            vault = VaultFixture.vaults().create(folder.resolve("mira.vault"), spec, keys, VaultFixture.PROFILE,
                    VaultFixture.PORTAL);
        }
        vault.saveVehicles(List.of(VaultFixture.CAR, new Vehicle("veh-2", "WGLCANARY00099999", "=cmd|' /C calc'!A0", "Tern, \"blue\"")));
        vault.sessions().save(VaultFixture.grant(1));
        Random random = new Random(7);
        List<Reading> readings = new ArrayList<>();
        for (int minute = 0; minute < 500; minute++) {
            readings.add(VaultFixture.reading(Signals.TRAVELED_DISTANCE, 38_000_000L + minute * 700L, MEASURED.plusSeconds(minute * 60L)));
            readings.add(VaultFixture.reading(Signals.LONGITUDE, -random.nextDouble() * 180, MEASURED.plusSeconds(minute * 60L)));
        }
        readings.add(VaultFixture.reading(Signals.SOFTWARE_VERSION, "+7.2.1,\"rc\"", MEASURED));
        readings.add(VaultFixture.reading(Signals.IS_MOVING, true, MEASURED));
        readings.add(VaultFixture.reading(Signals.DIAGNOSTICS_DTCLIST, List.of("P0420", "=B1"), MEASURED));
        vault.readings().append(VaultFixture.CAR.id(), readings, "event-17");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whatIsReadBackIsWhatTheVaultHolds() throws Exception {
        ExportOutcome.Done done = assertInstanceOf(ExportOutcome.Done.class, export(PASSWORD, () -> false));
        List<Reading> held = new ArrayList<>();
        for (var signal : Signals.all().stream().sorted(Comparator.comparing(Signal::name)).toList()) {
            held.addAll(vault.readings().history(VaultFixture.CAR.id(), signal, Instant.EPOCH, MEASURED.plusSeconds(999_999)));
        }
        assertEquals(1_003, held.size());
        assertEquals(1 + 2 + held.size(), done.rows());
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(done.folder().resolve("glovebox.json")));
        assertEquals(VaultFixture.PROFILE.displayName(), json.get("profile").get(0).get("name").asString());
        assertEquals("=cmd|' /C calc'!A0", json.get("vehicles").get(1).get("name").asString());
        List<List<String>> csv = CsvReader.read(Files.readString(done.folder().resolve("readings.csv")));
        assertEquals(held.size(), json.get("readings").size());
        assertEquals(held.size() + 1, csv.size());
        for (int i = 0; i < held.size(); i++) {
            Reading reading = held.get(i);
            JsonNode row = json.get("readings").get(i);
            assertEquals(reading.signal().name(), row.get("signal").asString());
            assertEquals(reading.measuredAt(), Instant.parse(row.get("measuredAt").asString()));
            assertEquals(reading.receivedAt(), Instant.parse(row.get("receivedAt").asString()));
            assertEquals(reading.value(), value(row.get("value")));
            String cell = csv.get(i + 1).get(2);
            assertEquals(switch (reading.value()) {
                case List<?> list -> "P0420 =B1";
                case String text -> "'" + text;
                default -> reading.value().toString();
            }, cell);
        }
        assertEquals(List.of("veh-2", "WGLCANARY00099999", "'=cmd|' /C calc'!A0", "Tern, \"blue\""),
                CsvReader.read(Files.readString(done.folder().resolve("vehicles.csv"))).get(2));
        assertEquals(List.of("name", "address"), CsvReader.read(Files.readString(done.folder().resolve("profile.csv"))).getFirst());
    }

    @Test
    void theFilesAreOursAloneAndTheirSumsAreRight() throws Exception {
        ExportOutcome.Done done = assertInstanceOf(ExportOutcome.Done.class, export(PASSWORD, () -> false));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(done.folder())));
        List<String> lines = Files.readAllLines(done.folder().resolve("SHA256SUMS"));
        assertEquals(new TreeSet<>(List.of("SHA256SUMS", "glovebox.json", "glovebox.schema.json", "profile.csv", "vehicles.csv", "readings.csv")),
                new TreeSet<>(names(done.folder())));
        assertEquals(5, lines.size());
        for (String line : lines) {
            Path file = done.folder().resolve(line.substring(66));
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))), line.substring(0, 64));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void theSchemaNamesWhatIsThere() throws Exception {
        ExportOutcome.Done done = assertInstanceOf(ExportOutcome.Done.class, export(PASSWORD, () -> false));
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode schema = mapper.readTree(Files.readString(done.folder().resolve("glovebox.schema.json")));
        JsonNode json = mapper.readTree(Files.readString(done.folder().resolve("glovebox.json")));
        assertEquals(new TreeSet<>(schema.get("properties").propertyNames()), new TreeSet<>(json.propertyNames()));
        for (String sheet : List.of("profile", "vehicles", "readings")) {
            JsonNode item = schema.get("properties").get(sheet).get("items");
            assertEquals(new TreeSet<>(item.get("properties").propertyNames()), new TreeSet<>(json.get(sheet).get(0).propertyNames()));
            assertEquals(item.get("properties").size(), item.get("required").size());
        }
    }

    @Test
    void noSecretLeavesTheVault() throws Exception {
        RecoveryPhrase phrase = RecoveryPhrase.fresh();
        vault.keySlots().setRecovery(phrase);
        ExportOutcome.Done done = assertInstanceOf(ExportOutcome.Done.class, export(PASSWORD, () -> false));
        Map<String, byte[]> canaries = Map.of("access token", VaultFixture.grant(1).access().open(),
                "refresh token", VaultFixture.grant(1).refresh().open(), "words", phrase.entropy().open(),
                "password", PASSWORD.getBytes(StandardCharsets.UTF_8), "event", "event-17".getBytes(StandardCharsets.UTF_8),
                "pin", VaultFixture.PORTAL.pin().hex().getBytes(StandardCharsets.UTF_8));
        for (String name : names(done.folder())) {
            String bytes = Files.readString(done.folder().resolve(name), StandardCharsets.ISO_8859_1);
            canaries.forEach((what, secret) -> {
                assertFalse(bytes.contains(new String(secret, StandardCharsets.ISO_8859_1)), what);
                assertFalse(bytes.contains(HexFormat.of().formatHex(secret)), what);
                assertFalse(bytes.contains(Base64.getEncoder().encodeToString(secret)), what);
            });
            assertFalse(bytes.contains(phrase.words().get(0) + " " + phrase.words().get(1)), "words");
        }
    }

    @Test
    void aWrongPasswordLetsNothingOut() throws Exception {
        assertEquals(new ExportOutcome.WrongPassword(), export("harbour lantern canary ten", () -> false));
        assertEquals(List.of(), names(out));
    }

    @Test
    void whatIsCutShortLeavesNothing() throws Exception {
        int[] asked = {0};
        assertEquals(new ExportOutcome.Failed(ExportException.Kind.CANCELLED), export(PASSWORD, () -> ++asked[0] > 700));
        assertEquals(List.of(), names(out));
        try (Passphrase typed = Passphrase.copyOf(PASSWORD.toCharArray())) {
            assertEquals(new ExportOutcome.Failed(ExportException.Kind.UNWRITABLE),
                    new Export(vault, new ExportFiles(where -> Long.MAX_VALUE), VaultFixture.REAL).run(typed, out.resolve("gone"), (done, total) -> { }, () -> false));
        }
    }

    @Test
    void aSecondOneOfTheSameSecondLeavesTheFirst() throws Exception {
        ExportOutcome.Done done = assertInstanceOf(ExportOutcome.Done.class, export(PASSWORD, () -> false));
        assertEquals(new ExportOutcome.Failed(ExportException.Kind.UNWRITABLE), export(PASSWORD, () -> false));
        assertEquals(List.of(done.folder().getFileName().toString()), names(out));
        assertTrue(Files.exists(done.folder().resolve("SHA256SUMS")));
    }

    private ExportOutcome export(String password, BooleanSupplier cancelled) throws Exception {
        try (Passphrase typed = Passphrase.copyOf(password.toCharArray())) {
            return new Export(vault, new ExportFiles(where -> Long.MAX_VALUE), VaultFixture.REAL).run(typed, out, (done, total) -> { }, cancelled);
        }
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asString).toList();
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.isIntegralNumber() ? (Object) node.asLong()
                : node.isNumber() ? (Object) node.asDouble() : node.asString();
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
