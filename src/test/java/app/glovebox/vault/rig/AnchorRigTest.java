package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.anchor.Anchoring;
import app.glovebox.account.anchor.Standing;
import app.glovebox.link.Pace;
import app.glovebox.link.PortalClient;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.testing.TestPortal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What no file can tell of itself, told by its anchor at a real Portal over TLS: a log cut short, and a log of another
/// vault of the account, from before that one's last contact, laid over a file.
@Execution(ExecutionMode.CONCURRENT)
class AnchorRigTest {
    private static final int TIMES = Integer.getInteger("glovebox.rig.tampers", 10);
    private static final int EARLY = 30;
    private static final int LATE = 60;

    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final PortalClient client = new PortalClient(new CompletableFuture<>(), Optional.empty(), Pace.usual(),
            new Random(1), InstantSource.system());
    private TestPortal server;
    private PortalAddress portal;
    private Grant grant;

    @TempDir(factory = Scratch.class)
    private Path temp;

    @BeforeEach
    void signIn() throws Exception {
        server = TestPortal.open();
        portal = new PortalAddress(server.address(), new Pin(server.fingerprint()), false);
        try (PasswordKeys keys = Kept.keysOf(0)) {
            client.create(portal, Kept.PROFILE, KdfSpec.fresh(TestPortal.POLICY.make()), keys.proof());
            grant = client.signIn(portal, Kept.PROFILE.address(), keys.proof());
        }
    }

    @AfterEach
    void close() throws Exception {
        grant.close();
        client.close();
        server.close();
    }

    @Test
    void aCutLogIsFoundWheneverAStepIsLost() throws Exception {
        Random random = new Random(seed);
        int lost = 0;
        for (int i = 0; i < TIMES; i++) {
            Script script = new Script(random.nextLong(), false);
            Path kept = temp.resolve("cut-" + i);
            Path vault = temp.resolve("vault-" + i);
            try (Workload workload = new Workload(vault, script)) {
                run(workload, 1, LATE);
                assertEquals(Standing.CURRENT, anchoring(workload).moveOn(grant));
                copy(vault, kept);
            }
            Path log = Path.of(kept + "-wal");
            byte[] bytes = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
            Files.write(log, Arrays.copyOf(bytes, bytes.length == 0 ? 0 : random.nextInt(bytes.length)));
            lost += foundOrWhole(kept, script) ? 1 : 0;
        }
        assertTrue(lost > 0, "no cut lost anything, seed " + seed);
        System.out.printf("R5: CUT_LOG with an anchor, %d times: %d lost steps, all found, seed %d%n", TIMES, lost, seed);
    }

    /// Whether it was found; fails if steps are missing and nothing says so.
    private boolean foundOrWhole(Path file, Script script) throws Exception {
        try (Workload workload = new Workload(file, script)) {
            int steps = workload.stepsIn(IntStream.rangeClosed(1, LATE).map(back -> LATE + 1 - back).boxed().toList());
            boolean found = anchoring(workload).standing(grant) == Standing.OLDER_COPY;
            assertTrue(found || steps == LATE, "opened after step " + steps + " unnoticed, seed " + seed);
            return found;
        } catch (VaultRefusedException damaged) {
            return true;
        }
    }

    @Test
    void theLogOfAnotherVaultIsFoundByThatOnesAnchor() throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            Path other = temp.resolve("other-" + i);
            Path left = temp.resolve("left-" + i);
            Path mine = temp.resolve("mine-" + i);
            Script script = new Script(random.nextLong(), false);
            try (Workload workload = new Workload(other, script)) {
                run(workload, 1, EARLY);
                copy(other, left);
                run(workload, EARLY + 1, LATE);
                anchoring(workload).moveOn(grant);
            }
            try (Workload workload = new Workload(mine, new Script(random.nextLong(), false))) {
                run(workload, 1, LATE);
                anchoring(workload).moveOn(grant);
            }
            Files.deleteIfExists(Path.of(mine + "-wal"));
            if (!Files.exists(Path.of(left + "-wal"))) {
                continue;
            }
            Files.copy(Path.of(left + "-wal"), Path.of(mine + "-wal"));
            try (Workload workload = new Workload(mine, script)) {
                assertEquals(Standing.OLDER_COPY, standing(workload), "seed " + seed);
            } catch (VaultRefusedException found) {
                // Not every page stood in the log.
            }
        }
    }

    private Standing standing(Workload workload) throws Exception {
        workload.vault();
        return anchoring(workload).standing(grant);
    }

    private Anchoring anchoring(Workload workload) throws Exception {
        return new Anchoring(client, portal, workload.vault().anchors());
    }

    private static void run(Workload workload, int from, int to) throws Exception {
        for (int step = from; step <= to; step++) {
            workload.run(step);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.copy(from, to);
        if (Files.exists(Path.of(from + "-wal"))) {
            Files.copy(Path.of(from + "-wal"), Path.of(to + "-wal"));
        }
    }
}
