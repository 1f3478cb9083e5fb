package app.glovebox.sim.portal.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.sim.portal.file.PortalFile;
import app.glovebox.sim.portal.file.PrivateFolder;
import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of tokens, second by second.
class SessionsTest {
    private final TestPortal.Clock clock = new TestPortal.Clock(Instant.parse("2026-11-19T07:42:00Z"));
    private final List<Long> ended = new ArrayList<>();
    private Database database;
    private Sessions sessions;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, StoreException {
        database = PortalFile.open(PrivateFolder.at(folder));
        database.write(connection -> Sql.update(connection, """
                INSERT INTO account (email, display_name, kdf_salt, kdf_memory_kib, kdf_passes, kdf_lanes, proof_hash,
                    proof_salt, proof_memory_kib, proof_passes, created_at)
                VALUES ('a@b.test', 'a', x'00', 1, 1, 1, x'00', x'00', 1, 1, 0)"""));
        sessions = new Sessions(database, clock, ended::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Messages.Tokens signIn() throws Refusal, StoreException {
        return sessions.open(1, "desk");
    }

    private Messages.Tokens usedSignIn() throws Refusal, StoreException {
        Messages.Tokens tokens = signIn();
        sessions.holder(tokens.access());
        return tokens;
    }

    private void refuses(String access) {
        assertEquals(Problem.Type.TOKEN_REFUSED.urn(),
                assertThrows(Refusal.class, () -> sessions.holder(access)).problem().type());
    }

    private void refusesRenewal(String refresh) {
        assertEquals(Problem.Type.TOKEN_REFUSED.urn(),
                assertThrows(Refusal.class, () -> sessions.renew(refresh)).problem().type());
    }

    @Test
    void issuesTwoDifferentTokensOf256Bits() throws Exception {
        Messages.Tokens tokens = signIn();
        assertEquals(32, Base64Text.decode(tokens.access(), 32).length);
        assertEquals(32, Base64Text.decode(tokens.refresh(), 32).length);
        assertNotEquals(tokens.access(), tokens.refresh());
        assertEquals(1, sessions.holder(tokens.access()).account());
        refuses(tokens.refresh());
        refusesRenewal(tokens.access());
    }

    @Test
    void dropsAGrantNobodyUsedWithinAMinute() throws Exception {
        Messages.Tokens late = signIn();
        clock.forward(Duration.ofSeconds(60));
        refuses(late.access());
        refusesRenewal(late.refresh());
        Messages.Tokens inTime = signIn();
        clock.forward(Duration.ofMillis(59_999));
        sessions.holder(inTime.access());
        clock.forward(Duration.ofSeconds(300));
        sessions.holder(inTime.access());
    }

    @Test
    void endsAnAccessTokenAfterTenMinutes() throws Exception {
        Messages.Tokens tokens = usedSignIn();
        clock.forward(Duration.ofMillis(599_999));
        sessions.holder(tokens.access());
        clock.forward(Duration.ofMillis(1));
        refuses(tokens.access());
        assertEquals(1, sessions.holder(sessions.renew(tokens.refresh()).access()).account());
    }

    @Test
    void rotatesAndRetiresTheOldRefreshOnFirstUseOfTheNew() throws Exception {
        Messages.Tokens one = usedSignIn();
        Messages.Tokens two = sessions.renew(one.refresh());
        assertTrue(sessions.alive(sessions.holder(one.access()).session()));
        sessions.holder(two.access());
        // A request on its way with the old access token still arrives.
        sessions.holder(one.access());
        Messages.Tokens three = sessions.renew(two.refresh());
        sessions.holder(three.access());
        assertEquals(List.of(), ended);
    }

    @Test
    void letsTheOldRefreshRenewAgainWhenTheReplyWasLost() throws Exception {
        Messages.Tokens one = usedSignIn();
        Messages.Tokens lost = sessions.renew(one.refresh());
        Messages.Tokens two = sessions.renew(one.refresh());
        refuses(lost.access());
        refusesRenewal(lost.refresh());
        clock.forward(Duration.ofSeconds(61));
        refuses(two.access());
        Messages.Tokens three = sessions.renew(one.refresh());
        sessions.holder(three.access());
        assertEquals(List.of(), ended);
    }

    @Test
    void endsTheWholeSessionWhenARetiredRefreshIsShown() throws Exception {
        Messages.Tokens one = usedSignIn();
        long session = sessions.holder(one.access()).session();
        Messages.Tokens two = sessions.renew(one.refresh());
        sessions.holder(two.access());
        refusesRenewal(one.refresh());
        assertEquals(List.of(session), ended);
        refuses(one.access());
        refuses(two.access());
        refusesRenewal(two.refresh());
        assertFalse(sessions.alive(session));
    }

    @Test
    void countsARenewalAsUseOfItsPair() throws Exception {
        Messages.Tokens one = signIn();
        Messages.Tokens two = sessions.renew(one.refresh());
        Messages.Tokens three = sessions.renew(two.refresh());
        refusesRenewal(one.refresh());
        assertEquals(1, ended.size());
        refuses(three.access());
    }

    @Test
    void leavesOtherSessionsAloneWhenOneEnds() throws Exception {
        Messages.Tokens mine = usedSignIn();
        Messages.Tokens other = usedSignIn();
        sessions.end(sessions.holder(mine.access()).session());
        refuses(mine.access());
        refusesRenewal(mine.refresh());
        sessions.holder(other.access());
    }

    @Test
    void slidesThirtyDaysAndEndsAfterNinety() throws Exception {
        Messages.Tokens tokens = usedSignIn();
        long session = sessions.holder(tokens.access()).session();
        for (int days = 29; days < 90; days += 29) {
            clock.forward(Duration.ofDays(29));
            tokens = sessions.renew(tokens.refresh());
            sessions.holder(tokens.access());
        }
        assertTrue(sessions.alive(session));
        clock.forward(Duration.ofDays(3));
        assertFalse(sessions.alive(session));
        refusesRenewal(tokens.refresh());
        refuses(tokens.access());
    }

    @Test
    void endsAfterThirtyDaysWithoutRenewal() throws Exception {
        Messages.Tokens tokens = usedSignIn();
        long session = sessions.holder(tokens.access()).session();
        clock.forward(Duration.ofDays(30));
        refusesRenewal(tokens.refresh());
        assertFalse(sessions.alive(session));
        signIn();
        assertEquals(1, database.read(connection ->
                Sql.first(connection, "SELECT count(*) FROM session", row -> row.getLong(1))).orElseThrow());
    }

    @Test
    void forgetsOldTokensWithoutAnybodySigningIn() throws Exception {
        Messages.Tokens tokens = usedSignIn();
        for (int i = 0; i < 3; i++) {
            clock.forward(Duration.ofDays(10));
            if (i < 2) {
                tokens = sessions.renew(tokens.refresh());
                sessions.holder(tokens.access());
            }
        }
        assertEquals(3, rows("token_pair"));
        sessions.thin();
        assertEquals(2, rows("token_pair"));
        assertEquals(1, rows("session"));
        sessions.renew(tokens.refresh());
        clock.forward(Duration.ofDays(30));
        sessions.thin();
        assertEquals(0, rows("token_pair"));
        assertEquals(0, rows("session"));
    }

    private long rows(String table) throws StoreException {
        return database.read(connection ->
                Sql.first(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1))).orElseThrow();
    }
}
