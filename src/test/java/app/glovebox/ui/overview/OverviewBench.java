package app.glovebox.ui.overview;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.vault.VaultFiles;
import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Time between frames of the overview while 5,000 readings a second arrive, beside the same screen at rest.
class OverviewBench {
    private static final int PER_SECOND = 5_000;
    private static final int SECONDS = 5;
    private static final int RUNS = 5;
    private static int poured;
    private static final List<Signal> BUSY = List.of(Signals.SPEED, Signals.TRAVELED_DISTANCE,
            Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, Signals.BATTERY_RANGE, Signals.TIRE_ROW1_LEFT_PRESSURE,
            Signals.HVAC_AMBIENT_AIR_TEMPERATURE, Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE, Signals.LATITUDE);

    @TempDir
    Path temp;

    @Test
    void framesWhileReadingsPour() throws Exception {
        KdfPolicy cheap = new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(8, 1, 1), new KdfCost(1024, 4, 4));
        KdfSpec spec = KdfSpec.fresh(cheap.make());
        try (Passphrase password = Passphrase.copyOf("harbour lantern quietly nine".toCharArray());
                PasswordKeys keys = KeyDerivation.passwordKeys(password, spec);
                OpenVault vault = new VaultFiles(cheap, java.time.InstantSource.system(),
                        where -> Long.MAX_VALUE).create(temp.resolve("bench.vault"), spec, keys,
                        Garage.PROFILE, new PortalAddress(URI.create("https://127.0.0.1:1"), new Pin("0".repeat(64)), true))) {
            CarClock clock = new CarClock(() -> Garage.NOW);
            Readings readings = new Readings("car", vault.readings(), clock);
            readings.take(CarLife.parked(Garage.NOW).all(), null);
            OpenAccount account = new OpenAccount(Garage.PROFILE, Garage.VEHICLE, readings, clock, new Garage.Link(), vault);
            List<Long> frames = new ArrayList<>();
            AnimationTimer timer = Fx.run(() -> show(account, frames));
            Thread.sleep(3_000);
            // Warming up: code still being compiled is not what is measured.
            pour(readings);
            pour(readings);
            for (int run = 0; run < RUNS; run++) {
                measure(frames, readings, vault);
            }
            Fx.run(timer::stop);
        }
    }

    private static void measure(List<Long> frames, Readings readings, OpenVault vault) throws Exception {
        Fx.run(frames::clear);
        long before = busyNanos();
        Thread.sleep(SECONDS * 1_000L);
        print("at rest", Fx.run(() -> List.copyOf(frames)), 0, busyNanos() - before);
        int stored = stored(vault);
        Fx.run(frames::clear);
        before = busyNanos();
        int sent = pour(readings);
        print("pouring", Fx.run(() -> List.copyOf(frames)), sent, busyNanos() - before);
        System.out.println("  stored of those: " + (stored(vault) - stored));
    }

    private static int stored(OpenVault vault) throws Exception {
        int count = 0;
        for (Signal signal : BUSY) {
            count += vault.readings().history("car", signal, Instant.EPOCH, Instant.MAX).size();
        }
        return count;
    }

    private static AnimationTimer show(OpenAccount account, List<Long> frames) {
        OverviewViewModel model = new OverviewViewModel(account,
                new Background(job -> Thread.startVirtualThread(job), Platform::runLater),
                new SimpleIntegerProperty(), Garage.ZONE, new SimpleObjectProperty<>(UsageSpan.MONTH));
        Scene scene = new Scene(new StackPane(new OverviewView(model, new Words(Locale.UK), () -> { })), 1064, 744);
        Theme.on(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.add(now);
            }
        };
        timer.start();
        return timer;
    }

    /// As the link does it: what came within 50 ms is handed over together, and is on disk when that returns.
    private static int pour(Readings readings) throws Exception {
        long start = System.nanoTime();
        int sent = 0;
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(SECONDS)) {
            long due = (System.nanoTime() - start) * PER_SECOND / TimeUnit.SECONDS.toNanos(1);
            List<Reading> batch = new ArrayList<>();
            for (; sent < due; sent++) {
                batch.add(reading(++poured));
            }
            readings.take(batch, null);
            LockSupport.parkNanos(50_000_000);
        }
        return sent;
    }

    private static Reading reading(int number) {
        Signal signal = BUSY.get(number % BUSY.size());
        Instant at = Garage.NOW.plusMillis(number);
        boolean decimal = signal.accepts(1.0);
        return CarLife.reading(signal, decimal ? (Object) (number % 90 + 0.5) : (Object) (long) (number % 900), at);
    }

    /// Processor time of the FX thread, which other programs on the machine do not disturb.
    private static long busyNanos() {
        long thread = Fx.run(() -> Thread.currentThread().threadId());
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }

    private static void print(String name, List<Long> frames, int sent, long busyNanos) {
        List<Double> millis = new ArrayList<>();
        for (int i = 1; i < frames.size(); i++) {
            millis.add((frames.get(i) - frames.get(i - 1)) / 1e6);
        }
        millis.sort(null);
        System.out.printf(Locale.ROOT, "overview %-8s %6d readings, %4d frames, p50 %.1f ms, p99 %.1f ms, most %.1f ms,"
                + " FX thread %.1f ms per frame%n",
                name, sent, frames.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100),
                millis.getLast(), busyNanos / 1e6 / frames.size());
    }
}
