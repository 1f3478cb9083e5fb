package app.glovebox.ui.shell;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.Profile;
import app.glovebox.account.SignIn;
import app.glovebox.session.Connection;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Steady;
import app.glovebox.ui.shell.notice.BackupWatch;
import app.glovebox.ui.shell.notice.DiskWatch;
import app.glovebox.ui.shell.notice.Notice;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What the frame shows of an open account, and the ways out of it. FX thread only; closing stops listening and
/// leaves the account open.
public final class ShellViewModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ShellViewModel.class.getName());
    private static final Set<Signal> TELLING = Set.of(Signals.IS_ASLEEP, Signals.IS_MOVING,
            Signals.CHARGING_IS_CHARGING, Signals.LOW_VOLTAGE_SYSTEM_STATE);

    private final OpenAccount account;
    private final Departure departure;
    private final Background background;
    private final Navigator navigator;
    private final List<Background.Following> listening;
    private final Subscription pulse;
    private final Outage outage;
    private final Asking asking = new Asking();
    private final ObservableValue<Instant> real;
    private final Steady<Outage.Facts> portal = new Steady<>(null);
    private final CarLine car;
    private final DiskWatch disk;
    private final BackupWatch backup;
    private final Steady<Notice> notice = new Steady<>(new Notice.None());

    /// @param pulse real time, changing once a second on the FX thread: ages and the clock are told anew then
    public ShellViewModel(OpenAccount account, SignIn signIn, Background background, Navigator navigator,
            ObservableValue<Instant> pulse, ZoneId zone) {
        this.account = account;
        this.departure = new Departure(account, signIn, background, navigator);
        this.background = background;
        this.navigator = navigator;
        this.car = new CarLine(account, zone);
        this.disk = new DiskWatch(account.vault()::upkeep, background, this::tell, account.link()::refresh);
        this.backup = new BackupWatch(account.vault()::upkeep, background, zone, this::tell);
        this.outage = new Outage(account.clock(), zone);
        this.real = pulse;
        listening = List.of(
                background.follow(account.link()::listen, state -> "connection", states -> connected(states.getLast())),
                background.follow(listener -> account.readings().listen(news -> news.forEach(listener)),
                        Reading::signal, this::read));
        this.pulse = pulse.subscribe((before, now) -> {
            asking.pulse(now);
            disk.pulse(now);
            backup.pulse(now);
            tell();
        });
        tell();
    }

    public Profile profile() {
        return account.profile();
    }

    public Vehicle vehicle() {
        return account.vehicle();
    }

    ReadOnlyObjectProperty<Outage.Facts> portalProperty() {
        return portal.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Truth.State> carStateProperty() {
        return car.carStateProperty();
    }

    /// When the Car last said anything.
    public ReadOnlyObjectProperty<Message> heardProperty() {
        return car.heardProperty();
    }

    /// Car time, as is `time`.
    public ReadOnlyObjectProperty<Message> dayProperty() {
        return car.dayProperty();
    }

    public ReadOnlyObjectProperty<Message> timeProperty() {
        return car.timeProperty();
    }

    /// How fast Car time runs; none when as fast as ours.
    public ReadOnlyObjectProperty<Message> speedProperty() {
        return car.speedProperty();
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What is going on while the account is being left; none otherwise.
    public ReadOnlyObjectProperty<Message> leavingProperty() {
        return departure.doingProperty();
    }

    public void overview() {
        enter(here -> new Place.Overview(here, Message.NONE));
    }

    public void preferences() {
        enter(Place.Preferences::new);
    }

    /// Another room of this account.
    public void enter(Function<OpenAccount, Place> room) {
        departure.enter(room.apply(account));
    }

    /// Or in a room that is entered from there.
    public boolean isAtPreferences() {
        return navigator.place() instanceof Place.Preferences || navigator.place() instanceof Place.Restore;
    }

    /// What came of the last [#refresh()]; none until that is known.
    public ReadOnlyObjectProperty<Message> refreshedProperty() {
        return asking.outcomeProperty();
    }

    /// Tries the Portal at once, or asks it for everything anew; [#refreshedProperty()] tells how it went. The one way
    /// to refresh, whatever key or button it is asked with.
    public void refresh() {
        asking.ask(account.link().connection(), real.getValue());
        background.run(() -> {
            account.link().refresh();
            return null;
        }, done -> { }, failed -> LOG.log(System.Logger.Level.WARNING, "shell.refresh-failed", failed));
    }

    /// Says no more today of the backup that failed.
    void hushBackup() {
        backup.hush();
    }

    public void lock() {
        departure.lock();
    }

    public void signInAgain() {
        departure.signInAgain();
    }

    /// When the Portal cannot be told, the place it ends at says so.
    public void signOut() {
        departure.signOut();
    }

    /// The account's vault and its row of the list are deleted. Ask before.
    public void removeAccount() {
        departure.remove();
    }

    @Override
    public void close() {
        pulse.unsubscribe();
        listening.forEach(Background.Following::close);
    }

    private void connected(Connection now) {
        outage.connected(now);
        tell();
        asking.connected(now, real.getValue());
    }

    /// Only what changes the Car's state is worth telling at once; the rest waits for the pulse.
    private void read(List<Reading> news) {
        if (news.stream().map(Reading::signal).anyMatch(TELLING::contains)) {
            tell();
        }
    }

    private void tell() {
        car.tell();
        portal.set(outage.facts(real.getValue()));
        notice.set(Notice.worst(outage.notice(account.readings().latest().values()), backup.notice(), disk.notice()));
    }
}
