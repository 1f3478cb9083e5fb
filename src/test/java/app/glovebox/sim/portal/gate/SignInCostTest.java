package app.glovebox.sim.portal.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.SecretBytes;
import app.glovebox.sim.portal.file.PortalFile;
import app.glovebox.sim.portal.file.PrivateFolder;
import app.glovebox.store.Database;
import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What takes time at sign-in is done as often, and at the same cost, for an unknown address as for a known one.
class SignInCostTest {
    private static final String KNOWN = "mara@lindqvist.example";
    private static final String UNKNOWN = "nobody@lindqvist.example";
    private static final String RIGHT = Base64Text.encode(new byte[32]);
    private static final String WRONG = Base64Text.encode(new byte[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    private static final KdfCost COST = new KdfCost(TestPortal.POLICY.floor().memoryKib(),
            TestPortal.POLICY.floor().passes(), 1);

    private final TestPortal.Clock clock = new TestPortal.Clock(Instant.parse("2026-11-19T07:42:00Z"));
    private final List<KdfCost> hashed = new CopyOnWriteArrayList<>();
    private final ProofHasher hasher = new ProofHasher(4, this::hash);
    private final SecretBytes secret = SecretBytes.random(32);
    private Database database;
    private Accounts accounts;

    private SecretBytes hash(SecretBytes proof, KdfSpec spec) {
        hashed.add(spec.cost());
        return KeyDerivation.argon2id(proof, spec);
    }

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = PortalFile.open(PrivateFolder.at(folder));
        accounts = new Accounts(database, clock, TestPortal.POLICY, hasher, secret);
        accounts.create(new Messages.NewAccount("Mara", KNOWN,
                new Messages.Kdf(Base64Text.encode(new byte[16]), 64, 1, 1), RIGHT), (connection, account) -> { });
        hashed.clear();
    }

    @AfterEach
    void close() {
        hasher.close();
        secret.close();
        database.close();
    }

    private Problem refused(String email, String proof) {
        return assertThrows(Refusal.class, () -> accounts.signIn(new Messages.SignIn(email, proof, "desk"))).problem();
    }

    @Test
    void hashesOnceForAKnownAddressWhetherRightOrWrong() throws Exception {
        accounts.signIn(new Messages.SignIn(KNOWN, RIGHT, "desk"));
        assertEquals(List.of(COST), hashed);
        assertEquals(Problem.Type.WRONG_CREDENTIALS.urn(), refused(KNOWN, WRONG).type());
        assertEquals(List.of(COST, COST), hashed);
    }

    @Test
    void hashesOnceAtTheSameCostForAnUnknownAddress() {
        assertEquals(Problem.Type.WRONG_CREDENTIALS.urn(), refused(UNKNOWN, RIGHT).type());
        assertEquals(List.of(COST), hashed);
    }

    @Test
    void hashesNothingForWhoHasToWait() {
        for (String email : List.of(KNOWN, UNKNOWN)) {
            for (int i = 0; i < WrongTries.FREE; i++) {
                refused(email, WRONG);
            }
            hashed.clear();
            assertEquals(Problem.Type.THROTTLED.urn(), refused(email, RIGHT).type());
            assertEquals(List.of(), hashed);
        }
    }

    @Test
    void hashesNothingToTellADerivation() throws Exception {
        accounts.derivation(new Messages.SignInStart(KNOWN));
        accounts.derivation(new Messages.SignInStart(UNKNOWN));
        assertEquals(List.of(), hashed);
    }
}
