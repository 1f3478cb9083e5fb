package app.glovebox.update;

import app.glovebox.link.update.SignedManifests;
import app.glovebox.session.StorageException;
import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.UpdateKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The update check with the real reading and judging, and a server and a clock that a test sets.
public final class Served {
    public final Signed publisher = new Signed();
    public final MemoryBook book = new MemoryBook();
    public Instant now = Signed.NOON;
    public byte[] answer = publisher.manifest(100, "1.1.0");
    public Obstacle obstacle;
    public int asked;

    /// As of a start of that version.
    public Updates start(AppVersion version) {
        return start(version, publisher.key());
    }

    public Updates start(AppVersion version, UpdateKey key) {
        return updates(Optional.of(new Publisher(key, Optional.of(URI.create("https://updates.example/stable")))),
                version);
    }

    public Updates start() {
        return start(Signed.HERE);
    }

    /// A program that only takes files.
    public Updates filesOnly() {
        return updates(Optional.of(new Publisher(publisher.key(), Optional.empty())), Signed.HERE);
    }

    /// A program that was built without a key.
    public Updates without() {
        return updates(Optional.empty(), Signed.HERE);
    }

    private Updates updates(Optional<Publisher> whose, AppVersion version) {
        Installation here = new Installation("glovebox", "stable", Signed.PLATFORM, version);
        return new Updates(whose, here, new Updates.Doors(this::fetch, file -> this::fetch, new SignedManifests(), book),
                () -> now);
    }

    private byte[] fetch() throws UnreachableException {
        asked++;
        if (obstacle != null) {
            throw new UnreachableException(obstacle, null);
        }
        return answer;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// What a new start says of that answer.
    public Outcome check(byte[] served) throws StorageException, InterruptedException {
        answer = served;
        return start().check();
    }
}
