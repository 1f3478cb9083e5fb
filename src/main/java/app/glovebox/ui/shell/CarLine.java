package app.glovebox.ui.shell;

import app.glovebox.account.OpenAccount;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Steady;
import app.glovebox.vehicle.Truth;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the Car is and what time it is there, in the words of the top bar. FX thread.
final class CarLine {
    private final OpenAccount account;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Truth.State> carState = new ReadOnlyObjectWrapper<>(Truth.State.UNKNOWN);
    private final Steady<Message> heard = new Steady<>(Message.NONE);
    private final Steady<Message> day = new Steady<>(Message.NONE);
    private final Steady<Message> time = new Steady<>(Message.NONE);
    private final Steady<Message> speed = new Steady<>(Message.NONE);

    CarLine(OpenAccount account, ZoneId zone) {
        this.account = account;
        this.zone = zone;
    }

    ReadOnlyObjectProperty<Truth.State> carStateProperty() {
        return carState.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> dayProperty() {
        return day.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> timeProperty() {
        return time.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// Says it anew, as of now.
    void tell() {
        Instant now = account.clock().instant();
        Truth truth = Truth.of(account.readings().latest(), now, account.readings().reachedUntil());
        carState.set(truth.state());
        heard.set(truth.heard().map(last -> Moment.heard(last, now, zone)).orElse(Message.NONE));
        ZonedDateTime local = now.atZone(zone);
        day.set(Message.of("reading.time.day", local.truncatedTo(ChronoUnit.DAYS)));
        time.set(Message.of("reading.time.today", local.truncatedTo(ChronoUnit.MINUTES)));
        speed.set(account.clock().speed() == 1 ? Message.NONE : Message.of("shell.clock.speed", account.clock().speed()));
    }
}
