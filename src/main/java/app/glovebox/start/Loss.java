package app.glovebox.start;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a damaged vault has and a kept copy has not. "Nothing" is claimed only where nothing is left unknown.
///
/// @param items    what is known to be lost with the copy; each kind once
/// @param unread   how many records there are, or may be, in a state the copy has not, and cannot be read
/// @param dark     whether there are parts of the file of which not even the number of records is known
/// @param keysDark whether it is unknown if passwords or recovery words were changed
public record Loss(Way way, List<Item> items, long unread, boolean dark, boolean keysDark) {
    public Loss {
        items = List.copyOf(items);
    }

    /// How it was found out. READ: each record was opened. COUNTED: without a key, by numbers and versions alone.
    /// WRONG_PASSWORD: likewise, because the password opens neither file. CLOSED: not even that could be read. STOPPED:
    /// somebody did not want to wait. FAILED: the two could not be compared.
    public enum Way { READ, COUNTED, WRONG_PASSWORD, CLOSED, STOPPED, FAILED }

    /// Kinds a person knows. ACCOUNT is name, address and Portal, SETTINGS what was chosen for backups and history,
    /// SIGN_IN the session and how far the car's messages were fetched, KEY_NOTES what is noted of passwords and recovery
    /// words. NEW_RECORDS and CHANGED_RECORDS are sealed,
    /// OTHER is of a later version.
    public enum What {
        READINGS, CARS, PASSWORDS, RECOVERY_WORDS, ACCOUNT, SETTINGS, SIGN_IN, KEY_NOTES, NEW_RECORDS, CHANGED_RECORDS,
        OTHER
    }

    /// @param span of readings: when the first and the last were measured, Car time
    public record Item(What what, long count, Optional<Span> span) {
    }

    /// Both inclusive.
    public record Span(Instant first, Instant last) {
    }

    public static Loss unknown(Way way) {
        return new Loss(way, List.of(), 0, true, true);
    }

    /// Whether the copy holds all there was.
    public boolean isNothing() {
        return items.isEmpty() && unread == 0 && !dark && !keysDark;
    }
}
