package app.glovebox.update;

import app.glovebox.session.StorageException;
import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Manifest;
import app.glovebox.update.manifest.ManifestReader;
import app.glovebox.update.manifest.RefusedException;
import app.glovebox.update.manifest.UpdateKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// The update check: asks when told to, or once a day when allowed to, and remembers what was believed. Thread-safe;
/// checks block for as long as their source takes, `isPresent`, `address`, `version` and `listen` not at all, the others
/// for a file.
public final class Updates {
    /// So much time lies between two checks nobody pressed for.
    public static final Duration BETWEEN = Duration.ofDays(1);
    private static final System.Logger LOG = System.getLogger(Updates.class.getName());

    /// What stands around it.
    ///
    /// @param online the publisher's address; never asked where it has none
    /// @param file   a manifest that somebody brought here
    public record Doors(ManifestSource online, Function<Path, ManifestSource> file, ManifestReader reader,
            UpdateBook book) {
    }

    private final Optional<Publisher> publisher;
    private final Installation here;
    private final Doors doors;
    private final InstantSource real;
    /// One check at a time.
    private final ReentrantLock checking = new ReentrantLock();
    /// Guards the state; never held while a source is asked.
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Standing>> listeners = new CopyOnWriteArrayList<>();
    private UpdateState state;
    private Standing standing;
    /// When somebody was asked last, also if that could not be written down.
    private Optional<Instant> asked = Optional.empty();

    /// @param publisher empty if the build named none: then there is no check
    public Updates(Optional<Publisher> publisher, Installation here, Doors doors, InstantSource real) {
        this.publisher = publisher;
        this.here = here;
        this.doors = doors;
        this.real = real;
    }

    /// Whether this program knows whose word to take.
    public boolean isPresent() {
        return publisher.isPresent();
    }

    /// Whom a check asks; empty if it only reads files.
    public Optional<String> address() {
        return publisher.flatMap(Publisher::address).map(where -> where.getHost());
    }

    public AppVersion version() {
        return here.version();
    }

    public Standing standing() {
        lock.lock();
        try {
            load();
            return standing;
        } finally {
            lock.unlock();
        }
    }

    /// Tells of every change on the thread that made it, until closed.
    public AutoCloseable listen(Consumer<Standing> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void allow(boolean on) throws StorageException {
        change(before -> before.allowed(on));
    }

    /// Nobody wants to be reminded of that version.
    public void hush(AppVersion version) throws StorageException {
        change(before -> before.hushed(version.text()));
    }

    /// Asks the publisher's address now. The caller was told to.
    public Outcome check() throws StorageException, InterruptedException {
        return check(doors.online());
    }

    /// Reads a manifest somebody brought here; nobody is asked.
    public Outcome check(Path file) throws StorageException, InterruptedException {
        return check(doors.file().apply(file));
    }

    /// Asks the publisher's address if that is allowed and has not been done for a day.
    public Optional<Outcome> checkIfDue() throws StorageException, InterruptedException {
        checking.lockInterruptibly();
        try {
            return isDue() ? Optional.of(check()) : Optional.empty();
        } finally {
            checking.unlock();
        }
    }

    /// A clock set back a long way does not end it.
    private boolean isDue() {
        lock.lock();
        try {
            load();
            Instant now = real.instant();
            return state.allowed() && address().isPresent() && asked.or(state::tried)
                    .filter(last -> now.isBefore(last.plus(BETWEEN)) && now.isAfter(last.minus(BETWEEN))).isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private Outcome check(ManifestSource source) throws StorageException, InterruptedException {
        UpdateKey key = publisher.orElseThrow(() -> new IllegalStateException("nobody's word to take")).key();
        checking.lockInterruptibly();
        try {
            Instant begun = real.instant();
            asked = Optional.of(begun);
            byte[] envelope = source.fetch();
            Outcome.Good outcome = believe(envelope, key, begun);
            LOG.log(System.Logger.Level.INFO, "update.known");
            return outcome;
        } catch (RefusedException refused) {
            LOG.log(System.Logger.Level.WARNING, "update.refused", refused);
            return failed(new Outcome.Refused(refused.why()));
        } catch (UnreachableException missed) {
            LOG.log(System.Logger.Level.INFO, "update.unreachable", missed);
            return failed(new Outcome.Unreachable(missed.why()));
        } finally {
            checking.unlock();
        }
    }

    private Outcome.Good believe(byte[] envelope, UpdateKey key, Instant now) throws RefusedException, StorageException {
        lock.lock();
        try {
            load();
            Judge.Judged judged = new Judge(key, here, doors.reader())
                    .judge(envelope, Optional.ofNullable(state.accepted().get(key.id())), now);
            keep(state.believed(envelope, key.id(), judged.after(), now));
            return judged.outcome();
        } finally {
            lock.unlock();
        }
    }

    private Outcome failed(Outcome.Failed why) throws StorageException {
        Instant now = real.instant();
        change(before -> before.failed(why, now));
        return why;
    }

    private void change(Function<UpdateState, UpdateState> change) throws StorageException {
        lock.lock();
        try {
            load();
            keep(change.apply(state));
        } finally {
            lock.unlock();
        }
    }

    /// What cannot be remembered does not count: an accepted number that is forgotten would let an older one in.
    private void keep(UpdateState after) throws StorageException {
        doors.book().save(after);
        state = after;
        standing = standing(after);
        listeners.forEach(listener -> listener.accept(standing));
    }

    private void load() {
        if (state == null) {
            state = doors.book().load();
            standing = standing(state);
        }
    }

    private Standing standing(UpdateState of) {
        Optional<Standing.Known> known = of.kept().flatMap(this::again);
        boolean hushed = known.filter(is -> is.outcome() instanceof Outcome.Newer(Manifest _, Manifest.Release release)
                && release.version().text().equals(of.hushed())).isPresent();
        Optional<Standing.Missed> missed = of.trouble()
                .flatMap(why -> of.tried().map(at -> new Standing.Missed(why, at)));
        return new Standing(of.allowed(), known, missed, hushed);
    }

    /// Judged once more as of when it was believed: this program may be another one since.
    private Optional<Standing.Known> again(UpdateState.Kept kept) {
        if (publisher.isEmpty()) {
            return Optional.empty();
        }
        try {
            Judge judge = new Judge(publisher.get().key(), here, doors.reader());
            return Optional.of(new Standing.Known(
                    judge.judge(kept.bytes(), Optional.empty(), kept.at()).outcome(), kept.at()));
        } catch (RefusedException noMore) {
            return Optional.empty();
        }
    }
}
