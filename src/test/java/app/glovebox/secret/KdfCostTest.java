package app.glovebox.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KdfCostTest {
    private static final KdfPolicy POLICY = new KdfPolicy(new KdfCost(131_072, 3, 4), new KdfCost(65_536, 3, 1),
            new KdfCost(1_048_576, 20, 16));

    @ParameterizedTest
    @CsvSource({
        "131072,   3,  4, true",
        "65536,    3,  1, true",
        "1048576, 20, 16, true",
        "65535,    3,  1, false",
        "1048577,  3,  4, false",
        "131072,   2,  4, false",
        "131072,  21,  4, false",
        "131072,   3,  0, false",
        "131072,   3, 17, false",
        "131072,   3, -1, false",
        "-131072,  3,  4, false",
        "131072,  -3,  4, false",
        "0,        0,  0, false",
        "2147483647, 2147483647, 2147483647, false"})
    void acceptsOnlyWhatLiesBetweenFloorAndCeiling(int memory, int passes, int lanes, boolean accepted) {
        assertEquals(accepted, POLICY.accepts(new KdfCost(memory, passes, lanes)));
    }

    @Test
    void refusesSaltsOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> new KdfSpec(new byte[15], POLICY.make()));
        assertThrows(IllegalArgumentException.class, () -> new KdfSpec(new byte[17], POLICY.make()));
        assertEquals(KdfSpec.SALT_LENGTH, KdfSpec.fresh(POLICY.make()).salt().length);
    }
}
