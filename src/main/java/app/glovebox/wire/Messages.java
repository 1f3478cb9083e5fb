package app.glovebox.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The JSON bodies both ends share. Bytes (salts, proofs, tokens) travel as unpadded base64url text. Instants are
/// ISO 8601 in UTC. Records validate nothing but their shape: each end checks limits at its own door. Those that carry
/// a secret or a person's data do not print it. Every member is written and needed; null is refused but where a member
/// says otherwise.
public final class Messages {
    private Messages() {
    }

    /// How to stretch the password: salt (16 bytes), Argon2id memory in KiB, passes, lanes.
    public record Kdf(String salt, int memoryKib, int passes, int lanes) {
    }

    public record Hello(String name, String version) {
    }

    /// @param proof 32 bytes derived from the password; the Portal stores it hashed
    public record NewAccount(String displayName, String email, Kdf kdf, String proof) {
        @Override
        public String toString() {
            return "NewAccount[***]";
        }
    }

    public record SignInStart(String email) {
        @Override
        public String toString() {
            return "SignInStart[***]";
        }
    }

    /// @param device the name this computer shows in the list of sessions, at most 80 characters
    public record SignIn(String email, String proof, String device) {
        @Override
        public String toString() {
            return "SignIn[***]";
        }
    }

    public record Renew(String refresh) {
        @Override
        public String toString() {
            return "Renew[***]";
        }
    }

    /// Another password, by whoever is signed in and knows the present one.
    ///
    /// @param oldProof 32 bytes derived from the present password
    /// @param kdf      how the new one is stretched
    /// @param newProof 32 bytes derived from it
    public record NewPassword(String oldProof, Kdf kdf, String newProof) {
        @Override
        public String toString() {
            return "NewPassword[***]";
        }
    }

    /// How far a vault had come: its commits, and 32 bytes that stand for all its records at that moment.
    public record Anchor(long sequence, String root) {
    }

    /// @param previous the anchor this one comes after, null when there is none
    /// @param proof    null, or the password's proof: then the anchor is set whatever was there before
    public record SetAnchor(Anchor anchor, @JsonSetter(nulls = Nulls.SET) Anchor previous,
            @JsonSetter(nulls = Nulls.SET) String proof) {
        @Override
        public String toString() {
            return "SetAnchor[***]";
        }
    }

    /// @param access       opaque, 256 bits
    /// @param accessSeconds real seconds until the access token ends
    /// @param refresh      opaque, 256 bits, rotates with each renewal
    public record Tokens(String access, long accessSeconds, String refresh) {
        @Override
        public String toString() {
            return "Tokens[***]";
        }
    }

    public record Me(String displayName, String email, List<Vehicle> vehicles) {
        @Override
        public String toString() {
            return "Me[***]";
        }
    }

    /// @param id opaque; never the VIN, so that it may stand in URLs and logs
    public record Vehicle(String id, String vin, String name, String model) {
        @Override
        public String toString() {
            return "Vehicle[***]";
        }
    }

    /// One value as the Car measured it. `value` is a JSON boolean, number, string or array of strings, as the
    /// signal's VSS type says; the Portal sends nothing else. Any other JSON value, null too, is carried as it came, so
    /// that one wrong reading does not take the others of its event with it: whoever reads it judges each by its
    /// signal. `measuredAt` is Car time.
    public record Reading(String signal, Instant measuredAt,
            @JsonSetter(nulls = Nulls.SET, contentNulls = Nulls.SET) Object value) {
    }

    /// First event of a stream without a usable `Last-Event-ID`: the newest value of every signal, by vehicle id.
    /// Afterwards come the kept events, oldest first, then live ones.
    ///
    /// @param gap what can no longer be replayed; null when nothing was lost
    public record Snapshot(Instant carTime, double carSpeed, Map<String, List<Reading>> vehicles,
            @JsonSetter(nulls = Nulls.SET) Gap gap) {
    }

    /// The Car time between the last event the client had and the oldest still kept.
    public record Gap(Instant from, Instant to) {
    }

    /// What one Car reported at one moment. `carTime` is the Portal's Car time when it was sent, not measured-at.
    public record Readings(Instant carTime, double carSpeed, String vehicle, List<Reading> readings) {
    }

    /// Every 15 real seconds, and at once when the replay of kept events is over (`caughtUp`).
    public record Heartbeat(Instant carTime, double carSpeed, boolean caughtUp) {
    }
}
