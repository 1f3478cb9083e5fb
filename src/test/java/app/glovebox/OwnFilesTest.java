package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.host.DiskSpace;
import app.glovebox.host.Folders;
import app.glovebox.install.LaunchOptions;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Waiting;
import app.glovebox.tour.SmallPackage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole starts from a small sealed package.
class OwnFilesTest {
    private static final KdfPolicy CHEAP =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4));

    @TempDir
    private Path temp;
    private SmallPackage installed;

    @BeforeEach
    void install() throws Exception {
        Fx.settle();
        installed = SmallPackage.make(temp.resolve("package"), "1.0.0");
    }

    @Test
    void aDamagedPackageIsToldAtTheDoorOnceThatStands() throws Exception {
        installed.flip();
        try (Desktop desktop = new Desktop(settings(LaunchOptions::none))) {
            desktop.start();
            Waiting.until("the damage is told", () -> isShown(desktop, "#selfDamage"));
            assertTrue(Fx.run(() -> desktop.window().scene().getRoot().lookup("#address") != null));
            assertFalse(isShown(desktop, "#selfLaunch"));
        }
    }

    @Test
    void whoLoadsCodeIntoAnIntactPackageIsToldAndNothingElse() throws Exception {
        List<String> askedBy = Collections.synchronizedList(new ArrayList<>());
        try (Desktop desktop = new Desktop(settings(() -> {
            askedBy.add(Thread.currentThread().getName());
            return LaunchOptions.of(Map.of("JAVA_TOOL_OPTIONS", "-javaagent:/tmp/x.jar"), List.of());
        }))) {
            assertEquals(List.of(), askedBy);
            desktop.start();
            Waiting.until("the option is told", () -> isShown(desktop, "#selfLaunch"));
            assertFalse(isShown(desktop, "#selfDamage"));
            assertEquals(List.of("self-check"), askedBy);
        }
    }

    private Settings settings(Supplier<LaunchOptions> launch) {
        return new Settings(new Folders(temp.resolve("data")), Optional.empty(), Settings.Simulation.plain(),
                InstantSource.system(), CHEAP,
                new Settings.Computer(new DiskSpace(), Optional.of(temp.resolve("package")), launch,
                        Optional::empty));
    }

    private static boolean isShown(Desktop desktop, String banner) {
        return Fx.run(() -> desktop.window().scene().getRoot().lookup(banner) instanceof Node told && told.isVisible());
    }
}
