package app.glovebox.tour;

import java.io.IOException;
import java.time.Duration;
import javafx.scene.Scene;

/// What the tour needs of the running program beside its screen. All methods but `scene` block and are called off the
/// FX thread.
public interface House {
    Scene scene();

    /// Takes the Portal away, as an outage would.
    void cutPortal();

    void restorePortal();

    /// Keeps a copy of the one account's vault file. The account is locked.
    void keepCopy() throws IOException;

    /// Puts the copy back in place of the vault, as a restored backup would be. The account is locked.
    void putBackCopy() throws IOException;

    /// Lets real time, and with it Car time, jump ahead.
    void pass(Duration time);

    /// Shows the dark or the light theme, whatever the system says. FX thread.
    void dark(boolean on);
}
