package app.glovebox.host.update;

import app.glovebox.host.Folders;
import app.glovebox.host.PrivateFile;
import app.glovebox.session.StorageException;
import app.glovebox.update.Accepted;
import app.glovebox.update.Obstacle;
import app.glovebox.update.Outcome;
import app.glovebox.update.UpdateBook;
import app.glovebox.update.UpdateState;
import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Envelope;
import app.glovebox.update.manifest.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The state of the update check as lines of text. Any thread, one at a time.
public final class UpdateFile implements UpdateBook {
    private static final Pattern KEY = Pattern.compile(
            "key=([0-9a-f]{16}) (\\d{1,15}) ([0-9A-Za-z.-]{1,60}) ([0-9a-f]{64}) (\\d{1,15})\n");
    private static final Pattern CONTENT = Pattern.compile("""
            glovebox-update-state 1
            allowed=(true|false)
            tried=(\\d{1,15})?
            trouble=(?:(refused|unreachable):([A-Z_]{1,40}))?
            hushed=([0-9A-Za-z.-]{0,60})
            ((?:%s){0,64})kept=(?:(\\d{1,15}) ([A-Za-z0-9+/=]+))?
            """.formatted(KEY.pattern().replaceAll("\\((?!\\?)", "(?:")));
    private static final int MOST_BYTES = Envelope.MOST_BYTES * 2;

    private final Path file;

    public UpdateFile(Path file) {
        this.file = file;
    }

    @Override
    public UpdateState load() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return UpdateState.fresh();
            }
            Matcher content = CONTENT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return content.matches() ? read(content) : UpdateState.fresh();
        } catch (IOException | IllegalArgumentException illegible) {
            return UpdateState.fresh();
        }
    }

    @Override
    public void save(UpdateState state) throws StorageException {
        StringBuilder text = new StringBuilder("glovebox-update-state 1\nallowed=" + state.allowed()
                + "\ntried=" + state.tried().map(UpdateFile::written).orElse("")
                + "\ntrouble=" + state.trouble().map(UpdateFile::written).orElse("")
                + "\nhushed=" + state.hushed() + "\n");
        new TreeMap<>(state.accepted()).forEach((key, each) -> text.append("key=%s %d %s %s %s\n".formatted(key,
                each.sequence(), each.version().text(), each.digest(), written(each.seen()))));
        text.append("kept=").append(state.kept().map(kept -> written(kept.at()) + " "
                + Base64.getEncoder().encodeToString(kept.bytes())).orElse("")).append('\n');
        try {
            Folders.makePrivate(file.toAbsolutePath().getParent());
            PrivateFile.replace(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new StorageException(failed);
        }
    }

    private static String written(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }

    private static String written(Outcome.Failed trouble) {
        return switch (trouble) {
            case Outcome.Refused(Refusal why) -> "refused:" + why.name();
            case Outcome.Unreachable(Obstacle why) -> "unreachable:" + why.name();
        };
    }

    private static UpdateState read(Matcher content) {
        return new UpdateState(Boolean.parseBoolean(content.group(1)), moment(content.group(2)),
                trouble(content.group(3), content.group(4)), kept(content.group(7), content.group(8)),
                keys(content.group(6)), content.group(5));
    }

    private static Optional<Instant> moment(String text) {
        return Optional.ofNullable(text).map(Long::parseLong).map(Instant::ofEpochMilli);
    }

    private static Optional<Outcome.Failed> trouble(String kind, String why) {
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(kind.equals("refused") ? new Outcome.Refused(Refusal.valueOf(why))
                : new Outcome.Unreachable(Obstacle.valueOf(why)));
    }

    private static Optional<UpdateState.Kept> kept(String at, String bytes) {
        return moment(at).map(moment -> new UpdateState.Kept(Base64.getDecoder().decode(bytes), moment));
    }

    private static Map<String, Accepted> keys(String lines) {
        Map<String, Accepted> keys = new TreeMap<>();
        KEY.matcher(lines).results().forEach(line -> keys.put(line.group(1), new Accepted(
                Long.parseLong(line.group(2)), new AppVersion(line.group(3)), line.group(4),
                Instant.ofEpochMilli(Long.parseLong(line.group(5))))));
        return keys;
    }
}
