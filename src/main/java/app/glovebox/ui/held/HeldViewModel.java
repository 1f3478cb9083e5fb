package app.glovebox.ui.held;

import app.glovebox.lock.Hold;
import app.glovebox.lock.Holder;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The data folder is held by another program. FX thread only.
public final class HeldViewModel {
    private final Hold hold;
    private final Background background;
    private final ZoneId zone;
    private final Runnable taken;
    private final ReadOnlyObjectWrapper<Message> who = new ReadOnlyObjectWrapper<>(this, "who", Message.of("held.unknown"));
    private final ReadOnlyObjectWrapper<Message> told = new ReadOnlyObjectWrapper<>(this, "told", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// @param taken goes on with the start once this program has the folder
    public HeldViewModel(Hold hold, Background background, ZoneId zone, Runnable taken) {
        this.hold = hold;
        this.background = background;
        this.zone = zone;
        this.taken = taken;
        background.run(hold::holder, this::name, HeldViewModel::bug);
    }

    ReadOnlyObjectProperty<Message> whoProperty() {
        return who.getReadOnlyProperty();
    }

    /// What came of the last press; none before.
    ReadOnlyObjectProperty<Message> toldProperty() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void bringForward() {
        busy.set(true);
        background.run(hold::bringForward, heard -> {
            busy.set(false);
            told.set(Message.of(heard ? "held.forward.heard" : "held.forward.silent"));
        }, HeldViewModel::bug);
    }

    void tryAgain() {
        busy.set(true);
        background.run(hold::take, free -> {
            busy.set(false);
            if (free) {
                taken.run();
            } else {
                told.set(Message.of("held.still"));
            }
        }, this::failed);
    }

    private void failed(Exception failure) {
        if (failure instanceof IOException) {
            busy.set(false);
            told.set(Message.of("start.folder.unusable"));
        } else {
            bug(failure);
        }
    }

    private void name(Optional<Holder> holder) {
        holder.ifPresent(known -> who.set(Message.of("held.who", Long.toString(known.pid()),
                Message.of("storage.time", known.since().atZone(zone)))));
    }

    private static void bug(Exception failure) {
        throw new IllegalStateException(failure);
    }
}
