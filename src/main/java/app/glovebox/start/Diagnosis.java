package app.glovebox.start;

/// What a look at a vault file showed.
///
/// @param records how many were read; 0 unless all were
public record Diagnosis(State state, int records) {
    /// WHOLE: every record was read. SOUND: pages and header are in order, and no key was there to read more. DAMAGED: it
    /// cannot be used as it is. NEWER: made by a later version. HELD: another program has it open. UNREADABLE: the disk
    /// or the rights on it do not let us look, or there is no room to.
    public enum State { WHOLE, SOUND, DAMAGED, NEWER, WRONG_PASSWORD, HELD, UNREADABLE }

    public static Diagnosis of(State state) {
        return new Diagnosis(state, 0);
    }
}
