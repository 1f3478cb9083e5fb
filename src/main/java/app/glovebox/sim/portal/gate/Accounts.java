package app.glovebox.sim.portal.gate;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Who has an account, and whether a proof is theirs. An unknown address is treated as a known one with a wrong
/// proof: same words, same work.
public final class Accounts {
    private static final System.Logger LOG = System.getLogger("app.glovebox.sim.portal");
    private static final int PROOF_LENGTH = 32;

    /// What else happens when an account comes into being, in the same transaction.
    @FunctionalInterface
    public interface Arrival {
        void arrived(Connection connection, long account) throws SQLException;
    }

    private record Proof(long account, byte[] hash, KdfSpec spec) {
    }

    /// @param before the present proof, `after` the next one; both the caller's
    private record Change(String email, KdfSpec kdf, SecretBytes before, SecretBytes after) {
    }

    private final Database database;
    private final InstantSource real;
    private final KdfPolicy policy;
    private final ProofHasher hasher;
    private final Addresses addresses;
    private final WrongTries tries;
    private final ReentrantLock changing = new ReentrantLock();

    /// @param policy accepted derivations; proofs are hashed at its floor with one lane
    /// @param secret the Portal's own, 32 bytes; stays the caller's
    public Accounts(Database database, InstantSource real, KdfPolicy policy, ProofHasher hasher, SecretBytes secret) {
        this.database = database;
        this.real = real;
        this.policy = policy;
        this.hasher = hasher;
        this.addresses = new Addresses(secret);
        this.tries = new WrongTries(database, real);
    }

    /// Checks everything again that the app should have checked, then keeps the account.
    public void create(Messages.NewAccount wanted, Arrival arrival) throws Refusal, StoreException {
        String email = Addresses.normal(wanted.email());
        String name = Fields.line(wanted.displayName());
        KdfSpec kdf = accepted(wanted.kdf());
        try (SecretBytes proof = SecretBytes.owning(Fields.bytes(wanted.proof(), PROOF_LENGTH));
                ProofHasher.Turn turn = hasher.turn()) {
            if (database.read(connection -> find(connection, email)).isPresent()) {
                throw Refusal.of(Problem.Type.ADDRESS_TAKEN);
            }
            KdfSpec spec = KdfSpec.fresh(proofCost());
            byte[] hash = turn.hash(proof, spec);
            Proof kept = new Proof(0, hash, spec);
            if (!database.write(connection -> insert(connection, email, name, kdf, kept, arrival))) {
                throw Refusal.of(Problem.Type.ADDRESS_TAKEN);
            }
        }
        LOG.log(Level.INFO, "portal.account.created");
    }

    /// Salt and cost to derive with; for an unknown address such as it might have.
    public Messages.Kdf derivation(Messages.SignInStart start) throws Refusal, StoreException {
        String email = Addresses.normal(start.email());
        KdfSpec kdf = derivation(email);
        return new Messages.Kdf(Base64Text.encode(kdf.salt()), kdf.cost().memoryKib(), kdf.cost().passes(),
                kdf.cost().lanes());
    }

    private KdfSpec derivation(String email) throws StoreException {
        KdfSpec plausible = new KdfSpec(addresses.plausibleSalt(email), policy.make());
        return database.read(connection -> Sql.first(connection,
                "SELECT kdf_salt, kdf_memory_kib, kdf_passes, kdf_lanes FROM account WHERE email = ?",
                row -> new KdfSpec(row.getBytes(1), new KdfCost(row.getInt(2), row.getInt(3), row.getInt(4))), email))
                .orElse(plausible);
    }

    /// The account whose proof this is.
    public long signIn(Messages.SignIn message) throws Refusal, StoreException {
        String email = Addresses.normal(message.email());
        byte[] key = addresses.countingKey(email);
        try (SecretBytes proof = SecretBytes.owning(Fields.bytes(message.proof(), PROOF_LENGTH))) {
            // Before waiting for a turn: who has to wait anyway must cost nothing.
            refuseWaiting(tries.standing(key));
            try (ProofHasher.Turn turn = hasher.turn()) {
                return compare(email, key, proof, turn);
            }
        }
    }

    /// Checks the proof of an account that is signed in. A wrong one counts like a wrong sign-in.
    public void prove(long account, String proof) throws Refusal, StoreException {
        String email = emailOf(account);
        byte[] key = addresses.countingKey(email);
        try (SecretBytes shown = SecretBytes.owning(Fields.bytes(proof, PROOF_LENGTH))) {
            refuseWaiting(tries.standing(key));
            try (ProofHasher.Turn turn = hasher.turn()) {
                compare(email, key, shown, turn);
            }
        }
    }

    /// Another password for an account that is signed in and shows the present one's proof. A change that was made
    /// already is answered like one that was made now: its first answer may have been lost.
    public void change(long account, Messages.NewPassword wanted) throws Refusal, StoreException {
        KdfSpec kdf = accepted(wanted.kdf());
        String email = emailOf(account);
        byte[] key = addresses.countingKey(email);
        try (SecretBytes before = SecretBytes.owning(Fields.bytes(wanted.oldProof(), PROOF_LENGTH));
                SecretBytes after = SecretBytes.owning(Fields.bytes(wanted.newProof(), PROOF_LENGTH))) {
            refuseWaiting(tries.standing(key));
            try (ProofHasher.Turn turn = hasher.turn()) {
                change(new Change(email, kdf, before, after), key, turn);
            }
        }
    }

    /// What the account may see of itself, without its cars.
    public Optional<Messages.Me> me(long account) throws StoreException {
        return database.read(connection -> Sql.first(connection,
                "SELECT display_name, email FROM account WHERE id = ?",
                row -> new Messages.Me(row.getString(1), row.getString(2), java.util.List.of()), account));
    }

    private long compare(String email, byte[] key, SecretBytes proof, ProofHasher.Turn turn)
            throws Refusal, StoreException {
        WrongTries.Standing standing = counted(key);
        Optional<Proof> known = database.read(connection -> find(connection, email));
        Proof expected = known.orElseGet(() -> new Proof(0, new byte[PROOF_LENGTH], KdfSpec.fresh(proofCost())));
        if (!fits(expected, proof, turn) || known.isEmpty()) {
            LOG.log(Level.INFO, "portal.sign-in.refused");
            throw Refusal.wrong(standing.delay(), standing.left());
        }
        tries.clear(key);
        LOG.log(Level.INFO, "portal.sign-in.ok");
        return expected.account();
    }

    /// One change after the other, so that the same one twice at once is made once and answered twice. One try is
    /// counted for both proofs.
    private void change(Change change, byte[] key, ProofHasher.Turn turn) throws Refusal, StoreException {
        changing.lock();
        try {
            WrongTries.Standing standing = counted(key);
            Proof present = database.read(connection -> find(connection, change.email()))
                    .orElseThrow(() -> Refusal.of(Problem.Type.TOKEN_REFUSED));
            if (fits(present, change.before(), turn)) {
                replace(present.account(), change, turn);
                LOG.log(Level.INFO, "portal.password.changed");
            } else if (!change.kdf().equals(derivation(change.email())) || !fits(present, change.after(), turn)) {
                LOG.log(Level.INFO, "portal.password.refused");
                throw Refusal.wrong(standing.delay(), standing.left());
            }
            tries.clear(key);
        } finally {
            changing.unlock();
        }
    }

    private void replace(long account, Change change, ProofHasher.Turn turn) throws Refusal, StoreException {
        KdfSpec spec = KdfSpec.fresh(proofCost());
        byte[] hash = turn.hash(change.after(), spec);
        KdfSpec kdf = change.kdf();
        database.write(connection -> Sql.update(connection, """
                UPDATE account SET kdf_salt = ?, kdf_memory_kib = ?, kdf_passes = ?, kdf_lanes = ?,
                    proof_hash = ?, proof_salt = ?, proof_memory_kib = ?, proof_passes = ? WHERE id = ?""",
                kdf.salt(), kdf.cost().memoryKib(), kdf.cost().passes(), kdf.cost().lanes(),
                hash, spec.salt(), spec.cost().memoryKib(), spec.cost().passes(), account));
    }

    private WrongTries.Standing counted(byte[] key) throws Refusal, StoreException {
        WrongTries.Standing standing = tries.count(key);
        if (!standing.counted()) {
            refuseWaiting(standing);
        }
        return standing;
    }

    private static boolean fits(Proof expected, SecretBytes proof, ProofHasher.Turn turn) throws Refusal {
        return MessageDigest.isEqual(turn.hash(proof, expected.spec()), expected.hash());
    }

    private String emailOf(long account) throws Refusal, StoreException {
        return me(account).orElseThrow(() -> Refusal.of(Problem.Type.TOKEN_REFUSED)).email();
    }

    private static void refuseWaiting(WrongTries.Standing standing) throws Refusal {
        if (!standing.delay().isZero()) {
            LOG.log(Level.INFO, "portal.sign-in.throttled");
            throw Refusal.later(Problem.Type.THROTTLED, standing.delay());
        }
    }

    private boolean insert(Connection connection, String email, String name, KdfSpec kdf, Proof proof, Arrival arrival)
            throws SQLException {
        if (find(connection, email).isPresent()) {
            return false;
        }
        KdfCost hashed = proof.spec().cost();
        long account = Sql.insert(connection, """
                INSERT INTO account (email, display_name, kdf_salt, kdf_memory_kib, kdf_passes, kdf_lanes,
                    proof_hash, proof_salt, proof_memory_kib, proof_passes, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                email, name, kdf.salt(), kdf.cost().memoryKib(), kdf.cost().passes(), kdf.cost().lanes(),
                proof.hash(), proof.spec().salt(), hashed.memoryKib(), hashed.passes(), real.millis());
        arrival.arrived(connection, account);
        return true;
    }

    private static Optional<Proof> find(Connection connection, String email) throws SQLException {
        return Sql.first(connection, """
                SELECT id, proof_hash, proof_salt, proof_memory_kib, proof_passes FROM account WHERE email = ?""",
                Accounts::proofOf, email);
    }

    /// With the cost it was hashed at, so that a later, higher floor does not lock anybody out.
    private static Proof proofOf(ResultSet row) throws SQLException {
        KdfCost cost = new KdfCost(row.getInt(4), row.getInt(5), 1);
        return new Proof(row.getLong(1), row.getBytes(2), new KdfSpec(row.getBytes(3), cost));
    }

    private KdfCost proofCost() {
        return new KdfCost(policy.floor().memoryKib(), policy.floor().passes(), 1);
    }

    private KdfSpec accepted(Messages.Kdf kdf) throws Refusal {
        KdfCost cost = new KdfCost(kdf.memoryKib(), kdf.passes(), kdf.lanes());
        byte[] salt = Fields.bytes(kdf.salt(), KdfSpec.SALT_LENGTH);
        if (!policy.accepts(cost)) {
            throw Refusal.of(Problem.Type.COST_REFUSED);
        }
        return new KdfSpec(salt, cost);
    }
}
