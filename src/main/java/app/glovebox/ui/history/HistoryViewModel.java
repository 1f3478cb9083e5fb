package app.glovebox.ui.history;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.HistoryStore;
import app.glovebox.vehicle.history.Retention;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// For how long every reading is kept, and what the past takes. FX thread only.
public final class HistoryViewModel {
    static final List<Retention> CHOICES =
            List.of(Retention.days(30), Retention.DEFAULT, Retention.days(365), Retention.FOR_EVER);

    private final Supplier<HistoryStore> history;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Retention>> retention = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HistorySize>> size = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param history asked on a worker
    public HistoryViewModel(Supplier<HistoryStore> history, Background background) {
        this.history = history;
        this.background = background;
        look();
    }

    /// What holds; empty until it was read.
    ReadOnlyObjectProperty<Optional<Retention>> retentionProperty() {
        return retention.getReadOnlyProperty();
    }

    /// Empty until it was read.
    ReadOnlyObjectProperty<Optional<HistorySize>> sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /// What came of the last choice; none while there is nothing to tell.
    ReadOnlyObjectProperty<Message> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// While readings are thinned out, nothing else is chosen.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether [#keep] of it takes readings away, so that it is asked about first.
    boolean takesAway(Retention wanted) {
        return retention.get().filter(wanted::shorterThan).isPresent();
    }

    /// From now on, and for what is there already.
    void keep(Retention wanted) {
        Optional<Retention> before = retention.get();
        if (busy.get() || before.isEmpty() || before.get().equals(wanted)) {
            return;
        }
        boolean shorter = takesAway(wanted);
        busy.set(true);
        said.set(shorter ? Message.of("history.running") : Message.NONE);
        background.run(() -> {
            HistoryStore same = history.get();
            same.keep(wanted);
            background.ui().execute(() -> retention.set(Optional.of(wanted)));
            boolean more = shorter;
            while (more) {
                more = same.tidy();
            }
            return wanted;
        }, now -> {
            busy.set(false);
            measure();
            said.set(shorter ? Message.of("history.thinned", now.rawDays().orElseThrow())
                    : Message.of("history.kept"));
        }, failure -> failed(failure, Optional.of(wanted)));
    }

    private void look() {
        background.run(() -> history.get().retention(), now -> {
            retention.set(Optional.of(now));
            measure();
        }, failure -> failed(failure, Optional.empty()));
    }

    private void measure() {
        background.run(() -> history.get().size(), now -> size.set(Optional.of(now)),
                failure -> failed(failure, Optional.empty()));
    }

    private void failed(Exception failure, Optional<Retention> wanted) {
        busy.set(false);
        switch (failure) {
            // The choice was written, its consequence was not.
            case StorageException _ when wanted.isPresent() && wanted.equals(retention.get()) -> {
                said.set(Message.of("history.trouble.later"));
                measure();
            }
            case StorageException refused -> said.set(Message.of(switch (refused.kind()) {
                case READ_ONLY, NO_ROOM -> "history.trouble.noRoom";
                case FAILED, CLOSED -> "history.trouble.failed";
            }));
            // Locked meanwhile: the screen goes too.
            case IllegalStateException closed -> { }
            default -> throw new IllegalStateException(failure);
        }
    }
}
