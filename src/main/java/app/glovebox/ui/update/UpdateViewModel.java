package app.glovebox.ui.update;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.update.Browser;
import app.glovebox.update.Outcome;
import app.glovebox.update.Standing;
import app.glovebox.update.Updates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Whether there is a newer Glovebox, how old that knowledge is, and how to learn it anew. FX thread only.
public final class UpdateViewModel implements AutoCloseable {
    private static final String FILE_SCHEME = "file:";

    private final Updates updates;
    private final Browser browser;
    private final Background background;
    private final ObservableValue<Instant> pulse;
    private final UpdateTold told;
    private final Background.Following following;
    private final Subscription ticking;
    private Optional<Standing> standing = Optional.empty();
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Message> state = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyObjectWrapper<Optional<Outcome.Newer>> newer = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param pulse real time, changing once a second on the FX thread
    /// @param zone  in whose days moments are told
    public UpdateViewModel(Updates updates, Browser browser, Background background, ObservableValue<Instant> pulse,
            ZoneId zone) {
        this.updates = updates;
        this.browser = browser;
        this.background = background;
        this.pulse = pulse;
        told = new UpdateTold(updates.version(), zone);
        following = background.follow(updates::listen, news -> "standing", all -> stand(all.getLast()));
        ticking = pulse.subscribe(now -> tell());
        if (isPresent()) {
            background.run(updates::standing, this::stand, this::failed);
        }
    }

    /// Whether this program was built with a key; if not, there is nothing to see or to do.
    boolean isPresent() {
        return updates.isPresent();
    }

    /// Who is asked; empty if manifests only come as files.
    Optional<String> address() {
        return updates.address();
    }

    ReadOnlyBooleanProperty allowedProperty() {
        return allowed.getReadOnlyProperty();
    }

    /// While a check runs.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What is known, and since when.
    ReadOnlyObjectProperty<Message> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why the last check brought nothing, and what to do; none if it did.
    ReadOnlyObjectProperty<Message> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// What came of the last press beside that.
    ReadOnlyObjectProperty<Message> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// The newer version, as long as its manifest is valid.
    ReadOnlyObjectProperty<Optional<Outcome.Newer>> newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /// Switched on, somebody is asked at once if that is due.
    void allow(boolean on) {
        if (standing.isPresent() && on != allowed.get()) {
            said.set(Message.NONE);
            background.run(() -> {
                updates.allow(on);
                return on;
            }, now -> {
                if (now) {
                    begin(updates::checkIfDue);
                }
            }, this::failed);
        }
    }

    void check() {
        begin(updates::check);
    }

    /// @param typed the path of a manifest, or its `file:` address; blank does nothing
    /// @return whether it was taken: while another check runs it is not
    boolean file(String typed) {
        if (busy.get()) {
            return false;
        }
        if (!typed.isBlank()) {
            try {
                String text = typed.strip();
                Path file = text.startsWith(FILE_SCHEME) ? Path.of(URI.create(text)) : Path.of(text);
                begin(() -> updates.check(file));
            } catch (IllegalArgumentException nonsense) {
                said.set(Message.of("update.unreachable.no_file"));
            }
        }
        return true;
    }

    /// Shows the page of the package in the browser. Ask before.
    void open() {
        newer.get().ifPresent(known -> {
            said.set(Message.NONE);
            background.run(() -> {
                browser.open(known.release().page());
                return known;
            }, opened -> { }, this::failed);
        });
    }

    @Override
    public void close() {
        ticking.unsubscribe();
        following.close();
    }

    private void begin(Callable<?> check) {
        if (!busy.get()) {
            busy.set(true);
            said.set(Message.NONE);
            background.run(check, done -> busy.set(false), this::failed);
        }
    }

    private void stand(Standing now) {
        standing = Optional.of(now);
        allowed.set(now.allowed());
        tell();
    }

    private void tell() {
        Instant now = pulse.getValue();
        standing.ifPresent(is -> {
            state.set(told.state(is.known(), now));
            trouble.set(is.missed().map(missed -> told.trouble(missed, now)).orElse(Message.NONE));
            Optional<Outcome.Newer> found = is.known().filter(known -> !known.isOver(now))
                    .map(Standing.Known::outcome).filter(Outcome.Newer.class::isInstance).map(Outcome.Newer.class::cast);
            if (!found.equals(newer.get())) {
                newer.set(found);
            }
        });
    }

    private void failed(Exception failure) {
        busy.set(false);
        switch (failure) {
            case StorageException unkept -> {
                said.set(Message.of("update.unkept"));
                // The switch goes back to what holds.
                allowed.set(!allowed.get());
                allowed.set(standing.map(Standing::allowed).orElse(false));
            }
            case IOException noBrowser -> said.set(Message.of("update.browser.none"));
            // The program ends.
            case InterruptedException ending -> { }
            default -> throw new IllegalStateException(failure);
        }
    }
}
