package app.glovebox.ui.restore;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.restore.BesideCopy;
import app.glovebox.restore.Comparison;
import app.glovebox.restore.Look;
import app.glovebox.restore.Restore;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.upkeep.KeptCopy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Going back to a copy, step by step. FX thread only; closing lets the copy go.
public final class RestoreViewModel implements AutoCloseable {
    private static final int SUGGESTED = 4;

    private final Restore restore;
    private final Optional<OpenAccount> present;
    private final EmailAddress address;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<List<KeptCopy>> copies = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Path>> source;
    private final ReadOnlyBooleanWrapper byWords = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Double>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison = new ReadOnlyObjectWrapper<>(Optional.empty());
    private BesideCopy copy;
    private boolean left;

    /// @param at where the user is: with an account open, or before a vault that cannot be read
    public RestoreViewModel(Restore restore, Place.Restore at, Background background, Navigator navigator) {
        this.restore = restore;
        this.present = at.open();
        this.address = at.address();
        this.background = background;
        this.navigator = navigator;
        source = new ReadOnlyObjectWrapper<>(at.source());
        background.run(restore::kept, copies::set, this::failed);
    }

    ReadOnlyObjectProperty<List<KeptCopy>> copiesProperty() {
        return copies.getReadOnlyProperty();
    }

    /// The copy that was chosen.
    ReadOnlyObjectProperty<Optional<Path>> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty byWordsProperty() {
        return byWords.getReadOnlyProperty();
    }

    /// From 0 to 1 while the copy is read, below 0 before that and while it is put in place.
    ReadOnlyObjectProperty<Optional<Double>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether the present vault cannot be read.
    boolean isRescue() {
        return present.isEmpty();
    }

    /// How the opened copy differs; empty while none is open.
    ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    void choose(Path file) {
        if (!busy() && !source.get().equals(Optional.of(file))) {
            drop();
            source.set(Optional.of(file));
        }
    }

    void file(String typed) {
        try {
            if (!typed.isBlank()) {
                choose(Path.of(typed.strip()));
            }
        } catch (InvalidPathException nonsense) {
            said.set(Message.of("restore.unreadable"));
        }
    }

    void changeWay() {
        byWords.set(!byWords.get());
    }

    List<String> completions(String begun) {
        return RecoveryPhrase.completions(begun, SUGGESTED);
    }

    /// Takes the password or the words over and wipes them, whatever comes of it.
    void open(Passphrase typed) {
        Optional<Path> from = source.get();
        if (busy() || from.isEmpty() || typed.length() == 0) {
            if (!busy()) {
                said.set(Message.of(from.isEmpty() ? "restore.choose.first" : "restore.key.first"));
            }
            typed.close();
            return;
        }
        drop();
        Trying trying = new Trying(restore, present, from.get(), byWords.get());
        run(() -> trying.open(typed, this::at), this::looked);
    }

    private void at(long done, long total) {
        background.ui().execute(() -> progress.set(progress.get().map(now -> (double) done / Math.max(1, total))));
    }

    private void looked(Look look) {
        said.set(Trying.refusal(look, byWords.get()));
        if (look instanceof Look.Fits(BesideCopy opened, Comparison seen)) {
            copy = opened;
            comparison.set(Optional.of(seen));
            if (left) {
                drop();
            }
        }
    }

    /// Puts the opened copy in the place of the vault; the account is closed then.
    void switchTo() {
        if (!busy() && copy != null) {
            BesideCopy chosen = copy;
            run(() -> restore.switchTo(chosen, present), done -> {
                copy = null;
                navigator.go(new Place.SignIn(Optional.of(address), Message.of(done ? "restore.done" : "restore.failed")));
            });
        }
    }

    void back() {
        navigator.go(present.<Place>map(Place.Preferences::new)
                .orElseGet(() -> new Place.SignIn(Optional.of(address), Message.NONE)));
    }

    @Override
    public void close() {
        left = true;
        if (!busy()) {
            drop();
        }
    }

    private boolean busy() {
        return progress.get().isPresent();
    }

    private void drop() {
        comparison.set(Optional.empty());
        said.set(Message.NONE);
        if (copy != null) {
            BesideCopy old = copy;
            copy = null;
            background.run(Executors.callable(old::close), gone -> { }, this::failed);
        }
    }

    private <T> void run(Callable<T> job, Consumer<T> then) {
        progress.set(Optional.of(-1.0));
        said.set(Message.NONE);
        background.run(job, answer -> {
            progress.set(Optional.empty());
            then.accept(answer);
        }, this::failed);
    }

    private void failed(Exception failure) {
        progress.set(Optional.empty());
        switch (failure) {
            case StorageException refused -> said.set(Trying.trouble(refused));
            case IllegalStateException locked -> { }
            default -> throw new IllegalStateException(failure);
        }
    }
}
