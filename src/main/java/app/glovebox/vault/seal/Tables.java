package app.glovebox.vault.seal;

import app.glovebox.store.Database;
import app.glovebox.store.Migration;
import app.glovebox.store.StoreException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a vault file may hold by its schema: the tables its migrations make, word for word. A view or a computed column
/// under the name of one of them would run whatever its maker likes while it is read, for ever and in any memory. Besides
/// those only what SQLite's ANALYZE leaves, which any tool may have been told to run: figures that choose a way to search.
public final class Tables {
    private static final String MADE = "CREATE TABLE";
    private static final Set<String> ANALYZED = Set.of("CREATE TABLE sqlite_stat1(tbl,idx,stat)",
            "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)");

    private Tables() {
    }

    /// Opens the database of a vault in the format it has.
    ///
    /// @throws StoreException `DAMAGED` if there is anything else in it
    public static Database open(Path file) throws StoreException {
        List<Migration> known = known(file);
        return checked(Database.openExisting(file, RecordFile.APPLICATION_ID, known), known);
    }

    /// As [#open], for a file that nobody writes to; it and its folder stay as they are.
    public static Database openFrozen(Path file) throws StoreException {
        List<Migration> known = known(file);
        return checked(Database.openFrozen(file, RecordFile.APPLICATION_ID, known.size()), known);
    }

    private static List<Migration> known(Path file) throws StoreException {
        List<Migration> all = RecordFile.migrations();
        return all.subList(0, Database.version(file, RecordFile.APPLICATION_ID, all.size()));
    }

    private static Database checked(Database database, List<Migration> migrations) throws StoreException {
        boolean ours = false;
        try {
            ours = found(database, made(migrations));
        } finally {
            if (!ours) {
                database.close();
            }
        }
        if (!ours) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
        return database;
    }

    private static boolean found(Database database, Set<String> missing) throws StoreException {
        Set<String> analyzed = new HashSet<>(ANALYZED);
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT sql FROM sqlite_schema");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    // Each once: a page in two places could go on for ever.
                    String sql = row.getString(1);
                    if (!missing.remove(sql) && !analyzed.remove(sql)) {
                        return false;
                    }
                }
                return missing.isEmpty();
            }
        });
    }

    private static Set<String> made(List<Migration> migrations) {
        Set<String> made = new HashSet<>();
        for (Migration migration : migrations) {
            for (String statement : migration.script().split(";")) {
                if (statement.contains(MADE)) {
                    made.add(statement.substring(statement.indexOf(MADE)));
                }
            }
        }
        return made;
    }
}
