package app.glovebox.vault.seal;

import app.glovebox.fuzz.Target;
import app.glovebox.store.StoreException;
import app.glovebox.vault.rig.Mutator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class RowFuzzTest {
    private final RowTarget rows = new RowTarget();

    @ParameterizedTest
    @CsvSource({"0, set row", "1, bucket", "2, record"})
    void eachKindOfRowRefusesNonsense(int kind, String name) {
        List<byte[]> originals = rows.originals().stream().filter(row -> row[0] == kind)
                .map(row -> Arrays.copyOfRange(row, 1, row.length)).toList();
        new Mutator().feed(new Target.Of(name, originals, StoreException.class,
                row -> rows.parse(RowTarget.kind(kind, row))));
    }
}
