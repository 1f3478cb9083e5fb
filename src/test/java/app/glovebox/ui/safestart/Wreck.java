package app.glovebox.ui.safestart;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.upkeep.Reason;
import app.glovebox.vault.VaultFiles;
import app.glovebox.vault.repair.VaultWard;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signals;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A real vault file with a kept copy of 12:00, and ways to change and to damage it.
final class Wreck {
    static final String PASSWORD = "harbour lantern quietly nine";
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    private static final KdfPolicy POLICY = new KdfPolicy(CHEAP, CHEAP, CHEAP);
    private static final Vehicle CAR = new Vehicle("car-1", "ZZ9GT4EVXSA204817", "Aurora GT", "Aurora GT");
    private static final int MANY = 300;

    /// What is done with the vault open.
    @FunctionalInterface
    interface Change {
        void on(OpenVault vault) throws Exception;
    }

    final Path file;

    Wreck(Path folder) throws Exception {
        file = folder.resolve("mara.vault");
        KdfSpec spec = KdfSpec.fresh(CHEAP);
        try (Passphrase typed = typed(PASSWORD); PasswordKeys keys = KeyDerivation.passwordKeys(typed, spec);
                OpenVault vault = vaults().create(file, spec, keys,
                        new Profile("Mara Lindqvist", new EmailAddress("mara@lindqvist.example")),
                        new PortalAddress(URI.create("https://p.example:1"), new Pin("7f".repeat(32)), true))) {
            vault.saveVehicles(List.of(CAR));
            vault.readings().append(CAR.id(), readings(NOON.minusSeconds(MANY), MANY), null);
            vault.upkeep().keep(Reason.DAILY);
        }
    }

    private static VaultFiles vaults() {
        return new VaultFiles(POLICY, InstantSource.fixed(NOON), where -> Long.MAX_VALUE);
    }

    /// One a second.
    static List<Reading> readings(Instant first, int count) {
        return IntStream.range(0, count).mapToObj(at -> new Reading(Signals.TRAVELED_DISTANCE,
                (long) at, first.plusSeconds(at), first.plusSeconds(at), Reading.Source.STREAM)).toList();
    }

    Wreck after(Change change) throws Exception {
        try (Passphrase typed = typed(PASSWORD); PasswordKeys keys =
                        KeyDerivation.passwordKeys(typed, vaults().passwordSpecs(file).getFirst());
                OpenVault vault = vaults().open(file, keys)) {
            vault.awaitChecked((done, total) -> { });
            change.on(vault);
        }
        return this;
    }

    static void drive(OpenVault vault) throws Exception {
        vault.readings().append(CAR.id(), readings(NOON.plusSeconds(7_200), 3), null);
    }

    static void rename(OpenVault vault) throws Exception {
        vault.saveVehicles(List.of(new Vehicle(CAR.id(), CAR.vin(), "Comet", CAR.model())));
    }

    /// Overwrites the first page of a table: none of its rows is found any more.
    Wreck without(String table) throws Exception {
        int[] found = new int[2];
        sql(statement -> {
            try (ResultSet row = statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name='" + table + "'")) {
                found[0] = row.getInt(1);
            }
            try (ResultSet row = statement.executeQuery("PRAGMA page_size")) {
                found[1] = row.getInt(1);
            }
        });
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (found[0] - 1) * found[1], found[0] * found[1], (byte) 0x5a);
        Files.write(file, bytes);
        return this;
    }

    Wreck cutTo(int bytes) throws Exception {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
        return this;
    }

    Wreck dropped(String where) throws Exception {
        sql(statement -> statement.executeUpdate("DELETE FROM rec WHERE " + where));
        return this;
    }

    @FunctionalInterface
    private interface Sql {
        void run(Statement statement) throws SQLException;
    }

    private void sql(Sql work) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            work.run(statement);
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    VaultWard ward() {
        return new VaultWard(file.getParent(), POLICY, InstantSource.fixed(NOON));
    }

    SafeStartViewModel model() {
        RememberedAccounts nobody = (RememberedAccounts) Proxy.newProxyInstance(
                RememberedAccounts.class.getClassLoader(), new Class<?>[] {RememberedAccounts.class},
                (proxy, method, args) -> List.of());
        return new SafeStartViewModel(ward(), nobody, new Ward(), new Background(Runnable::run, Runnable::run),
                ZoneOffset.UTC, left -> { });
    }

    /// What is said without a password.
    List<Message> losses() {
        return losses(model());
    }

    /// What is said with that password.
    List<Message> losses(String password) {
        SafeStartViewModel model = model();
        model.check(model.patientsProperty().get().getFirst(), typed(password));
        return losses(model);
    }

    private static List<Message> losses(SafeStartViewModel model) {
        return said(model, model.patientsProperty().get().getFirst());
    }

    static List<Message> said(SafeStartViewModel model, Patient patient) {
        return Stream.of(model.wording().lost(patient), model.wording().unknown(patient)).flatMap(List::stream).toList();
    }

    static Message time(Instant at) {
        return Message.of("safestart.time", at.atZone(ZoneOffset.UTC));
    }

    static Passphrase typed(String text) {
        return Passphrase.copyOf(text.toCharArray());
    }
}
