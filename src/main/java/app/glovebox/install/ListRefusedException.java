package app.glovebox.install;

/// The list of files is not there, or not one this program can go by.
public final class ListRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Damage damage;

    /// @param damage what is wrong with which of the [SealedList#FILES]
    /// @param cause  null if there is none
    public ListRefusedException(Damage damage, Throwable cause) {
        super(damage.kind().name(), cause);
        this.damage = damage;
    }

    public Damage damage() {
        return damage;
    }
}
