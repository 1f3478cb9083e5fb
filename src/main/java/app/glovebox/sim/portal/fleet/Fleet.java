package app.glovebox.sim.portal.fleet;

import app.glovebox.secret.SecretBytes;
import app.glovebox.sim.car.Car;
import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Messages;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Lets all cars live on Car time, on one thread of its own, and keeps their lives. What a car reported and the state
/// it reported it from are kept together or not at all, so no moment is lived twice or lost.
public final class Fleet implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("app.glovebox.sim.portal");
    private static final String MODEL = "Aurora GT";
    private static final Duration RETRIED_AFTER = Duration.ofMinutes(1);
    private static final Duration CLOCK_KEPT_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final EventLog log;
    private final CarTime time;
    private final long seed;
    private final News news = new News();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("portal-cars").factory());
    /// Used on that thread only.
    private final Map<Long, LivingCar> cars = new LinkedHashMap<>();
    private final Map<Long, Long> failed = new HashMap<>();
    private final Set<Long> arrived = ConcurrentHashMap.newKeySet();
    private long clockKept = System.nanoTime();
    private volatile boolean closing;

    public Fleet(Database database, EventLog log, CarTime time, long seed) {
        this.database = database;
        this.log = log;
        this.time = time;
        this.seed = seed;
    }

    /// @param every real time between two looks at the clock
    public void start(Duration every) throws StoreException {
        keepClock();
        thread.scheduleWithFixedDelay(this::live, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    public News news() {
        return news;
    }

    /// Gives a new account its car, born 30 days before now. It lives them as soon as the transaction is done and
    /// [#hurry()] is called.
    public void welcome(Connection connection, long account) throws SQLException {
        Car car = new Car(seedOf(account), time.instant().minus(EventLog.KEPT));
        try (SecretBytes name = SecretBytes.random(16)) {
            Sql.update(connection, """
                    INSERT INTO vehicle (public_id, account, vin, name, model, born_at, lived_to, state)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", Base64Text.encode(name.open()), account, car.vin(), MODEL,
                    MODEL, car.now().toEpochMilli(), car.now().toEpochMilli(), car.state());
        }
    }

    /// Lives now instead of at the next tick.
    public void hurry() {
        if (!closing) {
            thread.execute(this::live);
        }
    }

    /// Whether all the account's cars have lived up to the present since the Portal started.
    public boolean present(long account) throws StoreException {
        return arrived.containsAll(database.read(connection ->
                Sql.all(connection, "SELECT id FROM vehicle WHERE account = ?", row -> row.getLong(1), account)));
    }

    public List<Messages.Vehicle> vehicles(long account) throws StoreException {
        return database.read(connection -> Sql.all(connection,
                "SELECT public_id, vin, name, model FROM vehicle WHERE account = ? ORDER BY id",
                row -> new Messages.Vehicle(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                account));
    }

    /// The first account's car is the one of the Portal's seed; the others' are as unlike it as can be.
    private long seedOf(long account) {
        return account == 1 ? seed : new SplittableRandom(seed ^ (account * 0x9E37_79B9_7F4A_7C15L)).nextLong();
    }

    /// Everything that falls due. Nothing gets out: a schedule whose task threw would never run again.
    private void live() {
        try {
            takeIn();
            List<LivingCar> behind = new ArrayList<>(cars.values());
            Instant now = time.instant();
            while (!behind.isEmpty() && !closing) {
                behind.removeIf(car -> !step(car, now));
                log.thin(now);
            }
            if (System.nanoTime() - clockKept > CLOCK_KEPT_EVERY.toNanos()) {
                keepClock();
            }
        } catch (StoreException | RuntimeException broken) {
            LOG.log(Level.ERROR, "portal.cars.failed", broken);
        }
    }

    /// New cars, and those that failed a while ago: they are taken up again as they were last kept.
    private void takeIn() throws StoreException {
        List<Long> ids = database.read(connection ->
                Sql.all(connection, "SELECT id FROM vehicle ORDER BY id", row -> row.getLong(1)));
        for (long id : ids) {
            boolean resting = failed.containsKey(id) && System.nanoTime() - failed.get(id) < RETRIED_AFTER.toNanos();
            if (!cars.containsKey(id) && !resting) {
                takeIn(id);
            }
        }
    }

    /// A car whose state cannot be read stays out, and its account's streams show what it last said.
    private void takeIn(long id) {
        try {
            cars.put(id, LivingCar.resume(database, id));
        } catch (StoreException | RuntimeException damaged) {
            LOG.log(Level.ERROR, "portal.car.unreadable", damaged);
            leaveOut(id);
        }
    }

    private void leaveOut(long id) {
        failed.put(id, System.nanoTime());
        cars.remove(id);
        if (arrived.add(id)) {
            news.tell();
        }
    }

    /// Whether the car is still behind afterwards. One that fails does not stop the others.
    private boolean step(LivingCar car, Instant now) {
        try {
            boolean behind = car.liveTowards(now, database, news);
            if (!behind && arrived.add(car.id())) {
                news.tell();
            }
            return behind;
        } catch (StoreException | RuntimeException broken) {
            LOG.log(Level.ERROR, "portal.car.failed", broken);
            leaveOut(car.id());
            return false;
        }
    }

    private void keepClock() throws StoreException {
        database.write(connection -> {
            time.store(connection);
            return null;
        });
        clockKept = System.nanoTime();
    }

    private void keepAll() {
        try {
            for (LivingCar car : cars.values()) {
                car.keep(database);
            }
            keepClock();
        } catch (StoreException | RuntimeException broken) {
            LOG.log(Level.ERROR, "portal.cars.not-kept", broken);
        }
    }

    /// Ends within about a second; every car is kept as it is then.
    @Override
    public void close() {
        closing = true;
        thread.execute(this::keepAll);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
