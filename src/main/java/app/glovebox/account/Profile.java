package app.glovebox.account;

/// Whose account it is.
public record Profile(String displayName, EmailAddress address) {
    @Override
    public String toString() {
        return "Profile[***]";
    }
}
