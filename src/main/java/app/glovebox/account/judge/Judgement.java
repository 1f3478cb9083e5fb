package app.glovebox.account.judge;

/// The judgement of one password.
///
/// @param bars    0 (nothing typed) to 4 (strong), for the meter; a refused one has 2 at most
/// @param problem why it is refused, or NONE
/// @param reason  the weakness to tell the user, or NONE
public record Judgement(int bars, Problem problem, Reason reason) {
    /// In code points.
    public static final int LEAST_LENGTH = 12;
    public static final int MOST_LENGTH = 256;

    /// COMMON: in zxcvbn's list of 30,000. ACCOUNT: made of the name, the address or the product's words.
    /// GUESSABLE: guessed in under a day's offline work although none of these.
    public enum Problem { NONE, EMPTY, TOO_SHORT, TOO_LONG, COMMON, ACCOUNT, GUESSABLE }

    /// What makes it weak, from zxcvbn's strongest match.
    public enum Reason { NONE, WORD, NAME, KEYBOARD, REPEAT, SEQUENCE, DATE, COMMON }

    public boolean accepted() {
        return problem == Problem.NONE;
    }
}
