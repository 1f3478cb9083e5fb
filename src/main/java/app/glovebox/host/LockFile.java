package app.glovebox.host;

import app.glovebox.lock.LockPreferences;
import app.glovebox.lock.LockRules;
import app.glovebox.session.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lock rules in a small file: `idle=600`, `sleep=true`, `screen=true`, `clipboard=30`, a line each; `idle=0` is
/// never, and a file from before the clipboard had a choice lacks the last one. Anything else counts as the usual rules, so a broken file never leaves an account open longer than the usual time. Any
/// thread.
public final class LockFile implements LockPreferences {
    private static final Pattern CONTENT =
            Pattern.compile("idle=(\\d{1,8})\nsleep=(true|false)\nscreen=(true|false)\n(?:clipboard=(\\d{1,5})\n)?");
    private static final int MOST_BYTES = 100;

    private final Path file;
    private volatile LockRules known;

    public LockFile(Path file) {
        this.file = file;
    }

    /// Asked at every touch: read once, then known.
    @Override
    public LockRules rules() {
        if (known == null) {
            known = load();
        }
        return known;
    }

    private LockRules load() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return LockRules.usual();
            }
            Matcher content = CONTENT.matcher(Files.readString(file));
            return content.matches() ? read(content) : LockRules.usual();
        } catch (IOException unreadable) {
            return LockRules.usual();
        }
    }

    @Override
    public void save(LockRules rules) throws StorageException {
        try {
            PrivateFile.write(file, String.join("\n", List.of(
                    "idle=" + rules.idle().map(LockFile::wholeSeconds).orElse(0L),
                    "sleep=" + rules.onSleep(), "screen=" + rules.onScreenLock(),
                    "clipboard=" + wholeSeconds(rules.clipboard()), "")));
            known = rules;
        } catch (IOException failed) {
            throw new StorageException(failed);
        }
    }

    private static LockRules read(Matcher content) {
        Optional<Duration> idle = Optional.of(Duration.ofSeconds(Long.parseLong(content.group(1))))
                .filter(Duration::isPositive);
        return new LockRules(idle, Boolean.parseBoolean(content.group(2)), Boolean.parseBoolean(content.group(3)),
                Optional.ofNullable(content.group(4)).map(text -> Duration.ofSeconds(Long.parseLong(text)))
                        .filter(Duration::isPositive).orElse(LockRules.USUAL_CLIPBOARD));
    }

    /// Never 0, which would read as never.
    private static long wholeSeconds(Duration span) {
        return Math.max(1, span.toSeconds());
    }
}
