package app.glovebox.vault.rig;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.custody.Phrases;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.StorageException;
import app.glovebox.vault.OldVault;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signals;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a vault must hold: for each thing the step that put it there last, 0 for none, and how many readings. And which
/// password and recovery words must open it.
record Kept(int grant, int vehicles, int clock, int position, int readings, int password, int words) {
    static final Kept NOTHING = new Kept(0, 0, 0, 0, 0, 0, 0);
    /// In place of a step: what an [OldVault] brought along.
    static final int OLD = -1;
    static final Kept BROUGHT = new Kept(OLD, OLD, OLD, OLD, 0, OLD, 0);
    static final Profile PROFILE = new Profile("Mira Rigsby", new EmailAddress("mira.rigsby@example.org"));
    static final PortalAddress PORTAL =
            new PortalAddress(URI.create("https://portal-rig.example:8443"), new Pin("7f3a".repeat(16)), true);
    static final String CAR = "vehicle-1";
    static final int RAW_DAYS = 30;
    /// So that days are packed, months rolled up and old ones thinned within a script.
    private static final int READINGS_A_DAY = 8;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    Kept withGrant(int step) {
        return new Kept(step, vehicles, clock, position, readings, password, words);
    }

    Kept withVehicles(int step) {
        return new Kept(grant, step, clock, position, readings, password, words);
    }

    Kept withClock(int step) {
        return new Kept(grant, vehicles, step, position, readings, password, words);
    }

    Kept withReadings(int more, int reached) {
        return new Kept(grant, vehicles, clock, reached, readings + more, password, words);
    }

    Kept withPassword(int step) {
        return new Kept(grant, vehicles, clock, position, readings, step, words);
    }

    Kept withWords(int step) {
        return new Kept(grant, vehicles, clock, position, readings, password, step);
    }

    /// What the password of that step yields.
    static PasswordKeys keysOf(int step) {
        return new PasswordKeys(SecretBytes.owning(digest("proof", step)), SecretBytes.owning(digest("key", step)));
    }

    /// The words of that step, if it is one.
    static Optional<RecoveryPhrase> wordsOf(int step) {
        if (step == 0) {
            return Optional.empty();
        }
        return Optional.of(Phrases.of(digest("words", step)));
    }

    private static byte[] digest(String what, int step) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("rig " + what + " " + step).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Grant grantOf(int step) {
        if (step == OLD) {
            return OldVault.grant();
        }
        byte[] access = new byte[32];
        byte[] refresh = new byte[32];
        for (int i = 0; i < 32; i++) {
            access[i] = (byte) (step + i * 7);
            refresh[i] = (byte) (step * 3 - i * 11);
        }
        return new Grant(SecretBytes.owning(access), NOON.plusSeconds(step), SecretBytes.owning(refresh));
    }

    static List<Vehicle> vehiclesOf(int step) {
        if (step == OLD) {
            return OldVault.VEHICLES;
        }
        List<Vehicle> all = new ArrayList<>();
        for (int i = 0; step > 0 && i <= step % 3; i++) {
            all.add(new Vehicle("vehicle-" + i, "WGLRIG%011d".formatted(step), "Comet " + step, "Aurora GT"));
        }
        return all;
    }

    static ClockMark clockOf(int step) {
        return step == OLD ? OldVault.CLOCK : new ClockMark(NOON.plusSeconds(step), step, NOON.plusSeconds(2L * step));
    }

    static String positionOf(int step) {
        return step == OLD ? OldVault.POSITION : "event-" + step;
    }

    static List<Reading> readingsOf(int from, int to) {
        List<Reading> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Instant measured = NOON.plus(Duration.ofDays(i / READINGS_A_DAY)).plusSeconds(i % READINGS_A_DAY);
            all.add(new Reading(Signals.SPEED, i % 2_000 / 10.0, measured, measured.plusMillis(1_234),
                    Reading.Source.STREAM));
        }
        return all;
    }

    /// Whether the vault holds exactly this: nothing less, nothing more, nothing else.
    boolean isAllOf(OpenVault vault) throws StorageException {
        return PROFILE.equals(vault.profile()) && PORTAL.equals(vault.portal()) && isIn(vault);
    }

    /// Whether a vault that began as an old one holds what that did, and exactly this since.
    boolean isAllOfOld(OpenVault vault) throws StorageException {
        return OldVault.PROFILE.equals(vault.profile()) && OldVault.PORTAL.equals(vault.portal())
                && OldVault.hasReadings(vault) && isIn(vault);
    }

    private boolean isIn(OpenVault vault) throws StorageException {
        return vehiclesOf(vehicles).equals(vault.vehicles()) && hasGrant(vault)
                && (clock == 0 ? Optional.empty() : Optional.of(clockOf(clock))).equals(vault.readings().clock())
                && (position == 0 ? Optional.empty() : Optional.of(positionOf(position)))
                        .equals(vault.readings().position())
                && readingsOf(Math.max(0, readings - 1), readings).equals(vault.readings().latest(CAR))
                && Past.holds(vault, Signals.SPEED, readingsOf(0, readings), RAW_DAYS);
    }

    private boolean hasGrant(OpenVault vault) throws StorageException {
        Optional<Grant> found = vault.sessions().load();
        if (grant == 0 || found.isEmpty()) {
            return grant == 0 && found.isEmpty();
        }
        try (Grant kept = found.get(); Grant saved = grantOf(grant)) {
            return saved.equals(kept);
        }
    }
}
