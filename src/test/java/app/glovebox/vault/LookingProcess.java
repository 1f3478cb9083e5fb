package app.glovebox.vault;

import app.glovebox.store.StoreException;
import app.glovebox.vault.file.Claims;
import app.glovebox.vault.upgrade.Upgrade;
import java.nio.file.Path;

/// Another program that says what keeps it out of a vault: its claim, and SQLite's lock.
public final class LookingProcess {
    private LookingProcess() {
    }

    /// @param arguments vault file
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        String claimed = "free";
        try {
            new Claims().take(file).close();
        } catch (StoreException held) {
            claimed = held.kind().name();
        }
        String locked = "free";
        try {
            Upgrade.open(file).close();
        } catch (StoreException held) {
            locked = held.kind().name();
        }
        System.out.println(claimed + " " + locked);
    }
}
