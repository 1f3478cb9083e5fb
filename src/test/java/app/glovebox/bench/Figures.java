package app.glovebox.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How the measurements print themselves: median, least and most of some runs.
public final class Figures {
    private Figures() {
    }

    public static void print(String what, String unit, List<Double> runs) {
        double[] sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%-58s %10.1f %-10s (%.1f to %.1f, %d runs)%n", what, median(sorted), unit,
                sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /// The value below which that share of all lies.
    public static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double median(double[] sorted) {
        double[] copy = Arrays.copyOf(sorted, sorted.length);
        int half = copy.length / 2;
        return copy.length % 2 == 1 ? copy[half] : (copy[half - 1] + copy[half]) / 2;
    }
}
