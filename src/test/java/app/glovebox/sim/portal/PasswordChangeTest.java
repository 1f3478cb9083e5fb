package app.glovebox.sim.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Json;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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

/// Changing the password as the wire shows it.
@Execution(ExecutionMode.CONCURRENT)
class PasswordChangeTest {
    private static TestPortal.Clock clock;
    private static TestPortal portal;
    private static int number;
    private RawClient client;
    private String email;
    private String access;

    @BeforeAll
    static void open() throws IOException {
        clock = new TestPortal.Clock(Instant.now());
        portal = TestPortal.open(TestPortal.Setting.usual().at(clock));
    }

    @AfterAll
    static void close() throws IOException {
        portal.close();
    }

    @BeforeEach
    void signIn() throws IOException {
        client = new RawClient(portal);
        email = "changer" + number++ + "@lindqvist.example";
        client.create(email, "old");
        access = client.signedIn(email, "old").access();
    }

    private static Messages.Kdf kdf(int salt) {
        return new Messages.Kdf(Base64Text.encode(new byte[] {(byte) salt, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                128, 2, 1);
    }

    private static Messages.NewPassword change(String before, String after) {
        return new Messages.NewPassword(RawClient.proof(before), kdf(7), RawClient.proof(after));
    }

    private RawClient.Reply put(String token, Object message) throws IOException {
        return putText(token, new String(Json.write(message), StandardCharsets.UTF_8));
    }

    private RawClient.Reply putText(String token, String body) throws IOException {
        return new RawClient(portal).call("PUT", Routes.PASSWORD,
                Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static void is(Problem.Type type, RawClient.Reply reply) {
        assertEquals(type.urn(), reply.problem().type());
    }

    @Test
    void onlyTheNewPasswordSignsInAfterwardsWithItsOwnDerivation() throws IOException {
        assertEquals(204, put(access, change("old", "new")).status());
        assertEquals(200, client.signIn(email, "new").status());
        is(Problem.Type.WRONG_CREDENTIALS, client.signIn(email, "old"));
        assertEquals(kdf(7), client.post(Routes.SIGN_IN_START, new Messages.SignInStart(email)).as(Messages.Kdf.class));
    }

    @Test
    void theSameChangeAgainIsAnsweredTheSame() throws IOException {
        assertEquals(204, put(access, change("old", "new")).status());
        assertEquals(204, put(access, change("old", "new")).status());
        assertEquals(200, client.signIn(email, "new").status());
    }

    @Test
    void anotherChangeFromThePasswordBeforeIsRefused() throws IOException {
        put(access, change("old", "new"));
        is(Problem.Type.WRONG_CREDENTIALS, put(access, change("old", "third")));
        is(Problem.Type.WRONG_CREDENTIALS, put(access,
                new Messages.NewPassword(RawClient.proof("old"), kdf(8), RawClient.proof("new"))));
        assertEquals(200, client.signIn(email, "new").status());
    }

    @Test
    void aWrongProofCountsLikeAWrongSignIn() throws IOException {
        for (int left = 4; left >= 0; left--) {
            RawClient.Reply refused = put(access, change("guess" + left, "new"));
            is(Problem.Type.WRONG_CREDENTIALS, refused);
            assertEquals(left, refused.problem().triesLeft());
        }
        is(Problem.Type.THROTTLED, put(access, change("old", "new")));
        is(Problem.Type.THROTTLED, client.signIn(email, "old"));
        clock.forward(java.time.Duration.ofSeconds(1));
        assertEquals(200, client.signIn(email, "old").status());
    }

    @Test
    void sendingTheNewProofIsNoFreeGuess() throws IOException {
        Messages.Kdf present = RawClient.account(email, "old").kdf();
        RawClient.Reply refused = put(access,
                new Messages.NewPassword(RawClient.proof("wrong"), present, RawClient.proof("guess")));
        is(Problem.Type.WRONG_CREDENTIALS, refused);
        assertEquals(4, refused.problem().triesLeft());
    }

    @Test
    void needsASessionAndLeavesTheOthersAlone() throws IOException {
        Messages.Tokens other = client.signedIn(email, "old");
        is(Problem.Type.TOKEN_REFUSED, put(RawClient.proof("no token"), change("old", "new")));
        put(access, change("old", "new"));
        assertEquals(200, client.withToken("GET", Routes.ME, other.access()).status());
        assertEquals(200, client.post(Routes.RENEW, new Messages.Renew(other.refresh())).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"oldProof\":null,\"kdf\":null,\"newProof\":null}", "[]",
        "{\"oldProof\":\"a\",\"kdf\":{\"salt\":\"\",\"memoryKib\":64,\"passes\":1,\"lanes\":1},\"newProof\":\"a\"}"})
    void refusesWhatIsNoChange(String body) throws IOException {
        is(Problem.Type.MALFORMED, putText(access, body));
    }

    @Test
    void refusesCostsOutsideItsPolicyAndTooLongBodies() throws IOException {
        is(Problem.Type.COST_REFUSED, put(access, new Messages.NewPassword(RawClient.proof("old"),
                new Messages.Kdf(kdf(1).salt(), 63, 1, 1), RawClient.proof("new"))));
        is(Problem.Type.TOO_LARGE, putText(access, "\"" + "x".repeat(Limits.LONGEST_BODY) + "\""));
        assertEquals(200, client.signIn(email, "old").status());
    }

    @Test
    void ofTwoChangesAtOnceOneWinsAndTheSameTwiceBothSucceed() throws Exception {
        List<Integer> different = atOnce(change("old", "left"), change("old", "right"));
        assertTrue(different.containsAll(List.of(204, 401)), different.toString());
        signIn();
        assertEquals(List.of(204, 204), atOnce(change("old", "new"), change("old", "new")));
    }

    private List<Integer> atOnce(Messages.NewPassword... changes) throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (Messages.NewPassword change : changes) {
            calls.add(() -> put(access, change).status());
        }
        List<Integer> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> status : threads.invokeAll(calls)) {
                seen.add(status.get());
            }
        }
        return seen;
    }
}
