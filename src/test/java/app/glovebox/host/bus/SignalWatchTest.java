package app.glovebox.host.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import app.glovebox.testing.PrivateBus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SignalWatchTest {
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;
    private final LockSenses senses = new LockSenses();
    private final BlockingQueue<Hearing> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private SignalWatch watch;

    @AfterEach
    void end() {
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void sleepAndTheLockOfTheSessionAreHeard() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                FakeComputer computer = new FakeComputer(bus.address()).withLogind()) {
            watch(Optional.of(bus.address()), Optional.empty());
            awaitTold(new Hearing(Sense.TOLD, Sense.TOLD));
            computer.sleep(false);
            computer.sleep(true);
            assertEquals("sleep", next());
            computer.send(new FakeComputer.Session.Lock(FakeComputer.SESSION));
            assertEquals("screen", next());
            assertNull(heard.poll());
        }
    }

    @Test
    void theScreenSaversAreHeard() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                FakeComputer computer = new FakeComputer(bus.address())
                        .with("org.freedesktop.ScreenSaver").with("org.gnome.ScreenSaver")) {
            // One bus at a time: told by either, it does not say that the other is listened to yet.
            watch(Optional.empty(), Optional.of(bus.address()));
            awaitTold(new Hearing(Sense.NO_BUS, Sense.TOLD));
            computer.send(new FakeComputer.Saver.ActiveChanged("/ScreenSaver", false));
            computer.send(new FakeComputer.Saver.ActiveChanged("/ScreenSaver", true));
            assertEquals("screen", next());
            computer.send(new FakeComputer.GnomeSaver.ActiveChanged("/org/gnome/ScreenSaver", true));
            assertEquals("screen", next());
            assertNull(heard.poll());
        }
    }

    @Test
    void whatImpostorsAndOtherSessionsSendAndWhatIsGarbledIsPassedOver() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                FakeComputer computer = new FakeComputer(bus.address()).withLogind();
                FakeComputer impostor = new FakeComputer(bus.address())) {
            watch(Optional.of(bus.address()), Optional.empty());
            awaitTold(new Hearing(Sense.TOLD, Sense.TOLD));
            impostor.sleep(true);
            impostor.send(new FakeComputer.Session.Lock(FakeComputer.SESSION));
            computer.send(new FakeComputer.Session.Lock("/org/freedesktop/login1/session/_8"));
            computer.send(new FakeComputer.Garbled.Text(Logind.PATH, "true"));
            computer.send(new FakeComputer.Garbled.Nothing(Logind.PATH));
            assertNull(heard.poll(1, TimeUnit.SECONDS));
            computer.sleep(true);
            assertEquals("sleep", next());
        }
    }

    @Test
    void servicesThatComeLaterAndABusThatIsLostAreTold() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder)) {
            watch(Optional.of(bus.address()), Optional.of(bus.address()));
            awaitTold(new Hearing(Sense.SILENT, Sense.SILENT));
            FakeComputer computer = new FakeComputer(bus.address()).with("org.gnome.ScreenSaver");
            awaitTold(new Hearing(Sense.SILENT, Sense.TOLD));
            bus.kill();
            awaitTold(new Hearing(Sense.NO_BUS, Sense.NO_BUS));
            computer.close();
        }
        try (PrivateBus again = PrivateBus.start(folder);
                FakeComputer computer = new FakeComputer(again.address()).withLogind()) {
            awaitTold(new Hearing(Sense.TOLD, Sense.TOLD));
            computer.sleep(true);
            assertEquals("sleep", next());
        }
    }

    @Test
    void withoutABusItSaysSo() throws Exception {
        watch(Optional.empty(), Optional.of("unix:path=" + folder.resolve("nothing")));
        awaitTold(new Hearing(Sense.NO_BUS, Sense.NO_BUS));
    }

    @Test
    void onlySocketsOfThisComputerAreTakenForABus() {
        assertEquals(Optional.of("unix:path=/a"), BusAddresses.of(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/a"))
                .session());
        assertEquals(Optional.empty(), BusAddresses.of(Map.of("DBUS_SESSION_BUS_ADDRESS", "tcp:host=elsewhere",
                "XDG_RUNTIME_DIR", folder.toString())).session());
    }

    private void watch(Optional<String> system, Optional<String> session) {
        AutoCloseable ignored = senses.listen(told::add);
        watch = new SignalWatch(new BusAddresses(system, session), senses,
                new SleepDelay(List.of("no-such-program")),
                new SignalWatch.Reaction(() -> heard.add("sleep"), () -> heard.add("screen")), Duration.ofMillis(100));
        watch.start();
    }

    private void awaitTold(Hearing expected) throws InterruptedException {
        Hearing last = null;
        while (!expected.equals(last)) {
            Hearing next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                assertEquals(expected, last);
            }
            last = next;
        }
    }

    private String next() throws InterruptedException {
        return heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
