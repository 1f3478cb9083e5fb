package app.glovebox.ui.arrival;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import app.glovebox.arrival.Link.Room;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was asked for from outside, until it is open or forgotten. FX thread only; lives as long as the window.
public final class ArrivalViewModel {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// What the line says.
    sealed interface Line {
        /// What needs no more words.
        enum Plain implements Line { NONE, UNKNOWN }

        /// @param now whether it may be opened at once, the present room being left
        record Waits(Message said, boolean now) implements Line {
        }
    }

    /// The window's part.
    public interface Reach {
        /// Whether what is shown can be left: no fault is told, no account is just being closed.
        boolean free();

        /// The place of this link was entered, or stands open: its page is to be shown.
        void page(Link link);
    }

    /// @param whose the account that was open when it came
    private record Waiting(Arrival arrival, Instant since, Optional<EmailAddress> whose) {
        boolean isFor(OpenAccount account) {
            return whose.isEmpty() || whose.get().equals(account.profile().address());
        }
    }

    private final Navigator navigator;
    private final InstantSource real;
    private final Reach reach;
    private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(this, "line", Line.Plain.NONE);
    private Optional<Waiting> waiting = Optional.empty();
    private boolean unknown;

    /// @param ui runs what follows a change of place once all have seen it
    public ArrivalViewModel(Navigator navigator, InstantSource real, Reach reach, Executor ui) {
        this.navigator = navigator;
        this.real = real;
        this.reach = reach;
        navigator.placeProperty().subscribe((before, now) -> {
            unknown = false;
            ui.execute(this::settle);
        });
    }

    ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Another one came.
    public void take(Arrival arrival) {
        switch (arrival) {
            case Arrival.Plain _ -> {
                return;
            }
            case Arrival.Unknown _ -> unknown = true;
            case Arrival.Linked(Link link) when link.room() == Room.HELP -> reach.page(link);
            case Arrival.Linked _, Arrival.Backup _ -> {
                unknown = false;
                waiting = Optional.of(new Waiting(arrival, real.instant(), inside().map(at -> at.account().profile().address())));
            }
        }
        settle();
    }

    /// Time has passed: called once a second.
    public void tick() {
        if (waiting.filter(one -> Duration.between(one.since(), real.instant()).compareTo(PATIENCE) >= 0).isPresent()) {
            waiting = Optional.empty();
            settle();
        }
    }

    /// Leaves the present room for it.
    void openNow() {
        if (reach.free() && isRoom(navigator.place())) {
            inside().ifPresent(this::open);
            settle();
        }
    }

    /// Takes away what the line says.
    void forget() {
        if (unknown) {
            unknown = false;
        } else {
            waiting = Optional.empty();
        }
        settle();
    }

    private void settle() {
        inside().filter(at -> reach.free() && (at instanceof Place.Overview || isThere(at))).ifPresent(this::open);
        line.set(unknown ? Line.Plain.UNKNOWN : waiting.<Line>map(this::line).orElse(Line.Plain.NONE));
    }

    private Line line(Waiting one) {
        boolean inside = inside().isPresent();
        boolean back = one.arrival() instanceof Arrival.Linked(Link link) && link.room() == Room.OVERVIEW;
        Message said = inside && back ? Message.of("arrival.back")
                : Message.of(inside ? "arrival.inside" : "arrival.outside", name(one.arrival()));
        return new Line.Waits(said, inside && isRoom(navigator.place()) && reach.free());
    }

    private Optional<Place.Inside> inside() {
        return navigator.place() instanceof Place.Inside at ? Optional.of(at) : Optional.empty();
    }

    /// One that can be left at any time, and nothing is half done then.
    private static boolean isRoom(Place place) {
        return place instanceof Place.Preferences || place instanceof Place.Drill || place instanceof Place.RestoreInside;
    }

    /// Whether what waits stands open already.
    private boolean isThere(Place.Inside at) {
        return waiting.map(Waiting::arrival).filter(one -> one instanceof Arrival.Linked(Link link)
                && place(link, at.account()).getClass().isInstance(at)).isPresent();
    }

    /// What waits, if it is for this account; else it is forgotten.
    private void open(Place.Inside at) {
        Optional<Arrival> one = waiting.filter(kept -> kept.isFor(at.account())).map(Waiting::arrival);
        boolean there = isThere(at);
        waiting = Optional.empty();
        switch (one.orElseGet(Arrival.Plain::new)) {
            case Arrival.Linked(Link link) -> {
                if (!there) {
                    navigator.go(place(link, at.account()));
                }
                reach.page(link);
            }
            case Arrival.Backup(var file) -> navigator.go(new Place.RestoreInside(at.account(), Optional.of(file)));
            case Arrival.Plain _, Arrival.Unknown _ -> { }
        }
    }

    private static Place place(Link link, OpenAccount account) {
        return switch (link.room()) {
            case OVERVIEW -> new Place.Overview(account, Message.NONE);
            case SETTINGS -> new Place.Preferences(account);
            case DRILL -> new Place.Drill(account);
            case RESTORE -> new Place.RestoreInside(account, Optional.empty());
            case HELP -> throw new IllegalStateException("the help is no place");
        };
    }

    private static Message name(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Linked(Link link) when !link.page().isEmpty() ->
                    Message.of("arrival.page", Message.of("arrival.to.settings"), Message.of(group(link.page())));
            case Arrival.Linked(Link link) -> Message.of("arrival.to." + link.room().name().toLowerCase(Locale.ROOT));
            default -> Message.of("arrival.to.backup");
        };
    }

    /// The key of the title of that group of App settings.
    public static String group(String page) {
        return page.equals("appearance") ? "preferences.appearance" : page + ".title";
    }
}
