package app.glovebox.lock;

/// Whether this computer tells of one thing, as far as is known now.
public enum Sense {
    /// Being found out.
    ASKING,
    /// It tells.
    TOLD,
    /// The way it would tell is there, but nobody speaks.
    SILENT,
    /// There is no message bus to hear it on.
    NO_BUS,
    /// Not on this kind of computer.
    ELSEWHERE
}
