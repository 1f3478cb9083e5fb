package app.glovebox.account.judge;

import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.secret.Passphrase;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Judges a new password by how hard it is to guess (zxcvbn), not by its composition. Off the FX thread: up to 100 ms.
public final class PasswordJudge {
    /// zxcvbn's work grows with the square of the length; nobody needs more to be strong.
    private static final int JUDGED_CHARS = 100;
    /// A day's offline work at 10,000 guesses a second, what a memory-hard derivation leaves an attacker.
    private static final double DAY_OF_GUESSES = 10_000d * 86_400;
    /// What may stand around a refused word without making it a password of its own.
    private static final int TRIVIAL_PADDING = 8;
    private static final int LEAST_WORD = 3;
    private static final List<String> PRODUCT = List.of("glovebox", "aurora", "portal");
    private static final Pattern EDGES = Pattern.compile("^\\P{L}+|\\P{L}+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Zxcvbn meter;
    private Set<String> common;

    /// @param context words of the account (name, address): their use is refused
    public Judgement judge(Passphrase password, List<String> context) {
        if (password.length() == 0) {
            return new Judgement(0, Problem.EMPTY, Reason.NONE);
        }
        if (password.length() > Judgement.MOST_LENGTH) {
            return new Judgement(2, Problem.TOO_LONG, Reason.NONE);
        }
        load();
        List<String> words = words(context);
        String folded = fold(CharBuffer.wrap(password.open()));
        if (isCommon(folded)) {
            Problem problem = password.length() < Judgement.LEAST_LENGTH ? Problem.TOO_SHORT : Problem.COMMON;
            return new Judgement(1, problem, Reason.COMMON);
        }
        Strength strength = meter.measure(head(password.open()), words);
        try {
            return judge(password, strength, isOfAccount(folded, words));
        } finally {
            strength.wipe();
        }
    }

    private static Judgement judge(Passphrase password, Strength strength, boolean ofAccount) {
        Problem problem = Problem.NONE;
        if (password.length() < Judgement.LEAST_LENGTH) {
            problem = Problem.TOO_SHORT;
        } else if (ofAccount) {
            problem = Problem.ACCOUNT;
        } else if (strength.getGuesses() < DAY_OF_GUESSES) {
            problem = Problem.GUESSABLE;
        }
        int bars = Math.max(1, strength.getScore());
        return problem == Problem.NONE
                ? new Judgement(bars, problem, bars == 4 ? Reason.NONE : reason(strength))
                : new Judgement(Math.min(2, bars), problem, ofAccount ? Reason.NAME : reason(strength));
    }

    /// Read at the first password typed, not at start: it takes about 0.1 s.
    private synchronized void load() {
        if (meter != null) {
            return;
        }
        try {
            Set<String> list = new HashSet<>();
            StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().forEach(word -> list.add(fold(word)));
            common = list;
            meter = new Zxcvbn();
        } catch (IOException incomplete) {
            throw new UncheckedIOException("the list of common passwords is part of this program", incomplete);
        }
    }

    private boolean isCommon(String folded) {
        String core = EDGES.matcher(folded).replaceAll("");
        return common.contains(folded)
                || folded.length() - core.length() <= TRIVIAL_PADDING && common.contains(core);
    }

    /// Whether nothing but trivial padding or a common password is left without the account's words.
    private boolean isOfAccount(String folded, List<String> words) {
        String rest = folded;
        for (String word : words) {
            rest = rest.replace(word, " ").replace(new StringBuilder(word).reverse(), " ");
        }
        String kept = NOT_WORD.matcher(rest).replaceAll("");
        String letters = kept.replaceAll("\\P{L}+", "");
        return !rest.equals(folded) && kept.length() <= TRIVIAL_PADDING + letters.length()
                && (letters.length() < LEAST_WORD || common.contains(letters));
    }

    /// The words of the account, folded, longest first so that none hides inside another.
    private static List<String> words(List<String> context) {
        return Stream.concat(PRODUCT.stream(), context.stream().map(PasswordJudge::fold).flatMap(text ->
                        Stream.concat(NOT_WORD.splitAsStream(text), Stream.of(NOT_WORD.matcher(text).replaceAll("")))))
                .filter(word -> word.length() >= LEAST_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// Lower case, without accents and compatibility forms: what people type as "the same word".
    private static String fold(CharSequence text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(plain).replaceAll("");
    }

    /// A copy: wiping a `Strength` wipes the characters it was given, and these are still needed.
    private static CharSequence head(char[] chars) {
        return CharBuffer.wrap(Arrays.copyOf(chars, Math.min(chars.length, JUDGED_CHARS)));
    }

    private static Reason reason(Strength strength) {
        return strength.getSequence().stream()
                .filter(match -> match.pattern != com.nulabinc.zxcvbn.Pattern.Bruteforce)
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(PasswordJudge::reason)
                .orElse(Reason.NONE);
    }

    private static Reason reason(Match match) {
        return switch (match.pattern) {
            case Bruteforce -> Reason.NONE;
            case Spatial -> Reason.KEYBOARD;
            case Repeat -> Reason.REPEAT;
            case Sequence -> Reason.SEQUENCE;
            case Regex, Date -> Reason.DATE;
            case Dictionary -> switch (match.dictionaryName) {
                case StandardDictionaries.PASSWORDS -> Reason.COMMON;
                case StandardDictionaries.MALE_NAMES, StandardDictionaries.FEMALE_NAMES,
                        StandardDictionaries.SURNAMES, "user_inputs" -> Reason.NAME;
                default -> Reason.WORD;
            };
        };
    }
}
