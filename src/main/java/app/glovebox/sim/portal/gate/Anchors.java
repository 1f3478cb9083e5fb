package app.glovebox.sim.portal.gate;

import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/// How far the vaults of an account had come when they last said so. An older copy of a vault cannot know what its
/// successor said, so it cannot name the anchor it would follow.
public final class Anchors {
    private static final System.Logger LOG = System.getLogger("app.glovebox.sim.portal");
    private static final int VAULT_LENGTH = 16;
    private static final int ROOT_LENGTH = 32;
    /// One person has no more computers; whoever got hold of a session is not to fill the disk.
    private static final int MOST_VAULTS = 64;

    private enum Outcome { SET, STAYS, CONFLICT, TOO_MANY }

    private final Database database;
    private final Accounts accounts;
    private final InstantSource real;

    public Anchors(Database database, Accounts accounts, InstantSource real) {
        this.database = database;
        this.accounts = accounts;
        this.real = real;
    }

    /// @param vault its id, as text
    public Messages.Anchor of(long account, String vault) throws Refusal, StoreException {
        byte[] id = Fields.bytes(vault, VAULT_LENGTH);
        return database.read(connection -> find(connection, account, id))
                .orElseThrow(() -> Refusal.of(Problem.Type.NOT_FOUND));
    }

    /// Sets it after the one it names as its previous; with the proof, after any. One that is set already stays.
    public void set(long account, String vault, Messages.SetAnchor wanted) throws Refusal, StoreException {
        byte[] id = Fields.bytes(vault, VAULT_LENGTH);
        byte[] root = Fields.bytes(wanted.anchor().root(), ROOT_LENGTH);
        if (wanted.anchor().sequence() < 0) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
        boolean proven = wanted.proof() != null;
        if (proven) {
            accounts.prove(account, wanted.proof());
        }
        Outcome outcome = database.write(connection -> {
            Optional<Messages.Anchor> present = find(connection, account, id);
            Outcome judged = judge(present, wanted, proven);
            if (judged != Outcome.SET) {
                return judged;
            }
            if (present.isEmpty() && count(connection, account) >= MOST_VAULTS) {
                return Outcome.TOO_MANY;
            }
            Sql.update(connection, """
                    INSERT INTO anchor (account, vault, sequence, root, set_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (account, vault) DO UPDATE
                    SET sequence = excluded.sequence, root = excluded.root, set_at = excluded.set_at""",
                    account, id, wanted.anchor().sequence(), root, real.millis());
            return Outcome.SET;
        });
        switch (outcome) {
            case SET -> LOG.log(Level.INFO, proven ? "portal.anchor.replaced" : "portal.anchor.set");
            case STAYS -> { }
            case CONFLICT -> {
                LOG.log(Level.WARNING, "portal.anchor.conflict");
                throw Refusal.of(Problem.Type.CONFLICT);
            }
            case TOO_MANY -> throw Refusal.of(Problem.Type.TOO_LARGE);
        }
    }

    private static Outcome judge(Optional<Messages.Anchor> present, Messages.SetAnchor wanted, boolean proven) {
        if (present.equals(Optional.of(wanted.anchor()))) {
            return Outcome.STAYS;
        }
        boolean follows = present.equals(Optional.ofNullable(wanted.previous()))
                && present.map(before -> before.sequence() < wanted.anchor().sequence()).orElse(true);
        return follows || proven ? Outcome.SET : Outcome.CONFLICT;
    }

    private static Optional<Messages.Anchor> find(Connection connection, long account, byte[] vault)
            throws SQLException {
        return Sql.first(connection, "SELECT sequence, root FROM anchor WHERE account = ? AND vault = ?",
                row -> new Messages.Anchor(row.getLong(1), Base64Text.encode(row.getBytes(2))), account, vault);
    }

    private static long count(Connection connection, long account) throws SQLException {
        return Sql.first(connection, "SELECT count(*) FROM anchor WHERE account = ?", row -> row.getLong(1), account)
                .orElse(0L);
    }
}
