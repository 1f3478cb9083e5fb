package app.glovebox.ui.overview;

import java.util.List;

/// The chart's round numbers: how far its axis reaches, and of how many bars one is dated.
final class ChartScale {
    private static final int LEAST = 10;
    private static final double TEN = 10;
    private static final List<Double> ROUND = List.of(1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0);

    private ChartScale() {
    }

    /// The kilometres the axis ends with: a round number that is not below the longest bar.
    static long reaching(double kilometres) {
        double power = LEAST;
        while (power * TEN < kilometres) {
            power *= TEN;
        }
        double unit = power;
        return Math.round(ROUND.stream().map(factor -> factor * unit).filter(end -> end >= kilometres)
                .findFirst().orElse(unit * TEN));
    }

    /// One bar in so many is dated, so that dates of that width do not touch.
    ///
    /// @param steps the numbers to choose from, rising
    static int every(double width, double bar, List<Integer> steps) {
        return steps.stream().filter(step -> step * bar >= width).findFirst().orElse(steps.getLast());
    }
}
