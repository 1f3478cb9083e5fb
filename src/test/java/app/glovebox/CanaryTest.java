package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.account.SignInOutcome;
import app.glovebox.host.EventLog;
import app.glovebox.host.Folders;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.testing.Canaries;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole run with planted secrets, then a search of everything it left: no file, log line or exception holds one.
/// Excepted are the accounts list, which is there to hold name and address, and the embedded Portal's own store, which
/// plays the server's part and is said to be unencrypted.
class CanaryTest {
    private static final Set<String> EXCEPTED = Set.of("accounts.list", "portal");
    private static final KdfPolicy CHEAP =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4));

    private final Canaries canaries = new Canaries();
    private final List<Throwable> failures = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();

    @Test
    void aRunLeavesNoSecretBehind(@TempDir Path temp) throws Exception {
        Settings settings = new Settings(new Folders(temp.resolve("mara")), Optional.empty(),
                Settings.Simulation.plain(), Wiring.REAL_TIME, CHEAP);
        Profile profile = new Profile("Canary Maraquist", EmailAddress.parse("canary.mara@lindqvist.example").orElseThrow());
        canaries.plant("name", profile.displayName());
        canaries.plant("address", profile.address().text());
        try (EventLog log = EventLog.open(settings.folders().log()); WiringPortal portal = new WiringPortal(settings)) {
            portal.start();
            live(settings, portal, profile, temp);
            sneakIntoTheLog();
        }
        assertTrue(canaries.count() >= 200, "only " + canaries.count() + " canaries");
        assertTrue(failures.size() >= 3, "only " + failures.size() + " exceptions were seen");
        assertEquals(List.of(), canaries.findIn(settings.folders().root(), EXCEPTED));
        assertEquals(List.of(), canaries.findIn(temp.resolve("other"), EXCEPTED));
        assertEquals(List.of(), canaries.findIn(temp.resolve("backups"), Set.of()));
        assertEquals(List.of(), canaries.findIn(failures));
        assertEquals(List.of(), canaries.findIn(said.toString(), "what outcomes print"));
    }

    @Test
    void theSearchFindsWhatIsThere(@TempDir Path temp) throws Exception {
        canaries.plant("secret", "hunter2-canary");
        Files.writeString(temp.resolve("a.txt"), "x " + Base64.getEncoder().encodeToString("hunter2-canary".getBytes()));
        Files.write(temp.resolve("b.bin"), "hunter2-canary".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        assertEquals(2, canaries.findIn(temp, Set.of()).size());
        assertEquals(1, canaries.findIn(List.of(new RuntimeException("hunter2-canary"))).size());
    }

    private void live(Settings settings, WiringPortal portal, Profile profile, Path temp) throws Exception {
        WiringGround ground = WiringGround.of(settings, portal.address());
        try (Passphrase password = planted("password", "correct canary battery staple")) {
            OpenAccount account = open(ground.signIn().create(profile, password, stage -> { }, new Cancellation()));
            plantWhatTheAccountKnows(account);
            account.close();
            guessWrongly(ground, profile, 8);
            account = open(ground.signIn().signIn(profile.address(), password, stage -> { }, new Cancellation()));
            plantWhatTheAccountKnows(account);
            plantWhatOnlyTheVaultKnows(account.vault());
            Path backups = Files.createDirectories(temp.resolve("backups"));
            assertInstanceOf(BackupOutcome.Good.class, account.vault().upkeep().backUp(backups, (done, total) -> { }));
            searchWhileOpen(settings.folders().root());
            provokeFailures(ground, account, portal);
            account.close();
            elsewhere(settings, portal, profile, temp.resolve("other"));
        }
    }

    /// Another computer without a vault: wrong passwords reach the Portal there.
    private void elsewhere(Settings settings, WiringPortal portal, Profile profile, Path folder) throws Exception {
        Settings other = new Settings(new Folders(folder), Optional.empty(), settings.simulation(), settings.real(), CHEAP);
        WiringGround ground = WiringGround.of(other, portal.address());
        guessWrongly(ground, profile, 7);
        try (Passphrase password = planted("second password", "another canary battery staple")) {
            said.append(ground.signIn().create(profile, password, stage -> { }, new Cancellation()));
        }
        Files.createDirectories(folder);
    }

    private void guessWrongly(WiringGround ground, Profile profile, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (Passphrase wrong = planted("wrong password", "wrong canary number " + canaries.count())) {
                SignInOutcome outcome = ground.signIn().signIn(profile.address(), wrong, stage -> { }, new Cancellation());
                assertTrue(!(outcome instanceof SignInOutcome.SignedIn), outcome.getClass().getSimpleName());
                said.append(outcome);
            }
        }
    }

    private void plantWhatTheAccountKnows(OpenAccount account) throws Exception {
        Grant grant = account.vault().sessions().load().orElseThrow();
        for (var token : List.of(grant.access(), grant.refresh())) {
            canaries.plant("token " + canaries.count(), Base64.getUrlEncoder().withoutPadding().encodeToString(token.open()));
            canaries.plant("token bytes " + canaries.count(),
                    new String(token.open(), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        canaries.plant("VIN", account.vehicle().vin());
        canaries.plant("VIN tail", account.vehicle().vinTail());
        var now = account.clock().instant();
        for (var signal : List.of(Signals.LATITUDE, Signals.LONGITUDE)) {
            account.vault().readings().history(account.vehicle().id(), signal, now.minusSeconds(30 * 86_400), now).stream()
                    .map(reading -> Double.toString(reading.number())).filter(text -> text.length() >= 8).distinct()
                    .limit(20).forEach(text -> canaries.plant("coordinate " + canaries.count(), text));
        }
        said.append(account).append(grant).append(account.vehicle()).append(account.profile())
                .append(account.readings().latest().values());
    }

    /// Enough of it that the vault's log, its pages and its freed pages have all held some.
    private void plantWhatOnlyTheVaultKnows(OpenVault vault) throws Exception {
        Instant measured = Instant.parse("2026-11-22T12:00:00Z");
        for (int i = 0; i < 200; i++) {
            String street = "Canary Street " + (1_000 + 7 * i);
            canaries.plant("street " + i, street);
            vault.readings().append("canary-car", List.of(new Reading(Signals.LOCATION_STREET, street,
                    measured.plusSeconds(i), measured.plusSeconds(i), Reading.Source.STREAM)), null);
        }
    }

    /// The vault with its log, the program's log, the window's preferences, and what SQLite or we might leave in the
    /// common folders for temporary files and preferences.
    private void searchWhileOpen(Path root) throws Exception {
        assertEquals(List.of(), canaries.findIn(root, EXCEPTED));
        try (Stream<Path> common = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file : common.filter(CanaryTest::couldBeOurs).toList()) {
                assertEquals(List.of(), canaries.findIn(Files.readString(file, StandardCharsets.ISO_8859_1),
                        file.getFileName().toString()));
            }
        }
        Path preferences = Path.of(System.getProperty("user.home"), ".java", ".userPrefs");
        if (Files.isDirectory(preferences)) {
            assertEquals(List.of(), canaries.findIn(preferences, Set.of()));
        }
    }

    private static boolean couldBeOurs(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && Files.isReadable(file)
                && (name.startsWith("etilqs") || name.startsWith("glovebox") || name.endsWith(".vault"));
    }

    private void provokeFailures(WiringGround ground, OpenAccount account, WiringPortal portal) throws Exception {
        Grant grant = account.vault().sessions().load().orElseThrow();
        PortalAddress known = portal.address().join();
        PortalAddress lookAlike = new PortalAddress(known.address(), new Pin("0".repeat(64)), false);
        PortalAddress nobody = new PortalAddress(URI.create("https://127.0.0.1:1"), known.pin(), false);
        for (PortalAddress wrong : List.of(lookAlike, nobody)) {
            failures.add(org.junit.jupiter.api.Assertions.assertThrows(PortalException.class,
                    () -> ground.portals().account(wrong, grant)));
        }
        account.link().signOut();
        failures.add(org.junit.jupiter.api.Assertions.assertThrows(PortalException.class,
                () -> ground.portals().account(known, grant)));
        failures.add(org.junit.jupiter.api.Assertions.assertThrows(PortalException.class, () ->
                WiringGround.of(new Settings(new Folders(Path.of("x")), Optional.empty(), Settings.Simulation.plain(),
                        Wiring.REAL_TIME, CHEAP), CompletableFuture.failedFuture(new java.io.IOException("no portal")))
                        .portals().preset()));
    }

    /// Even a careless log call or library cannot put a secret into the log.
    private void sneakIntoTheLog() {
        System.getLogger("careless").log(System.Logger.Level.ERROR, "password correct canary battery staple",
                new IllegalStateException("canary.mara@lindqvist.example"));
    }

    private Passphrase planted(String what, String text) {
        canaries.plant(what + " " + canaries.count(), text);
        return Passphrase.copyOf(text.toCharArray());
    }

    private static OpenAccount open(SignInOutcome outcome) {
        return assertInstanceOf(SignInOutcome.SignedIn.class, outcome).account();
    }
}
