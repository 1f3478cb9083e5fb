package app.glovebox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/// One SQLite file with one connection. Not thread-safe by itself: every call takes the object's lock, so callers may
/// share it, but the owner decides which thread pays.
public final class Database implements AutoCloseable {

    /// Work inside one transaction.
    @FunctionalInterface
    public interface Work<T> {
        /// @throws StoreException to end the transaction without a change, for a reason of the caller's own
        T run(Connection connection) throws SQLException, StoreException;
    }

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// Opens or creates the file (0600), checks that it is ours and brings it up to date in one transaction. No other
    /// part of this process may have the file open: closing a second handle would drop SQLite's lock (POSIX `fcntl`).
    ///
    /// @param applicationId the file's `application_id`; a file with another one is [StoreException.Kind#FOREIGN]
    /// @throws StoreException `NEWER_VERSION` for a `user_version` beyond the last migration. A file that is no
    ///         database, foreign, newer or cut is untouched, and nothing is made beside it
    public static Database open(Path file, int applicationId, List<Migration> migrations) throws StoreException {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                createPrivate(file);
            } else {
                FileHeader.checked(file, applicationId, migrations.size());
            }
        } catch (IOException unreadable) {
            throw new StoreException(StoreException.Kind.UNREADABLE, unreadable);
        }
        return connected(() -> Opening.connect(file, "", Long.MAX_VALUE), applicationId, migrations);
    }

    /// As [#open], but a missing file is `UNREADABLE` and an empty one `NOT_A_DATABASE`.
    public static Database openExisting(Path file, int applicationId, List<Migration> migrations)
            throws StoreException {
        try {
            FileHeader.checked(file, applicationId, migrations.size());
        } catch (IOException unreadable) {
            throw new StoreException(StoreException.Kind.UNREADABLE, unreadable);
        }
        return connected(() -> Opening.connect(file, "", Long.MAX_VALUE), applicationId, migrations);
    }

    /// The `user_version` of a file of ours, read without opening it.
    ///
    /// @param newest the last one known
    /// @throws StoreException as [#openExisting]
    public static int version(Path file, int applicationId, int newest) throws StoreException {
        try {
            return FileHeader.checked(file, applicationId, newest).userVersion();
        } catch (IOException unreadable) {
            throw new StoreException(StoreException.Kind.UNREADABLE, unreadable);
        }
    }

    /// Makes an empty one that lies in memory only and is gone when it is closed.
    public static Database inMemory(int applicationId, List<Migration> migrations) throws StoreException {
        return connected(Opening::memory, applicationId, migrations);
    }

    /// Opens a file that nobody writes to, and leaves it and its folder as they are: no lock, no log, no migration.
    ///
    /// @throws StoreException as [#openExisting]
    public static Database openFrozen(Path file, int applicationId, int newest) throws StoreException {
        try {
            FileHeader.checked(file, applicationId, newest);
            Connection connection = Opening.connect(file, "?immutable=1", Files.size(file));
            connection.setAutoCommit(false);
            return new Database(connection);
        } catch (IOException unreadable) {
            throw new StoreException(StoreException.Kind.UNREADABLE, unreadable);
        } catch (SQLException broken) {
            throw StoreException.of(broken);
        }
    }

    /// Writes a whole, consistent copy over an empty file, which must exist: its mode is the caller's business.
    public synchronized void copyTo(Path target) throws StoreException {
        try {
            DB driver = connection.unwrap(SQLiteConnection.class).getDatabase();
            int code = driver.backup("main", target.toAbsolutePath().toString(), null);
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw DB.newSQLException(code, "copy");
            }
        } catch (SQLException broken) {
            throw StoreException.of(broken);
        }
    }

    /// Runs the work in a read transaction.
    public synchronized <T> T read(Work<T> work) throws StoreException {
        return transact(work);
    }

    /// Runs the work in one transaction that is on disk when this returns, or not at all.
    public synchronized <T> T write(Work<T> work) throws StoreException {
        return transact(work);
    }

    /// Whether SQLite finds its own pages in order.
    public boolean pagesWhole() throws StoreException {
        return read(connection -> {
            try (Statement check = connection.createStatement();
                    ResultSet row = check.executeQuery("PRAGMA integrity_check")) {
                return row.next() && row.getString(1).equals("ok");
            }
        });
    }

    /// The `user_version` of the open file. Looking into the file beside SQLite would drop its lock (POSIX `fcntl`).
    public synchronized int version() throws StoreException {
        return read(same -> pragma("user_version"));
    }

    /// Checkpoints and closes; may be called twice.
    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // Nothing is lost: the write-ahead log is replayed at the next opening.
        }
    }

    private <T> T transact(Work<T> work) throws StoreException {
        try {
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException broken) {
            rollback(broken);
            throw StoreException.of(broken);
        } catch (StoreException | RuntimeException refused) {
            rollback(refused);
            throw refused;
        }
    }

    private void rollback(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            // On a full disk or an I/O error SQLite ends the transaction itself, and the driver does not notice.
            cause.addSuppressed(second);
            begin(cause);
        }
    }

    private void begin(Exception cause) {
        try {
            execute("BEGIN");
        } catch (SQLException third) {
            cause.addSuppressed(third);
        }
    }

    @FunctionalInterface
    private interface Connecting {
        Connection connect() throws SQLException;
    }

    private static Database connected(Connecting connecting, int applicationId, List<Migration> migrations)
            throws StoreException {
        try {
            Database database = new Database(connecting.connect());
            try {
                database.migrate(applicationId, migrations);
                return database;
            } catch (SQLException | StoreException broken) {
                database.close();
                throw broken;
            }
        } catch (SQLException broken) {
            throw StoreException.of(broken);
        }
    }

    /// Migrates with a rollback journal, not the write-ahead log: so the header in the file itself always tells its
    /// version, and an older program refuses the file without touching it even after a crash.
    private void migrate(int applicationId, List<Migration> migrations) throws SQLException, StoreException {
        int have = pragma("user_version");
        if (have > migrations.size()) {
            throw new StoreException(StoreException.Kind.NEWER_VERSION, null);
        }
        if (have < migrations.size()) {
            execute("PRAGMA journal_mode=DELETE");
            connection.setAutoCommit(false);
            execute("PRAGMA application_id=" + applicationId);
            for (Migration migration : migrations.subList(have, migrations.size())) {
                apply(migration);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        execute("PRAGMA journal_mode=WAL");
        connection.setAutoCommit(false);
    }

    private void apply(Migration migration) throws SQLException {
        for (String sql : migration.script().split(";")) {
            if (!sql.isBlank()) {
                execute(sql);
            }
        }
        execute("PRAGMA user_version=" + migration.version());
    }

    private void execute(String sql) throws SQLException {
        Opening.execute(connection, sql);
    }

    private int pragma(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA " + name)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static void createPrivate(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<PosixFilePermission> private0600 = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(file)) {
            if (posix) {
                Files.setPosixFilePermissions(file, private0600);
            }
        } else if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(private0600));
        } else {
            Files.createFile(file);
        }
    }
}
