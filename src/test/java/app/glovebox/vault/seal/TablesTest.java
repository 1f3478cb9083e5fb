package app.glovebox.vault.seal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.vault");
        Database.open(file, RecordFile.APPLICATION_ID, RecordFile.migrations()).close();
    }

    @Test
    void aVaultThatAToolAnalyzedIsInOrder() throws Exception {
        run("ANALYZE");
        opens();
        run("CREATE TABLE IF NOT EXISTS sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)");
        opens();
    }

    @Test
    void anyOtherTableIsDamageWhateverItsName() throws Exception {
        run("CREATE TABLE stat1(tbl,idx,stat)");
        assertEquals(StoreException.Kind.DAMAGED, assertThrows(StoreException.class, () -> Tables.open(file)).kind());
    }

    @Test
    void whatOnlyBearsTheNameIsDamage() throws Exception {
        run("ANALYZE");
        run("UPDATE sqlite_schema SET sql = 'CREATE TABLE sqlite_stat1(tbl,idx,stat AS (tbl))' WHERE name = 'sqlite_stat1'");
        assertEquals(StoreException.Kind.DAMAGED, assertThrows(StoreException.class, () -> Tables.openFrozen(file)).kind());
    }

    private void opens() {
        assertDoesNotThrow(() -> Tables.open(file).close());
        assertDoesNotThrow(() -> Tables.openFrozen(file).close());
    }

    private void run(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema=ON");
            statement.execute(sql);
        }
    }
}
