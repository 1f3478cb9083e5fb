package app.glovebox.account;

import java.nio.file.Path;

/// A row of the accounts list of this computer, kept outside every vault.
public record RememberedAccount(String displayName, EmailAddress address, Path vault) {
    /// Up to two initials for the avatar.
    public String initials() {
        String[] words = displayName.strip().split("\\s+");
        String first = words[0].isEmpty() ? "" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length < 2 ? "" : words[words.length - 1].substring(0,
                words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return "RememberedAccount[***]";
    }
}
