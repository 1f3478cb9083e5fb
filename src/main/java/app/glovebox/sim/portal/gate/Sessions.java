package app.glovebox.sim.portal.gate;

import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Who is signed in, by opaque tokens of which only hashes are kept.
///
/// A session holds pairs of an access token (10 minutes) and a refresh token (30 days). Renewing with a pair gives the
/// next one while the old refresh stays good until the next pair is first used: a lost reply costs nothing. Then the
/// old refresh is retired for good, and whoever shows it afterwards ends the session for everyone: two hold what only
/// one should. A pair not used within 60 s of its issue dies. After 90 days one signs in again.
public final class Sessions {
    static final Duration ACCESS_LIFE = Duration.ofMinutes(10);
    static final Duration FIRST_USE_WITHIN = Duration.ofSeconds(60);
    static final Duration REFRESH_LIFE = Duration.ofDays(30);
    static final Duration LONGEST = Duration.ofDays(90);
    private static final System.Logger LOG = System.getLogger("app.glovebox.sim.portal");

    /// Whose request it is.
    public record Holder(long account, long session) {
    }

    private enum Token {
        ACCESS(ACCESS_LIFE), REFRESH(REFRESH_LIFE);

        private final Duration life;

        Token(Duration life) {
            this.life = life;
        }
    }

    private enum Outcome { GOOD, REFUSED, REUSED }

    private record Result(Outcome outcome, Holder holder) {
        static final Result REFUSED = new Result(Outcome.REFUSED, null);
    }

    private final Database database;
    private final InstantSource real;
    private final LongConsumer ended;

    /// @param ended told each session that ends before its time, after it has
    public Sessions(Database database, InstantSource real, LongConsumer ended) {
        this.database = database;
        this.real = real;
        this.ended = ended;
    }

    /// A new session for somebody whose proof was right.
    public Messages.Tokens open(long account, String device) throws Refusal, StoreException {
        String name = Fields.line(device);
        try (FreshPair pair = FreshPair.random()) {
            long now = real.millis();
            database.write(connection -> {
                TokenTable.forgetEnded(connection, now);
                TokenTable.insert(connection, TokenTable.open(connection, account, name, now), pair, now);
                return null;
            });
            return pair.tokens(ACCESS_LIFE);
        }
    }

    /// The next pair for a refresh token.
    public Messages.Tokens renew(String refresh) throws Refusal, StoreException {
        byte[] hash = FreshPair.hash(refresh);
        long now = real.millis();
        try (FreshPair next = FreshPair.random()) {
            Result result = database.write(connection -> {
                Result shown = show(connection, TokenTable.byRefresh(connection, hash), Token.REFRESH, now);
                if (shown.outcome() == Outcome.GOOD) {
                    TokenTable.dropUnused(connection, shown.holder().session());
                    TokenTable.insert(connection, shown.holder().session(), next, now);
                }
                return shown;
            });
            if (result.outcome() == Outcome.REUSED) {
                LOG.log(Level.WARNING, "portal.session.reuse");
                ended.accept(result.holder().session());
            }
            good(result);
            return next.tokens(ACCESS_LIFE);
        }
    }

    /// Whose access token this is.
    public Holder holder(String access) throws Refusal, StoreException {
        byte[] hash = FreshPair.hash(access);
        long now = real.millis();
        return good(database.write(connection ->
                show(connection, TokenTable.byAccess(connection, hash), Token.ACCESS, now)));
    }

    /// Ends it at once: its tokens are worth nothing from here on.
    public void end(long session) throws StoreException {
        database.write(connection -> TokenTable.close(connection, session));
        LOG.log(Level.INFO, "portal.session.ended");
        ended.accept(session);
    }

    /// Forgets tokens that can no longer do anything, and sessions left without any.
    public void thin() throws StoreException {
        long now = real.millis();
        database.write(connection -> {
            TokenTable.forgetEnded(connection, now);
            return null;
        });
    }

    /// Whether a session that was good still is; asked now and then by what outlasts a request.
    public boolean alive(long session) throws StoreException {
        long now = real.millis();
        return database.read(connection -> TokenTable.alive(connection, session, now));
    }

    private static Holder good(Result result) throws Refusal {
        if (result.outcome() != Outcome.GOOD) {
            throw Refusal.of(Problem.Type.TOKEN_REFUSED);
        }
        return result.holder();
    }

    /// One token of the pair was shown: judges it, and lets a first use take effect.
    private static Result show(Connection connection, Optional<TokenTable.Pair> found, Token shown, long now)
            throws SQLException {
        if (found.isEmpty()) {
            return Result.REFUSED;
        }
        TokenTable.Pair pair = found.get();
        if (now - pair.startedAt() >= LONGEST.toMillis()) {
            TokenTable.close(connection, pair.session());
            return Result.REFUSED;
        }
        // An access token outlives its pair's retirement by what is left of its minutes: requests on their way are
        // not to fail because another one renewed. A retired refresh token has no honest use.
        if (pair.retired() && shown == Token.REFRESH) {
            TokenTable.close(connection, pair.session());
            return new Result(Outcome.REUSED, new Holder(pair.account(), pair.session()));
        }
        boolean dead = !pair.used() && now - pair.issuedAt() >= FIRST_USE_WITHIN.toMillis();
        if (dead || now - pair.issuedAt() >= shown.life.toMillis()) {
            return Result.REFUSED;
        }
        if (!pair.used()) {
            TokenTable.use(connection, pair);
        }
        return new Result(Outcome.GOOD, new Holder(pair.account(), pair.session()));
    }
}
