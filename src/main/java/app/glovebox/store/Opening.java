package app.glovebox.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Connects to a file whose content nobody has judged yet. SQLite reads the schema first, and a file made for it could keep
/// it reading: an entry whose value goes round in a circle of pages, or entries without end. So its steps are counted while
/// the schema is read, and no value may be longer than the file that holds it.
final class Opening {
    /// Ours takes about 300 steps of SQLite's machine.
    private static final int MOST_STEPS = 5_000;
    private static final int LONGEST_IN_SCHEMA = 1 << 20;
    private static final int LONGEST_VALUE = 64 << 20;
    // In this order, and so not through the driver's configuration: some of them read the file, and a file first read
    // without the exclusive mode is shared through a -shm file for as long as it is open.
    private static final List<String> SETTINGS = List.of("locking_mode=EXCLUSIVE", "synchronous=FULL",
            "temp_store=MEMORY", "secure_delete=ON", "cell_size_check=ON", "trusted_schema=OFF", "mmap_size=0",
            "foreign_keys=ON");

    private Opening() {
    }

    /// @param parameters of the file's URI, with a question mark before them
    /// @param length     of the file in bytes, if it stays as it is while it is open; else any number beyond what a value
    ///        may have
    static Connection connect(Path file, String parameters, long length) throws SQLException {
        // As an escaped file: URI a path with '?' or ':' in it stays a path and reaches none of the driver's features.
        return connect("file:" + file.toAbsolutePath().toUri().getRawPath() + parameters, length);
    }

    static Connection memory() throws SQLException {
        return connect(":memory:", Long.MAX_VALUE);
    }

    private static Connection connect(String uri, long length) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(LONGEST_IN_SCHEMA));
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + uri, config.toProperties());
        try {
            ProgressHandler.setHandler(connection, MOST_STEPS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return 1;
                }
            });
            for (String setting : SETTINGS) {
                execute(connection, "PRAGMA " + setting);
            }
            ProgressHandler.clearHandler(connection);
            connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH,
                    Math.clamp(length, LONGEST_IN_SCHEMA, LONGEST_VALUE));
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    /// With a statement of its own, closed at once: an open one keeps the journal mode and the lock from changing.
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
