package app.glovebox.upkeep;

/// What a vault takes on this disk, in bytes.
///
/// @param kept all kept copies together
/// @param free what is left for this user where the vault lies
public record VaultSize(long vault, long kept, long free) {
}
