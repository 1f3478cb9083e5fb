package app.glovebox.ui.update;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.update.Outcome;
import app.glovebox.update.Standing;
import app.glovebox.update.Updates;
import app.glovebox.update.manifest.AppVersion;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Whether a newer version is to be told of, until somebody wants to hear no more of that version. FX thread only.
public final class UpdateNoticeViewModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(UpdateNoticeViewModel.class.getName());

    private final Updates updates;
    private final Background background;
    private final Runnable settings;
    private final ObservableValue<Instant> pulse;
    private final Background.Following following;
    private final Subscription ticking;
    private Optional<Standing> standing = Optional.empty();
    private Optional<AppVersion> version = Optional.empty();
    private final ReadOnlyObjectWrapper<Message> notice = new ReadOnlyObjectWrapper<>(Message.NONE);

    /// @param pulse    real time, changing once a second on the FX thread
    /// @param settings leads to where the newer version is described
    public UpdateNoticeViewModel(Updates updates, Background background, ObservableValue<Instant> pulse,
            Runnable settings) {
        this.updates = updates;
        this.background = background;
        this.settings = settings;
        this.pulse = pulse;
        following = background.follow(updates::listen, news -> "standing", all -> stand(all.getLast()));
        ticking = pulse.subscribe(now -> tell());
        if (updates.isPresent()) {
            background.run(updates::standing, this::stand, this::failed);
        }
    }

    /// None while there is nothing to tell.
    ReadOnlyObjectProperty<Message> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void more() {
        settings.run();
    }

    /// Says no more of this version. What cannot be kept in mind is said again in the next room.
    void hush() {
        version.ifPresent(told -> {
            notice.set(Message.NONE);
            standing = Optional.empty();
            background.run(() -> {
                updates.hush(told);
                return told;
            }, done -> { }, this::failed);
        });
    }

    @Override
    public void close() {
        ticking.unsubscribe();
        following.close();
    }

    private void stand(Standing now) {
        standing = Optional.of(now);
        tell();
    }

    private void tell() {
        Instant now = pulse.getValue();
        version = standing.filter(is -> !is.hushed()).flatMap(Standing::known).filter(known -> !known.isOver(now))
                .map(Standing.Known::outcome).filter(Outcome.Newer.class::isInstance).map(Outcome.Newer.class::cast)
                .map(newer -> newer.release().version());
        notice.set(version.map(newer -> Message.of("update.notice", newer.text())).orElse(Message.NONE));
    }

    private void failed(Exception failure) {
        if (!(failure instanceof StorageException)) {
            throw new IllegalStateException(failure);
        }
        LOG.log(System.Logger.Level.WARNING, "update.not-kept", failure);
    }
}
