package app.glovebox.sim.portal.gate;

import app.glovebox.wire.Problem;
import java.time.Duration;
import java.util.Locale;

/// The Portal says no. Carries the problem to answer with, and nothing of what was asked.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.type());
        this.problem = problem;
    }

    public static Refusal of(Problem.Type type) {
        return new Refusal(Problem.of(type, title(type)));
    }

    /// @param wait until another try makes sense, told in whole seconds, never fewer than it takes
    public static Refusal later(Problem.Type type, Duration wait) {
        return new Refusal(new Problem(type.urn(), title(type), type.status(), seconds(wait), null));
    }

    /// @param wait      zero when the next try may come at once
    /// @param triesLeft before the delay starts
    static Refusal wrong(Duration wait, int triesLeft) {
        Problem.Type type = Problem.Type.WRONG_CREDENTIALS;
        Long retryAfter = wait.isZero() ? null : Long.valueOf(seconds(wait));
        return new Refusal(new Problem(type.urn(), title(type), type.status(), retryAfter, triesLeft));
    }

    public Problem problem() {
        return problem;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String title(Problem.Type type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
