package app.glovebox.vault.file;

import java.util.function.BooleanSupplier;

/// Long work nobody waits for, done a step at a time behind all that was asked for meanwhile. Used by the vault thread.
public final class Steps {
    private final VaultThread thread;
    private final BooleanSupplier step;
    private boolean coming;

    /// @param step does one and answers whether that was the last; it throws nothing
    public Steps(VaultThread thread, BooleanSupplier step) {
        this.thread = thread;
        this.step = step;
    }

    /// Goes on until the last step is done; nothing new if it does already.
    public void goOn() {
        if (!coming) {
            coming = true;
            thread.later(this::one);
        }
    }

    private void one() {
        coming = false;
        if (!step.getAsBoolean()) {
            goOn();
        }
    }
}
