package app.glovebox.ui.overview;

import app.glovebox.account.OpenAccount;
import app.glovebox.session.Connection;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Steady;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.Truth;
import app.glovebox.vehicle.usage.UsageReader;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The car as it is known now. Every value of the car is a reading; null means it was never read.
public final class OverviewViewModel implements AutoCloseable {
    /// What there is to show. FIRST_SYNC: nothing yet, it is on its way. NOTHING: the Portal knows nothing of this car.
    /// UNREACHED: nothing yet and the Portal cannot be reached. SHOWN: readings.
    public enum Sync { FIRST_SYNC, NOTHING, UNREACHED, SHOWN }

    private static final System.Logger LOG = System.getLogger(OverviewViewModel.class.getName());
    private static final Set<Signal> CHARTED =
            Set.of(Signals.TRAVELED_DISTANCE, Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED);

    private final OpenAccount account;
    private final Background background;
    private final ZoneId zone;
    private final Map<Signal, Reading> latest = new HashMap<>();
    private final Map<Signal, ReadOnlyObjectWrapper<Reading>> readings = new HashMap<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Steady<Truth> truth;
    private final ReadOnlyObjectWrapper<Sync> sync = new ReadOnlyObjectWrapper<>(this, "sync", Sync.FIRST_SYNC);
    private final UsageModel usage;
    private final CatchUp catchUp;
    private final List<AutoCloseable> registrations = new ArrayList<>();
    private final Subscription pulsing;
    private final ReadOnlyObjectWrapper<Connection.State> link =
            new ReadOnlyObjectWrapper<>(this, "link", Connection.State.CONNECTING);
    private boolean closed;

    /// @param pulse changes as time passes, on the FX thread; ages are recomputed then
    /// @param span  the chart's; whoever owns it decides for how long the choice stays
    public OverviewViewModel(OpenAccount account, Background background, ObservableValue<?> pulse, ZoneId zone,
            Property<UsageSpan> span) {
        this.account = account;
        this.background = background;
        this.zone = zone;
        Readings source = account.readings();
        catchUp = new CatchUp(source);
        now = new ReadOnlyObjectWrapper<>(this, "now", account.clock().instant());
        truth = new Steady<>(Truth.of(latest, now.get(), source.reachedUntil()));
        usage = new UsageModel(source, new UsageReader(source, account.clock(), zone), background, span);
        registrations.add(background.follow(listener -> source.listen(batch -> batch.forEach(listener)),
                Reading::signal, this::take));
        registrations.add(background.follow(account.link()::listen, state -> "link", this::connected));
        pulsing = pulse.subscribe((before, after) -> tick());
        usage.read();
    }

    /// The newest reading of that signal.
    public ReadOnlyObjectProperty<Reading> readingProperty(Signal signal) {
        return readings.computeIfAbsent(signal,
                asked -> new ReadOnlyObjectWrapper<>(this, asked.name(), latest.get(asked))).getReadOnlyProperty();
    }

    public Reading reading(Signal signal) {
        return latest.get(signal);
    }

    /// Car time, moving with the pulse.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Truth> truthProperty() {
        return truth.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sync> syncProperty() {
        return sync.getReadOnlyProperty();
    }

    /// What the car did: the chart's part of the screen.
    UsageModel usage() {
        return usage;
    }

    public ZoneId zone() {
        return zone;
    }

    /// How the way to the Portal is.
    public ReadOnlyObjectProperty<Connection.State> linkProperty() {
        return link.getReadOnlyProperty();
    }

    /// Whether the Portal was asked for the newest values and has not yet said that it has no more.
    public ReadOnlyBooleanProperty refreshingProperty() {
        return catchUp.refreshing.getReadOnlyProperty();
    }

    /// The Portal is being asked for the newest values.
    public void refreshAsked() {
        catchUp.asked();
    }

    private void take(List<Reading> batch) {
        if (closed) {
            return;
        }
        for (Reading reading : batch) {
            Reading before = latest.put(reading.signal(), reading);
            if (before != null && CHARTED.contains(reading.signal())) {
                usage.outdated();
            }
            if (readings.containsKey(reading.signal())) {
                readings.get(reading.signal()).set(reading);
            }
        }
        move();
    }

    private void connected(List<Connection> states) {
        if (!closed) {
            link.set(states.getLast().state());
            if (link.get() != Connection.State.ONLINE) {
                catchUp.cutOff();
            }
            move();
        }
    }

    private void tick() {
        LocalDate before = LocalDate.ofInstant(now.get(), zone);
        move();
        boolean newDay = !LocalDate.ofInstant(now.get(), zone).equals(before);
        boolean justCaughtUp = catchUp.pulse();
        if (newDay || justCaughtUp) {
            usage.read();
        }
        usage.pulse();
    }

    private void move() {
        now.set(account.clock().instant());
        truth.set(Truth.of(latest, now.get(), account.readings().reachedUntil()));
        sync.set(sync());
    }

    private Sync sync() {
        if (!latest.isEmpty()) {
            return Sync.SHOWN;
        }
        if (account.readings().caughtUp()) {
            return Sync.NOTHING;
        }
        return switch (link.get()) {
            case CONNECTING, ONLINE -> Sync.FIRST_SYNC;
            case DOWN, UNTRUSTED, UNKEPT, SIGNED_OUT, OLDER_COPY -> Sync.UNREACHED;
        };
    }

    /// Nothing changes any more from here on.
    @Override
    public void close() {
        closed = true;
        usage.close();
        pulsing.unsubscribe();
        background.run(() -> {
            for (AutoCloseable registration : registrations) {
                registration.close();
            }
            return true;
        }, ended -> { }, failure -> LOG.log(System.Logger.Level.WARNING, "overview.listening-goes-on", failure));
    }
}
