package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.quick.QuickSlot;
import app.glovebox.host.AccountsFile;
import app.glovebox.host.Folders;
import app.glovebox.host.QuickFile;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole starts whose first screen asks for a PIN.
class PinFirstTest {
    private static final EmailAddress MARA = new EmailAddress("mara@lindqvist.example");
    private static final KdfCost COST = new KdfCost(64, 1, 1);

    @TempDir
    private Path temp;
    private Settings settings;

    @BeforeEach
    void aPinThatOutlivedTheProgram() throws Exception {
        Fx.settle();
        settings = new Settings(new Folders(temp.resolve("data")), Optional.empty(), Settings.Simulation.plain(),
                InstantSource.system(), new KdfPolicy(COST, new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4)));
        settings.folders().open();
        AccountsFile accounts = new AccountsFile(settings.folders());
        Path vault = accounts.vaultFor(MARA);
        accounts.remember(new RememberedAccount("Mara Lindqvist", MARA, vault));
        Files.createDirectories(vault.getParent());
        new QuickFile().save(vault, new QuickSlot("7f".repeat(16), true, KdfSpec.fresh(COST), "3a".repeat(32),
                new byte[60], 0, settings.real().instant()));
    }

    @Test
    void thePortalStartsBehindThePinAndTheStartCounts() throws Exception {
        try (Desktop desktop = new Desktop(settings)) {
            desktop.start();
            assertNotNull(find(desktop, "#pin"));
            desktop.portal().address().get(30, TimeUnit.SECONDS);
            assertEquals("0\n", Files.readString(settings.folders().starts()));
            assertFalse(find(desktop, "#warning").isVisible());
        }
    }

    @Test
    void aStartProblemIsSaidThereAndWhereThePasswordIsAsked() throws Exception {
        Files.writeString(settings.folders().portal(), "in the way");
        String said = new Words(Locale.getDefault()).text("start.portal.failed");
        try (Desktop desktop = new Desktop(settings)) {
            desktop.start();
            waitFor(desktop, said);
            Hyperlink password = (Hyperlink) find(desktop, "#password");
            Fx.run(password::fire);
            waitFor(desktop, said);
            assertTrue(find(desktop, "#otherWay") != null);
        }
    }

    private static void waitFor(Desktop desktop, String said) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < until) {
            Node warning = find(desktop, "#warning");
            if (warning != null && warning.isVisible() && ((Labeled) warning).getText().equals(said)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("not said: " + said);
    }

    private static Node find(Desktop desktop, String selector) {
        return Fx.run(() -> desktop.window().scene().getRoot().lookup(selector));
    }
}
