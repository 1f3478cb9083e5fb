package app.glovebox.ui.overview;

import app.glovebox.account.OpenAccount;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Time between frames of the overview while 5,000 readings a second arrive, beside the same screen at rest.
class OverviewBench {
    private static final int PER_SECOND = 5_000;
    private static final int SECONDS = 5;
    private static final List<Signal> BUSY = List.of(Signals.SPEED, Signals.TRAVELED_DISTANCE,
            Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, Signals.BATTERY_RANGE, Signals.TIRE_ROW1_LEFT_PRESSURE,
            Signals.HVAC_AMBIENT_AIR_TEMPERATURE, Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE, Signals.LATITUDE);

    @Test
    void framesWhileReadingsPour() throws Exception {
        Garage garage = new Garage(CarLife.parked(Garage.NOW)).withDays();
        List<Long> frames = new ArrayList<>();
        AnimationTimer timer = Fx.run(() -> show(garage.account(), frames));
        Thread.sleep(2_000);
        Fx.run(frames::clear);
        long before = busyNanos();
        Thread.sleep(SECONDS * 1_000L);
        print("at rest", Fx.run(() -> List.copyOf(frames)), 0, busyNanos() - before);
        Fx.run(frames::clear);
        before = busyNanos();
        int sent = pour(garage);
        print("pouring", Fx.run(() -> List.copyOf(frames)), sent, busyNanos() - before);
        Fx.run(timer::stop);
    }

    private static AnimationTimer show(OpenAccount account, List<Long> frames) {
        OverviewViewModel model = new OverviewViewModel(account,
                new Background(job -> Thread.startVirtualThread(job), Platform::runLater),
                new SimpleIntegerProperty(), Garage.ZONE);
        Scene scene = new Scene(new StackPane(new OverviewView(model, new Words(Locale.UK))), 1064, 744);
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

    private static int pour(Garage garage) throws Exception {
        long start = System.nanoTime();
        int sent = 0;
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(SECONDS)) {
            long due = (System.nanoTime() - start) * PER_SECOND / TimeUnit.SECONDS.toNanos(1);
            List<Reading> batch = new ArrayList<>();
            for (; sent < due; sent++) {
                batch.add(reading(sent));
            }
            garage.readings.take(batch, null);
            LockSupport.parkNanos(1_000_000);
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
