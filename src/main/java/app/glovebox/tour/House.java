package app.glovebox.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Scene;

/// What the tour needs of the running program beside its screen. All methods but `scene` block and are called off the
/// FX thread.
public interface House {
    Scene scene();

    /// Takes the Portal away, as an outage would.
    void cutPortal();

    void restorePortal();

    /// As much as there is on the disk until something else is said.
    long ROOMY = 212_000_000_000L;

    /// Lets so many bytes be free on the disk.
    void room(long free);

    /// Changes the password of an account with another installation of the program, as on another computer.
    void changePasswordElsewhere(String address, String old, String fresh) throws TourFailedException, InterruptedException;

    /// Starts the program once more on the same folder, where two starts have died before they reached anything. From
    /// then on the scene is that start's.
    void startAfterCrashes() throws InterruptedException;

    /// Writes the list of a newer version as its publisher signs it, and answers where it lies.
    Path newerVersion() throws IOException;

    /// Cuts the end off the one account's vault file, as a dying disk may. Nobody has it open.
    void cutVault() throws IOException;

    /// Keeps a copy of the one account's vault file. The account is locked.
    void keepCopy() throws IOException;

    /// Puts the copy back in place of the vault, as a restored backup would be. The account is locked.
    void putBackCopy() throws IOException;

    /// Flips one bit in a file of the package this start was made from, or flips it back.
    void harmPackage() throws IOException;

    /// Lets real time, and with it Car time, jump ahead.
    void pass(Duration time);

    /// Shows the dark or the light theme, whatever the system says. FX thread.
    void dark(boolean on);
}
