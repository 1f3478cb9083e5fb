package app.glovebox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vault.seal.RecordFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void takesItsNumberFromItsName() {
        Migration migration = Migration.resource(RecordFile.class, "V001__sealed_records.sql");
        assertEquals(1, migration.version());
        assertTrue(migration.script().contains("CREATE TABLE rec"));
    }

    @Test
    void stepsAreNumberedWithoutGaps() {
        List<Migration> steps = RecordFile.migrations();
        for (int i = 0; i < steps.size(); i++) {
            assertEquals(i + 1, steps.get(i).version());
        }
    }
}
