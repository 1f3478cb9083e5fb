package app.glovebox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One SQLite file with one connection. Not thread-safe by itself: every call takes the object's lock, so callers may
/// share it, but the owner decides which thread pays.
public final class Database implements AutoCloseable {

    /// Work inside one transaction.
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// Opens or creates the file (0600), checks that it is ours and brings it up to date in one transaction.
    ///
    /// @param applicationId the file's `application_id`; a file with another one is [StoreException.Kind#FOREIGN]
    /// @throws StoreException `NEWER_VERSION` for a `user_version` beyond the last migration; the file is then untouched
    public static Database open(Path file, int applicationId, List<Migration> migrations) throws StoreException {
        try {
            boolean fresh = !Files.exists(file) || Files.size(file) == 0;
            if (fresh) {
                createPrivate(file);
            } else {
                checkHeader(file, applicationId, migrations.size());
            }
            Database database = new Database(connect(file));
            try {
                database.migrate(fresh, applicationId, migrations);
                return database;
            } catch (SQLException broken) {
                database.close();
                throw broken;
            }
        } catch (SQLException broken) {
            throw new StoreException(kindOf(broken), broken);
        } catch (IOException unreadable) {
            throw new StoreException(StoreException.Kind.UNREADABLE, unreadable);
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
            throw new StoreException(kindOf(broken), broken);
        } catch (RuntimeException bug) {
            rollback(bug);
            throw bug;
        }
    }

    private void rollback(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            cause.addSuppressed(second);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(0);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cell_size_check=ON");
            statement.execute("PRAGMA trusted_schema=OFF");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private void migrate(boolean fresh, int applicationId, List<Migration> migrations) throws SQLException {
        int have = pragma("user_version");
        try (Statement statement = connection.createStatement()) {
            if (fresh) {
                statement.execute("PRAGMA application_id=" + applicationId);
            }
            for (Migration migration : migrations) {
                if (migration.version() > have) {
                    for (String sql : migration.script().split(";")) {
                        if (!sql.isBlank()) {
                            statement.execute(sql);
                        }
                    }
                    statement.execute("PRAGMA user_version=" + migration.version());
                }
            }
        }
        connection.commit();
    }

    private int pragma(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA " + name)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    /// Reads the header without SQLite, so that a file which is refused is not touched (no WAL, no lock, no recovery).
    private static void checkHeader(Path file, int applicationId, int newest) throws IOException, StoreException {
        FileHeader header = FileHeader.read(file);
        if (!header.isSqlite()) {
            throw new StoreException(StoreException.Kind.NOT_A_DATABASE, null);
        }
        if (header.applicationId() != applicationId) {
            throw new StoreException(StoreException.Kind.FOREIGN, null);
        }
        if (header.userVersion() > newest) {
            throw new StoreException(StoreException.Kind.NEWER_VERSION, null);
        }
        if (header.isCut()) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static StoreException.Kind kindOf(SQLException broken) {
        if (!(broken instanceof SQLiteException sqlite)) {
            return StoreException.Kind.UNREADABLE;
        }
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> StoreException.Kind.BUSY;
            case SQLITE_FULL -> StoreException.Kind.FULL;
            case SQLITE_CORRUPT -> StoreException.Kind.DAMAGED;
            case SQLITE_NOTADB -> StoreException.Kind.NOT_A_DATABASE;
            default -> StoreException.Kind.UNREADABLE;
        };
    }
}
