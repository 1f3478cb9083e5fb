package app.glovebox.ui.shell;

/// A long e-mail address in lines that end after its signs, not within a word: JavaFX breaks a text without spaces
/// anywhere.
final class AddressLines {
    private static final int LINE = 20;

    private AddressLines() {
    }

    static String of(String address) {
        if (address.length() <= LINE) {
            return address;
        }
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String part : address.split("(?<=[@.+_-])")) {
            boolean domain = lines.length() > 0 && lines.charAt(lines.length() - 1) == '@';
            if (length > 0 && (domain || length + part.length() > LINE)) {
                lines.append('\n');
                length = 0;
            }
            lines.append(part);
            length += part.length();
        }
        return lines.toString();
    }
}
