package app.glovebox.ui.locking;

import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockPreferences;
import app.glovebox.lock.LockRules;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lock rules and what this computer tells. FX thread only.
public final class LockingViewModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LockingViewModel.class.getName());
    private static final List<Duration> USUAL = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final List<Duration> CLIPBOARD = List.of(Duration.ofSeconds(10), LockRules.USUAL_CLIPBOARD,
            Duration.ofMinutes(1), Duration.ofMinutes(2));

    private final LockPreferences locks;
    private final Background background;
    private final Background.Following following;
    private final ReadOnlyObjectWrapper<LockRules> rules;
    private final ReadOnlyObjectWrapper<Hearing> heard;
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);

    public LockingViewModel(LockPreferences locks, LockSenses senses, Background background) {
        this.locks = locks;
        this.background = background;
        rules = new ReadOnlyObjectWrapper<>(this, "rules", locks.rules());
        heard = new ReadOnlyObjectWrapper<>(this, "heard", senses.heard());
        following = background.follow(senses::listen, told -> 0, newest -> heard.set(newest.getLast()));
    }

    ReadOnlyObjectProperty<LockRules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Hearing> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The idle times to choose from, never last; what holds now is among them.
    List<Optional<Duration>> choices() {
        Stream<Duration> all = Stream.concat(USUAL.stream(), locks.rules().idle().stream());
        return Stream.concat(all.distinct().sorted(Comparator.naturalOrder()).map(Optional::of),
                Stream.of(Optional.<Duration>empty())).toList();
    }

    /// How long a copied secret may stay; what holds now is among them.
    List<Duration> clipboardChoices() {
        return Stream.concat(CLIPBOARD.stream(), Stream.of(locks.rules().clipboard())).distinct().sorted().toList();
    }

    static Message called(Optional<Duration> idle) {
        return idle.map(span -> span.toSeconds() % 60 == 0 ? Message.of("locking.idle.minutes", span.toMinutes())
                : Message.of("locking.idle.seconds", span.toSeconds())).orElse(Message.of("locking.idle.never"));
    }

    void idle(Optional<Duration> span) {
        LockRules now = rules.get();
        change(new LockRules(span, now.onSleep(), now.onScreenLock(), now.clipboard()));
    }

    void onSleep(boolean on) {
        LockRules now = rules.get();
        change(new LockRules(now.idle(), on, now.onScreenLock(), now.clipboard()));
    }

    void onScreenLock(boolean on) {
        LockRules now = rules.get();
        change(new LockRules(now.idle(), now.onSleep(), on, now.clipboard()));
    }

    void clipboard(Duration span) {
        LockRules now = rules.get();
        change(new LockRules(now.idle(), now.onSleep(), now.onScreenLock(), span));
    }

    /// What the idle time means.
    static Message idleEffect(LockRules rules) {
        return Message.of(rules.idle().isPresent() ? "locking.idle.effect" : "locking.idle.neverEffect");
    }

    static Message sleepEffect(Sense sense) {
        return Message.of(switch (sense) {
            case TOLD -> "locking.sleep.effect";
            case ASKING -> "locking.asking";
            case SILENT -> "locking.sleep.silent";
            case NO_BUS -> "locking.noBus";
            case ELSEWHERE -> "locking.elsewhere";
        });
    }

    static Message screenEffect(Sense sense) {
        return Message.of(switch (sense) {
            case TOLD -> "locking.screen.effect";
            case ASKING -> "locking.asking";
            case SILENT -> "locking.screen.silent";
            case NO_BUS -> "locking.noBus";
            case ELSEWHERE -> "locking.elsewhere";
        });
    }

    private void change(LockRules wanted) {
        if (wanted.equals(rules.get())) {
            return;
        }
        rules.set(wanted);
        problem.set(Message.NONE);
        background.run(() -> {
            locks.save(wanted);
            return wanted;
        }, saved -> { }, this::takeBack);
    }

    private void takeBack(Exception failure) {
        if (failure instanceof StorageException) {
            LOG.log(System.Logger.Level.WARNING, "locking.not-saved", failure);
            problem.set(Message.of("locking.notSaved"));
            rules.set(locks.rules());
        } else {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
