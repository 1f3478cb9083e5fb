package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LifeTest {
    @Test
    void checkDigitFollowsKnownNumbers() {
        for (String known : new String[] {"1M8GDM9AXKP042788", "11111111111111111", "ZZ9GT4EVXSA204817"}) {
            String spoiled = known.substring(0, 8) + "0" + known.substring(9);
            assertEquals(known, Life.withCheckDigit(spoiled));
        }
    }

    @Test
    void everyVinHasSeventeenAllowedCharactersAndAValidDigit() {
        LongStream.range(-500, 500).mapToObj(seed -> new Life(seed).vin).forEach(vin -> {
            assertTrue(vin.matches("ZZ9GT4EV[0-9X][A-HJ-NPR-Z0-9]{8}"), vin);
            assertEquals(vin, Life.withCheckDigit(vin));
        });
    }

    @Test
    void oneWrongCharacterIsNoticed() {
        String vin = new Life(1).vin;
        String wrong = vin.substring(0, 16) + (vin.charAt(16) == '9' ? '8' : (char) (vin.charAt(16) + 1));
        assertNotEquals(wrong, Life.withCheckDigit(wrong));
    }

    @Test
    void lettersThatLookLikeDigitsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Life.withCheckDigit("ZZ9GT4EV0SO204817"));
    }

    @Test
    void seedsMakeDifferentOwners() {
        assertEquals(1_000, LongStream.range(0, 1_000).mapToObj(seed -> new Life(seed).vin).distinct().count());
        assertEquals(Place.HOMES.size(), LongStream.range(0, 50).mapToObj(seed -> new Life(seed).home)
                .collect(Collectors.toSet()).size());
        assertTrue(new Life(4).plate.matches("[A-Z]-\\d{3}-[A-Z]{2}"));
    }
}
