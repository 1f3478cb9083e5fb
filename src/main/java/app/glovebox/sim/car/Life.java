package app.glovebox.sim.car;

import java.util.random.RandomGenerator;

/// Who this car is and whose habits it follows: all that the seed fixes for good.
final class Life {
    private static final String MAKER = "ZZ9GT4EV";
    private static final String MODEL_YEAR_CODE = "S";
    static final int MODEL_YEAR = 2025;

    // ISO 3779 annex: values of the letters (I, O and Q do not occur) and weight of each position.
    private static final String LETTERS = "ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    final long seed;
    final String vin;
    final String plate;
    final Place home;
    final Place office;
    final int leavesAt;
    final int returnsAt;
    final double plugsInBelow;
    final double pace;
    final double cabinWish;

    Life(long seed) {
        this.seed = seed;
        RandomGenerator random = Chance.of(seed, "life", 0);
        vin = withCheckDigit(MAKER + "0" + MODEL_YEAR_CODE + "ABCDEFGH".charAt(random.nextInt(8))
                + digits(random.nextInt(1_000_000), 6));
        plate = letters(random, 1) + "-" + digits(random.nextInt(1_000), 3) + "-" + letters(random, 2);
        home = Place.HOMES.get(random.nextInt(Place.HOMES.size()));
        office = Place.OFFICES.get(random.nextInt(Place.OFFICES.size()));
        leavesAt = 7 * 3600 + 900 + random.nextInt(3_000);
        returnsAt = 16 * 3600 + 2_400 + random.nextInt(3_600);
        plugsInBelow = random.nextInt(45, 61);
        pace = 0.93 + 0.08 * random.nextDouble();
        cabinWish = random.nextInt(40, 45) / 2.0;
    }

    /// The same number with its ninth character made valid.
    static String withCheckDigit(String vin) {
        int sum = 0;
        for (int i = 0; i < vin.length(); i++) {
            sum += WEIGHTS[i] * worth(vin.charAt(i));
        }
        int rest = sum % 11;
        return vin.substring(0, 8) + (rest == 10 ? "X" : String.valueOf(rest)) + vin.substring(9);
    }

    private static int worth(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int place = LETTERS.indexOf(c);
        if (place < 0) {
            throw new IllegalArgumentException("no such character in a vehicle number");
        }
        return place % 10 + 1;
    }

    private static String digits(int number, int length) {
        String text = String.valueOf(number);
        return "0".repeat(length - text.length()) + text;
    }

    private static String letters(RandomGenerator random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("BDFGHJKLNPRSTVXZ".charAt(random.nextInt(16)));
        }
        return text.toString();
    }
}
