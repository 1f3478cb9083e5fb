package app.glovebox.ui.overview;

import app.glovebox.session.Connection;
import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.vehicle.Freshness;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Everything one drawing of the overview goes by, at one moment.
///
/// @param link how the way to the Portal is: what came over it holds only while it is up
record Glance(Function<Signal, Reading> readings, Truth truth, Connection.State link, Instant now, ReadingText text) {
    Reading of(Signal signal) {
        return readings.apply(signal);
    }

    /// Readings of those signals, null where never read.
    List<Reading> all(Collection<Signal> signals) {
        return signals.stream().map(readings).toList();
    }

    /// Readings of those signals that were ever read.
    List<Reading> known(Collection<Signal> signals) {
        return signals.stream().map(readings).filter(Objects::nonNull).toList();
    }

    boolean online() {
        return link == Connection.State.ONLINE;
    }

    /// Whether what the car said may be told in the present tense: it would say so if it changed.
    boolean present() {
        return online() && truth.state() != Truth.State.SILENT && truth.state() != Truth.State.UNKNOWN;
    }

    /// Whether these are proven now. An asleep car says nothing, and what it said last still holds by design.
    boolean proven(Collection<Signal> signals) {
        boolean asleep = truth.state() == Truth.State.ASLEEP;
        return present() && signals.stream().map(signal -> text.ages().freshness(of(signal), now))
                .noneMatch(age -> age == Freshness.NEVER || age == Freshness.STALE && !asleep);
    }

    String value(Signal signal) {
        return text.value(of(signal));
    }

    String moment(Instant at) {
        return text.ages().moment(at, now);
    }

    String say(String key, Object... args) {
        return text.words().text(key, args);
    }
}
