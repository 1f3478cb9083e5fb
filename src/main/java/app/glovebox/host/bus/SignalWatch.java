package app.glovebox.host.bus;

import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.messages.DBusSignal;

/// Listens to this computer until it is closed, and tells what it can hear. Starting costs nothing: each bus is found
/// and listened to on a thread of its own.
public final class SignalWatch implements AutoCloseable {
    /// Each emits `ActiveChanged` of the interface of its own name.
    static final List<String> SAVERS = List.of("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
            "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver");
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    /// What hearing something leads to, called on a thread of the bus.
    ///
    /// @param sleeping     this computer is about to sleep; it waits until this returns
    /// @param screenLocked the screen was locked
    public record Reaction(Runnable sleeping, Runnable screenLocked) {
    }

    @FunctionalInterface
    private interface Subscription {
        void begin(Bus bus) throws IOException;
    }

    private final BusAddresses addresses;
    private final LockSenses senses;
    private final SleepDelay delay;
    private final Reaction reaction;
    private final Duration between;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Thread> threads;
    private Sense sleep = Sense.ASKING;
    private Sense bySystem = Sense.ASKING;
    private Sense bySession = Sense.ASKING;

    public SignalWatch(BusAddresses addresses, LockSenses senses, SleepDelay delay, Reaction reaction) {
        this(addresses, senses, delay, reaction, BETWEEN);
    }

    /// @param between after how long a missing or lost bus is tried again
    SignalWatch(BusAddresses addresses, LockSenses senses, SleepDelay delay, Reaction reaction, Duration between) {
        this.addresses = addresses;
        this.senses = senses;
        this.delay = delay;
        this.reaction = reaction;
        this.between = between;
        threads = List.of(
                Thread.ofVirtual().name("bus-system").unstarted(() -> keep(this.addresses.system(), this::hearSystem,
                        () -> tellSystem(Sense.NO_BUS, Sense.NO_BUS))),
                Thread.ofVirtual().name("bus-session").unstarted(() -> keep(this.addresses.session(),
                        this::hearSession, () -> tellSession(Sense.NO_BUS))));
    }

    public void start() {
        senses.tell(new Hearing(Sense.ASKING, Sense.ASKING));
        threads.forEach(Thread::start);
    }

    @Override
    public void close() {
        ended.countDown();
        threads.forEach(Thread::interrupt);
        delay.close();
    }

    private void keep(Optional<String> address, Subscription subscription, Runnable none) {
        try {
            do {
                if (address.isPresent()) {
                    hear(address.get(), subscription);
                }
                none.run();
            } while (!ended.await(between.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException closed) {
            // That is how it ends.
        }
    }

    /// Answers when the bus is gone or was not there.
    private void hear(String address, Subscription subscription) throws InterruptedException {
        try (Bus bus = Bus.open(address)) {
            subscription.begin(bus);
            bus.awaitLoss();
        } catch (IOException | DBusExecutionException none) {
            // Tried again later; that nothing is heard meanwhile is told.
        }
    }

    private void hearSystem(Bus bus) throws IOException {
        bus.hear(Logind.NAME, Logind.MANAGER_TYPE, "PrepareForSleep", this::sleepChanged);
        bus.hear(Logind.NAME, Logind.SESSION_TYPE, "Lock", signal -> {
            if (session(bus).filter(signal.getPath()::equals).isPresent()) {
                reaction.screenLocked().run();
            }
        });
        bus.hearOwners(List.of(Logind.NAME), () -> lookAtSystem(bus));
        lookAtSystem(bus);
    }

    private void hearSession(Bus bus) throws IOException {
        for (String saver : SAVERS) {
            bus.hear(saver, saver, "ActiveChanged", signal -> {
                if (Boolean.TRUE.equals(Bus.first(signal))) {
                    reaction.screenLocked().run();
                }
            });
        }
        bus.hearOwners(SAVERS, () -> lookAtSession(bus));
        lookAtSession(bus);
    }

    private void sleepChanged(DBusSignal signal) {
        if (Boolean.TRUE.equals(Bus.first(signal))) {
            reaction.sleeping().run();
            delay.close();
        } else if (Boolean.FALSE.equals(Bus.first(signal))) {
            delay.take();
        }
    }

    private void lookAtSystem(Bus bus) {
        boolean there = bus.knows(Logind.NAME);
        if (there) {
            delay.take();
        }
        tellSystem(there ? Sense.TOLD : Sense.SILENT,
                there && session(bus).isPresent() ? Sense.TOLD : Sense.SILENT);
    }

    private void lookAtSession(Bus bus) {
        tellSession(SAVERS.stream().anyMatch(bus::knows) ? Sense.TOLD : Sense.SILENT);
    }

    /// Our own session, whose lock counts.
    private static Optional<String> session(Bus bus) {
        try {
            return Optional.of(bus.connection().getRemoteObject(Logind.NAME, Logind.PATH, Logind.class)
                    .GetSession(Logind.MINE).getPath());
        } catch (DBusException | DBusExecutionException none) {
            return Optional.empty();
        }
    }

    private synchronized void tellSystem(Sense ofSleep, Sense ofScreen) {
        sleep = ofSleep;
        bySystem = ofScreen;
        tell();
    }

    private synchronized void tellSession(Sense ofScreen) {
        bySession = ofScreen;
        tell();
    }

    /// Either bus is enough to hear of the screen.
    private void tell() {
        List<Sense> both = List.of(bySystem, bySession);
        senses.tell(new Hearing(sleep, List.of(Sense.TOLD, Sense.ASKING, Sense.SILENT, Sense.NO_BUS).stream()
                .filter(both::contains).findFirst().orElseThrow()));
    }
}
