package app.glovebox.vault.copies;

import app.glovebox.store.StoreException;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The copies kept beside one vault. Used by one thread at a time.
public final class KeptCopies {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile(
            "(\\d{8}T\\d{6}Z)-(daily|migration|rekey|restore|asked)-([0-9a-f]{1,16}\\.[0-9a-f]{16})\\.vault");

    private final Path folder;

    public KeptCopies(Path vault) {
        folder = vault.resolveSibling(vault.getFileName() + ".kept");
    }

    /// Newest first.
    public List<KeptCopy> list() throws IOException {
        List<KeptCopy> copies = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path path : all.toList()) {
                    Matcher name = NAME.matcher(path.getFileName().toString());
                    if (name.matches() && isTime(name.group(1)) && Files.isRegularFile(path)) {
                        copies.add(copy(path, name));
                    }
                }
            }
        }
        copies.sort(Comparator.comparing(KeptCopy::made).thenComparing(KeptCopies::sequence).reversed());
        return List.copyOf(copies);
    }

    private static boolean isTime(String text) {
        try {
            TIME.parse(text);
            return true;
        } catch (DateTimeParseException odd) {
            return false;
        }
    }

    private static KeptCopy copy(Path path, Matcher name) throws IOException {
        Instant made = LocalDateTime.parse(name.group(1), TIME).toInstant(ZoneOffset.UTC);
        Reason reason = Reason.valueOf(name.group(2).toUpperCase(Locale.ROOT));
        return new KeptCopy(path, made, reason, name.group(3), Files.size(path));
    }

    /// The newest copy, if it holds just that state.
    public Optional<KeptCopy> unchanged(String stamp) throws IOException {
        return list().stream().findFirst().filter(copy -> copy.stamp().equals(stamp));
    }

    /// Places a copy and lets those go that are no longer needed.
    ///
    /// @param writer fails if the copy cannot be read again: then no older one goes
    public KeptCopy keep(Reason reason, String stamp, Instant now, Placing.Writer writer)
            throws IOException, StoreException {
        Placing.makePrivate(folder);
        Placing.clearUnfinished(folder);
        Instant made = now.truncatedTo(ChronoUnit.SECONDS);
        Path target = folder.resolve(TIME.format(made.atOffset(ZoneOffset.UTC)) + "-"
                + reason.name().toLowerCase(Locale.ROOT) + "-" + stamp + ".vault");
        Placing.place(target, writer);
        KeptCopy fresh = new KeptCopy(target, made, reason, stamp, Files.size(target));
        List<KeptCopy> newestFirst = new ArrayList<>(list());
        newestFirst.remove(fresh);
        newestFirst.addFirst(fresh);
        for (KeptCopy spare : Thinning.spare(newestFirst, now)) {
            Files.deleteIfExists(spare.file());
        }
        return fresh;
    }

    /// Tells copies of one second apart.
    private static long sequence(KeptCopy copy) {
        return Long.parseUnsignedLong(copy.stamp(), 0, copy.stamp().indexOf('.'), 16);
    }

    /// Removes them all, with the folder.
    public void delete() throws IOException {
        if (Files.isDirectory(folder)) {
            for (KeptCopy copy : list()) {
                Files.deleteIfExists(copy.file());
            }
            Placing.clearUnfinished(folder);
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException others) {
                // Something of someone else's lies there: that stays.
            }
        }
    }
}
