package app.glovebox.account.anchor;

/// How far a vault had come.
///
/// @param sequence its commits
/// @param root     stands for all its records: 32 bytes as 64 lower-case hex digits
public record Anchor(long sequence, String root) {
    /// @throws IllegalArgumentException if it cannot be one
    public Anchor {
        if (sequence < 0 || !root.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no anchor");
        }
    }
}
