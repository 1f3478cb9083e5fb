package app.glovebox.ui.recovery;

import app.glovebox.custody.KeySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.Renewal;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Place.KeyCeremony.Why;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// New recovery words: shown, then two groups typed back, then written into the vault.
public final class KeyCeremonyViewModel implements AutoCloseable {
    static final int PER_GROUP = 3;
    static final int GROUPS = RecoveryPhrase.WORDS / PER_GROUP;

    /// WRITE: the words are shown. PROVE: two groups are asked for.
    enum Step { WRITE, PROVE }

    private final Supplier<KeySlots> slots;
    private final Why why;
    private final Consumer<Message> overview;
    private final Background background;
    private final RecoveryPhrase phrase = RecoveryPhrase.fresh();
    private final Asked asked;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.WRITE);
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<Sealing>> sealing =
            new ReadOnlyObjectWrapper<>(this, "sealing", Optional.empty());
    private boolean left;

    /// @param random which groups are asked for
    public KeyCeremonyViewModel(Place.KeyCeremony at, Background background, Navigator navigator,
            RandomGenerator random) {
        this(() -> at.account().vault().keySlots(), at.why(),
                note -> navigator.go(new Place.Overview(at.account(), note)), background, random);
    }

    /// @param slots    asked for on a worker thread
    /// @param overview leaves the room, with a word on what came of it
    KeyCeremonyViewModel(Supplier<KeySlots> slots, Why why, Consumer<Message> overview, Background background,
            RandomGenerator random) {
        this.slots = slots;
        this.why = why;
        this.overview = overview;
        this.background = background;
        asked = Asked.any(random);
    }

    /// The words in groups of three, to be shown and not kept.
    public List<String> groups() {
        List<String> words = phrase.words();
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> String.join(" ", words.subList(group * PER_GROUP, (group + 1) * PER_GROUP))).toList();
    }

    /// What becomes of former words, or [Message#NONE].
    Message former() {
        return switch (why) {
            case MAKE -> Message.NONE;
            case REPLACE -> Message.of("recovery.former.replace");
            case SEEN -> Message.of("recovery.former.seen");
        };
    }

    /// Whether the password is asked for too: everything is sealed anew, under it and the new words.
    boolean needsPassword() {
        return why == Why.SEEN;
    }

    Asked asked() {
        return asked;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What stands in the way, or [Message#NONE].
    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Present while everything is sealed anew.
    ReadOnlyObjectProperty<Optional<Sealing>> sealingProperty() {
        return sealing.getReadOnlyProperty();
    }

    void written() {
        problem.set(Message.NONE);
        step.set(Step.PROVE);
    }

    /// Shows the words once more.
    void back() {
        problem.set(Message.NONE);
        step.set(Step.WRITE);
    }

    /// Compares what was typed back; if it is right, the words open the vault from now on.
    ///
    /// @param password taken over; looked at only where it is needed
    void prove(String first, String second, Passphrase password) {
        if (busy.get()) {
            password.close();
            return;
        }
        int wrong = asked.wrong(groups(), first, second);
        if (wrong > 0) {
            password.close();
            problem.set(Message.of("recovery.prove.wrong", wrong));
            return;
        }
        problem.set(Message.NONE);
        busy.set(true);
        background.run(() -> keep(password), kept -> {
            if (kept) {
                leave(Message.of(needsPassword() ? "recovery.renewed" : "recovery.kept"));
            } else {
                refused(Message.of("recovery.password.wrong"));
            }
        }, this::failed);
    }

    /// Goes on without words.
    void later() {
        if (!busy.get()) {
            leave(Message.of(why == Why.MAKE ? "recovery.postponed" : "recovery.former.stay"));
        }
    }

    /// The words go when the room is left, but never under the hand that writes them.
    @Override
    public void close() {
        left = true;
        if (!busy.get()) {
            phrase.close();
        }
    }

    private boolean keep(Passphrase password) throws StorageException {
        try (password) {
            if (needsPassword()) {
                return new Renewal(slots.get()).renew(password, Optional.of(phrase), (at, done, total) ->
                        background.ui().execute(() -> sealing.set(Optional.of(Sealing.at(at, done, total)))));
            }
            slots.get().setRecovery(phrase);
            return true;
        }
    }

    private void over() {
        busy.set(false);
        sealing.set(Optional.empty());
    }

    private void refused(Message trouble) {
        over();
        if (left) {
            phrase.close();
        }
        problem.set(trouble);
    }

    private void failed(Exception failure) {
        switch (failure) {
            case StorageException unwritten -> refused(Sealing.trouble(unwritten.kind()));
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void leave(Message note) {
        over();
        if (left) {
            phrase.close();
        } else {
            overview.accept(note);
        }
    }
}
