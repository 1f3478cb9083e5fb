package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.host.Folders;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.testing.Canaries;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Spoken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tour with the real wiring on a temporary folder, every screen looked at on the way.
class JourneyTest {
    private static final KdfPolicy CHEAP =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4));

    @TempDir
    Path temp;
    private final List<String> complaints = new ArrayList<>();
    private final Locale localeBefore = Locale.getDefault();
    private final TimeZone zoneBefore = TimeZone.getDefault();
    private int stops;

    @BeforeEach
    void ready() {
        // A toolkit of the tests' own stays when a walk closes its last window.
        Fx.settle();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Amsterdam"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(localeBefore);
        TimeZone.setDefault(zoneBefore);
    }

    @Test
    void theWholeWayInEnglish() throws Exception {
        Path folder = temp.resolve("pictures");
        walk(Locale.UK, Optional.of(folder));
        try (Stream<Path> pictures = Files.list(folder)) {
            assertEquals(2L * stops, pictures.filter(file -> file.toString().endsWith(".png")).count());
        }
    }

    @Test
    void theWholeWayInGerman() throws Exception {
        walk(Locale.GERMANY, Optional.empty());
    }

    private void walk(Locale locale, Optional<Path> pictures) throws Exception {
        Locale.setDefault(locale);
        StringWriter said = new StringWriter();
        Path data = temp.resolve("data");
        int code = new TourRun(data, Settings.Simulation.SEED, CHEAP, new PrintWriter(said, true))
                .walk(pictures, this::look);
        assertEquals(0, code, said.toString());
        assertEquals(List.of(), complaints);
        assertTrue(stops >= 13, said.toString());
        assertTrue(said.toString().lines().count() >= stops, said.toString());
        nothingSecretIsLeft(data);
    }

    private void look(Scene scene) {
        stops++;
        Parent root = scene.getRoot();
        // What changed since the last pulse is judged as it will be shown.
        root.applyCss();
        root.layout();
        Clipping.of(root).forEach(line -> complaints.add(stops + " clipped " + line));
        Spoken.unnamed(root).forEach(line -> complaints.add(stops + " unnamed " + line));
        long primary = root.lookupAll(".button").stream().filter(node -> node.getStyleClass().contains("primary"))
                .filter(JourneyTest::isShown).count();
        if (primary > 1) {
            complaints.add(stops + " has " + primary + " primary buttons");
        }
        if (scene.getFocusOwner() == null) {
            complaints.add(stops + " has no focus");
        }
    }

    private static void nothingSecretIsLeft(Path data) throws Exception {
        Canaries canaries = new Canaries();
        canaries.plant("name", "Mara Lindqvist");
        canaries.plant("address", "mara@lindqvist.example");
        canaries.plant("password", "harbour lantern quietly nine");
        canaries.plant("new password", "meadow copper whistle eleven");
        canaries.plant("password from elsewhere", "pebble orchard window seven");
        canaries.plant("wrong password", "not the password at all");
        assertEquals(List.of(), canaries.findIn(data, Set.of("accounts.list", "portal")));
        assertTrue(Files.exists(new Folders(data).accountsList()), "the run kept its accounts list");
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }
}
