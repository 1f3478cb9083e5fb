package app.glovebox.upkeep;

/// One thing a check found out.
public record Finding(What what, Severity severity, Fix fix) {

    /// FINE needs nothing, NOTE can wait, WARNING should not, BROKEN means that something cannot be read.
    public enum Severity { FINE, NOTE, WARNING, BROKEN }

    /// What was looked at, and how it is. Each code always means the same.
    public enum What {
        FILE_WHOLE(Severity.FINE, Fix.NONE), FILE_DAMAGED(Severity.BROKEN, Fix.RESTORE),
        RECORDS_WHOLE(Severity.FINE, Fix.NONE), RECORDS_DAMAGED(Severity.BROKEN, Fix.RESTORE),
        COPIES_WHOLE(Severity.FINE, Fix.NONE), COPIES_NONE(Severity.NOTE, Fix.KEEP_COPY),
        COPY_DAMAGED(Severity.WARNING, Fix.KEEP_COPY),
        DISK_FINE(Severity.FINE, Fix.NONE), DISK_LOW(Severity.WARNING, Fix.FREE_SPACE),
        DISK_FULL(Severity.BROKEN, Fix.FREE_SPACE), DISK_UNKNOWN(Severity.NOTE, Fix.NONE),
        PRIVATE(Severity.FINE, Fix.NONE), OTHERS_MAY_READ(Severity.WARNING, Fix.MAKE_PRIVATE);

        private final Severity severity;
        private final Fix fix;

        What(Severity severity, Fix fix) {
            this.severity = severity;
            this.fix = fix;
        }
    }

    /// What helps.
    public enum Fix { NONE, RESTORE, KEEP_COPY, FREE_SPACE, MAKE_PRIVATE }

    /// With the severity and the fix that belong to it.
    public static Finding of(What what) {
        return new Finding(what, what.severity, what.fix);
    }
}
