package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.LinkSink;
import app.glovebox.account.MemoryVault;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Profile;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Connection;
import app.glovebox.session.Connection.State;
import app.glovebox.session.Grant;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vehicle.Vehicle;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A scripted Portal, a vault with a session for it, and the living link between the two.
final class Linked implements AutoCloseable {
    /// Short waits after a failure; patience with everything a busy machine may delay.
    private static final Pace PACE = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5),
            Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofMillis(30));

    final List<Connection> states = new CopyOnWriteArrayList<>();
    final List<Vehicle> vehicles = new CopyOnWriteArrayList<>();
    final AtomicInteger caughtUp = new AtomicInteger();
    ScriptedPortal portal = new ScriptedPortal();
    MemoryVault vault;
    PortalLink link;
    private PortalClient client;
    private volatile Instant now = TestAuthority.NOW;

    Linked() throws IOException, StorageException {
        vault = new MemoryVault(new Profile("Mara", EmailAddress.parse("mara@example.org").orElseThrow()),
                portal.address());
        vault.save(grant(1, Duration.ofMinutes(10)));
        client = client(PACE);
    }

    /// Another one of the same pace; the caller closes it.
    PortalClient client() {
        return client(PACE);
    }

    private PortalClient client(Pace pace) {
        return new PortalClient(new CompletableFuture<>(), Optional.empty(), pace, new Random(1), this::now);
    }

    /// Tokens of equal bytes, good for that long.
    static Grant grant(int mark, Duration lasting) {
        byte[] access = new byte[32];
        Arrays.fill(access, (byte) mark);
        byte[] refresh = new byte[32];
        Arrays.fill(refresh, (byte) (mark + 1));
        return new Grant(SecretBytes.owning(access), TestAuthority.NOW.plus(lasting), SecretBytes.owning(refresh));
    }

    /// The link's thread meets a bug when it says that it is online, once.
    void stumbleWhenOnline() {
        AtomicInteger times = new AtomicInteger();
        link.listen(seen -> {
            if (seen.state() == State.ONLINE && times.getAndIncrement() == 0) {
                throw new IllegalStateException("a bug");
            }
        });
    }

    static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "did not happen");
            Thread.sleep(5);
        }
    }

    /// Gives the link up, if there is one; the next goes at another pace.
    void pace(Pace pace) {
        hangUp();
        client = client(pace);
    }

    /// The same session, for a Portal of another authority.
    void expect(TestAuthority other) throws StorageException {
        vault = new MemoryVault(vault.profile(), portal.address(other));
        vault.save(grant(1, Duration.ofMinutes(10)));
    }

    void connect() {
        link = client.connect(vault, new LinkSink() {
            @Override
            public void clock(Instant carTime, double speed) throws StorageException {
                vault.saveClock(new ReadingStore.ClockMark(carTime, speed, now));
            }

            @Override
            public void vehicles(List<Vehicle> told) {
                vehicles.addAll(told);
            }

            @Override
            public void readings(String vehicle, List<Reading> readings, String position) throws StorageException {
                vault.append(vehicle, readings, position);
            }

            @Override
            public void caughtUp() {
                caughtUp.incrementAndGet();
            }
        });
        link.listen(states::add);
    }

    State state() {
        return link.connection().state();
    }

    boolean online() {
        return state() == State.ONLINE;
    }

    boolean saw(State state) {
        return states.stream().anyMatch(seen -> seen.state() == state);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private void hangUp() {
        if (link != null) {
            link.close();
        }
        client.close();
    }

    @Override
    public void close() {
        hangUp();
        portal.close();
    }
}
