package app.glovebox.update.manifest;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which Glovebox: up to four numbers, and perhaps a word that makes it earlier than the same numbers without one
/// (`1.2.0-SNAPSHOT` comes before `1.2.0`). Missing numbers count as 0.
public record AppVersion(String text) implements Comparable<AppVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6}){0,3})(?:-([0-9A-Za-z.]{1,24}))?");
    private static final int NUMBERS = 4;

    /// @throws IllegalArgumentException for any other text
    public AppVersion {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a version");
        }
    }

    @Override
    public int compareTo(AppVersion other) {
        int byNumbers = Arrays.compare(numbers(), other.numbers());
        int byState = byNumbers != 0 ? byNumbers : Boolean.compare(isFinal(), other.isFinal());
        return byState != 0 ? byState : word().compareTo(other.word());
    }

    public boolean isNewerThan(AppVersion other) {
        return compareTo(other) > 0;
    }

    private int[] numbers() {
        String[] written = part(1).split("\\.");
        int[] numbers = new int[NUMBERS];
        for (int at = 0; at < written.length; at++) {
            numbers[at] = Integer.parseInt(written[at]);
        }
        return numbers;
    }

    private boolean isFinal() {
        return word().isEmpty();
    }

    private String word() {
        String word = part(2);
        return word == null ? "" : word;
    }

    private String part(int group) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("was a version when it was made");
        }
        return matcher.group(group);
    }
}
