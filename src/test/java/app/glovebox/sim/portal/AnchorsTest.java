package app.glovebox.sim.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Json;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The anchors of vaults as the wire shows them.
@Execution(ExecutionMode.CONCURRENT)
class AnchorsTest {
    private static final String VAULT = Base64Text.encode(new byte[16]);
    private static final Messages.Anchor FIRST = anchor(5, 1);
    private static final Messages.Anchor SECOND = anchor(9, 2);
    private static TestPortal portal;
    private static int number;
    private String email;
    private String access;

    @BeforeAll
    static void open() throws IOException {
        portal = TestPortal.open();
    }

    @AfterAll
    static void close() throws IOException {
        portal.close();
    }

    @BeforeEach
    void signIn() throws IOException {
        RawClient client = new RawClient(portal);
        email = "anchored" + number++ + "@lindqvist.example";
        client.create(email, "pw");
        access = client.signedIn(email, "pw").access();
    }

    private static Messages.Anchor anchor(long sequence, int root) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) root);
        return new Messages.Anchor(sequence, Base64Text.encode(bytes));
    }

    private RawClient.Reply get(String vault) throws IOException {
        return new RawClient(portal).withToken("GET", Routes.ANCHORS + vault, access);
    }

    private RawClient.Reply put(Messages.Anchor anchor, Messages.Anchor previous, String proof) throws IOException {
        return putText(VAULT, new String(Json.write(new Messages.SetAnchor(anchor, previous, proof)),
                StandardCharsets.UTF_8));
    }

    private RawClient.Reply putText(String vault, String body) throws IOException {
        return new RawClient(portal).call("PUT", Routes.ANCHORS + vault,
                Map.of("Content-Type", "application/json", "Authorization", "Bearer " + access),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static void is(Problem.Type type, RawClient.Reply reply) {
        assertEquals(type.urn(), reply.problem().type());
    }

    private Messages.Anchor present() throws IOException {
        return get(VAULT).as(Messages.Anchor.class);
    }

    @Test
    void keepsTheChainOfAVaultAlsoOverARestart() throws IOException {
        is(Problem.Type.NOT_FOUND, get(VAULT));
        assertEquals(204, put(FIRST, null, null).status());
        assertEquals(204, put(SECOND, FIRST, null).status());
        assertEquals(204, put(SECOND, FIRST, null).status(), "the same again");
        portal.restart();
        assertEquals(SECOND, present());
    }

    @Test
    void refusesWhatDoesNotFollow() throws IOException {
        is(Problem.Type.CONFLICT, put(SECOND, FIRST, null));
        put(FIRST, null, null);
        put(SECOND, FIRST, null);
        is(Problem.Type.CONFLICT, put(anchor(10, 3), FIRST, null));
        is(Problem.Type.CONFLICT, put(anchor(10, 3), null, null));
        is(Problem.Type.CONFLICT, put(FIRST, SECOND, null));
        is(Problem.Type.CONFLICT, put(anchor(9, 3), SECOND, null));
        assertEquals(SECOND, present());
    }

    @Test
    void takesAnyWithTheProofAndNoneWithAWrongOne() throws IOException {
        put(FIRST, null, null);
        put(SECOND, FIRST, null);
        RawClient.Reply refused = put(FIRST, null, RawClient.proof("guess"));
        is(Problem.Type.WRONG_CREDENTIALS, refused);
        assertEquals(4, refused.problem().triesLeft());
        assertEquals(SECOND, present());
        assertEquals(204, put(FIRST, null, RawClient.proof("pw")).status());
        assertEquals(FIRST, present());
    }

    @Test
    void anotherAccountsVaultIsNotThere() throws IOException {
        put(FIRST, null, null);
        signIn();
        is(Problem.Type.NOT_FOUND, get(VAULT));
        assertEquals(204, put(SECOND, null, null).status());
        assertEquals(SECOND, present());
    }

    @Test
    void needsASession() throws IOException {
        access = RawClient.proof("no token");
        is(Problem.Type.TOKEN_REFUSED, get(VAULT));
        is(Problem.Type.TOKEN_REFUSED, put(FIRST, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "AAAAAAAAAAAAAAAAAAAAAB", "%41AAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoVault(String vault) throws IOException {
        is(Problem.Type.MALFORMED, get(vault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"anchor\":null,\"previous\":null,\"proof\":null}",
        "{\"anchor\":{\"sequence\":1,\"root\":\"AA\"},\"previous\":null,\"proof\":null}",
        "{\"anchor\":{\"sequence\":-1,\"root\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"},"
            + "\"previous\":null,\"proof\":null}",
        "{\"anchor\":{\"sequence\":1.5,\"root\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"},"
            + "\"previous\":null,\"proof\":null}"})
    void refusesWhatIsNoAnchor(String body) throws IOException {
        is(Problem.Type.MALFORMED, putText(VAULT, body));
    }

    @Test
    void limitsBodiesAndVaults() throws IOException {
        is(Problem.Type.TOO_LARGE, putText(VAULT, "\"" + "x".repeat(Limits.LONGEST_BODY) + "\""));
        String body = new String(Json.write(new Messages.SetAnchor(FIRST, null, null)), StandardCharsets.UTF_8);
        for (int i = 0; i < 64; i++) {
            byte[] vault = new byte[16];
            vault[0] = (byte) i;
            assertEquals(204, putText(Base64Text.encode(vault), body).status());
        }
        byte[] further = {64, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        is(Problem.Type.TOO_LARGE, putText(Base64Text.encode(further), body));
    }

    @Test
    void ofTwoAtOnceOneFollows() throws Exception {
        put(FIRST, null, null);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Messages.Anchor mine = anchor(9, 10 + i);
            calls.add(() -> put(mine, FIRST, null).status());
        }
        List<Integer> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> status : threads.invokeAll(calls)) {
                seen.add(status.get());
            }
        }
        assertEquals(1, seen.stream().filter(status -> status == 204).count(), seen.toString());
        assertEquals(5, seen.stream().filter(status -> status == 409).count(), seen.toString());
    }
}
