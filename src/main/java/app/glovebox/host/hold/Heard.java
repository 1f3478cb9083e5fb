package app.glovebox.host.hold;

/// What the holder of a data folder said to a request to open something.
public enum Heard {
    /// It opens it.
    TAKEN,
    /// It is about to end, and lets go of the folder then.
    ENDING,
    /// Somebody is there, and does not take it: too slow, of an older version, not this user's, or talking nonsense.
    NOT_TAKEN,
    /// Nobody is there, or not any more.
    NOBODY
}
