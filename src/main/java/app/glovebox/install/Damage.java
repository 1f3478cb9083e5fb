package app.glovebox.install;

/// One file that is not as it was built.
///
/// @param path inside the installation, with slashes, fit to be shown: what a hostile name might do to a line of text
///             is replaced, and a very long one is cut
public record Damage(Kind kind, String path) {
    private static final int SHOWN = 300;
    private static final char REPLACED = '\uFFFD';

    /// CHANGED: other content, or another kind of file. LIST_UNREADABLE and SIGNATURE_WRONG are about the list itself;
    /// then nothing else was looked at. TOO_MANY: there are more files than the check looks at.
    public enum Kind { CHANGED, MISSING, ADDED, UNREADABLE, LIST_UNREADABLE, SIGNATURE_WRONG, TOO_MANY }

    public Damage {
        String whole = path;
        path = whole.length() <= SHOWN ? shown(whole) : shown(whole.substring(0, SHOWN)) + "…";
    }

    private static String shown(String path) {
        StringBuilder text = new StringBuilder();
        path.codePoints().map(each -> isHarmless(each) ? each : REPLACED).forEach(text::appendCodePoint);
        return text.toString();
    }

    /// Controls, marks that turn the direction of writing, line separators and halves of characters are not.
    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
