package app.glovebox;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.Profile;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.Stage;
import app.glovebox.bench.Figures;
import app.glovebox.host.Folders;
import app.glovebox.secret.Passphrase;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.overview.OverviewViewModel;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each stage of a sign-in at the production cost, with and without a vault here, and how fast a month of readings
/// comes from the Portal's store over TLS into the vault and to the screen's properties.
class SignInBench {
    private static final int RUNS = 5;
    private static final Profile MARA =
            new Profile("Mara Lindqvist", EmailAddress.parse("mara@lindqvist.example").orElseThrow());

    @TempDir
    Path temp;

    @Test
    void stagesAndTheMonthBehindThem() throws Exception {
        Settings home = settings("home");
        try (WiringPortal portal = new WiringPortal(home);
                Passphrase password = Passphrase.copyOf("harbour lantern quietly nine".toCharArray())) {
            portal.start();
            WiringGround ground = WiringGround.of(home, portal.address());
            SignInOutcome created = ground.signIn().create(MARA, password, stage -> { }, new Cancellation());
            awaitMonth(((SignedIn) created).account());
            ((SignedIn) created).account().close();
            Map<Stage, List<Double>> kept = stages();
            for (int run = -1; run < RUNS; run++) {
                measure(ground, password, run < 0 ? stages() : kept).close();
            }
            print("sign-in with a vault: ", kept);
            Map<Stage, List<Double>> fresh = stages();
            List<Double> perSecond = new ArrayList<>();
            for (int run = -1; run < RUNS; run++) {
                WiringGround elsewhere = WiringGround.of(settings("elsewhere" + run), portal.address());
                OpenAccount account = measure(elsewhere, password, run < 0 ? stages() : fresh);
                double rate = month(account);
                if (run >= 0) {
                    perSecond.add(rate);
                }
                account.close();
                elsewhere.close();
            }
            print("first sign-in here:   ", fresh);
            Figures.print("readings from the Portal's store to the screen's properties", "per s", perSecond);
            ground.close();
        }
    }

    private OpenAccount measure(WiringGround ground, Passphrase password, Map<Stage, List<Double>> into) throws Exception {
        AtomicReference<Stage> now = new AtomicReference<>();
        long[] begun = {0};
        Consumer<Stage> progress = stage -> {
            end(now.get(), begun[0], into);
            now.set(stage);
            begun[0] = System.nanoTime();
        };
        SignInOutcome outcome = ground.signIn().signIn(MARA.address(), password, progress, new Cancellation());
        end(now.get(), begun[0], into);
        return ((SignedIn) outcome).account();
    }

    /// From the moment signing in ended until the month is stored and the screen's property holds the newest value.
    private static double month(OpenAccount account) throws Exception {
        long begun = System.nanoTime();
        OverviewViewModel model = Fx.run(() -> new OverviewViewModel(account,
                new Background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater),
                new SimpleObjectProperty<>(Instant.EPOCH), ZoneId.of("Europe/Amsterdam"),
                new SimpleObjectProperty<>(UsageSpan.MONTH)));
        awaitMonth(account);
        Fx.settle();
        double seconds = (System.nanoTime() - begun) / 1e9;
        Instant until = account.clock().instant().plusSeconds(1);
        int count = 0;
        for (Signal signal : Signals.all()) {
            count += account.vault().readings()
                    .history(account.vehicle().id(), signal, until.minusSeconds(31L * 86_400), until).size();
        }
        Fx.run(model::close);
        return count / seconds;
    }

    private static void awaitMonth(OpenAccount account) throws InterruptedException {
        for (int turn = 0; turn < 6_000 && !account.readings().caughtUp(); turn++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private Settings settings(String name) {
        return new Settings(new Folders(temp.resolve(name)), Optional.empty(), Settings.Simulation.plain(),
                Wiring.REAL_TIME, Wiring.KDF);
    }

    private static void end(Stage stage, long begun, Map<Stage, List<Double>> into) {
        if (stage != null) {
            into.get(stage).add((System.nanoTime() - begun) / 1e6);
        }
    }

    private static Map<Stage, List<Double>> stages() {
        Map<Stage, List<Double>> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, new ArrayList<>());
        }
        return stages;
    }

    private static void print(String what, Map<Stage, List<Double>> stages) {
        stages.forEach((stage, runs) -> Figures.print(what + stage, "ms", runs));
    }
}
