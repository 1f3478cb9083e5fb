package app.glovebox.vault.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the backups of one computer from those of another that has the same vault, without saying whose they are: chance,
/// kept in a small file beside the vault. Not within the vault, which may have come from the other computer. A data folder
/// that was copied as a whole gets a mark of its own: what is kept also names the file it is kept in.
public record ComputerMark(Path vault) {
    private static final int BYTES = 4;
    private static final int MOST_BYTES = 200;
    private static final Pattern CONTENT = Pattern.compile("([0-9a-f]{8})\n(.*)\n");

    /// The same each time; another one each time where it cannot be kept, so that nobody's backup is replaced.
    public String get() {
        try {
            Optional<String> known = known();
            return known.isPresent() ? known.get() : fresh();
        } catch (IOException unkept) {
            return chance();
        }
    }

    private Optional<String> known() throws IOException {
        if (!Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS) || Files.size(file()) > MOST_BYTES) {
            return Optional.empty();
        }
        Matcher content = CONTENT.matcher(Files.readString(file()));
        return content.matches() && content.group(2).equals(which()) ? Optional.of(content.group(1)) : Optional.empty();
    }

    private String fresh() throws IOException {
        String mark = chance();
        Files.deleteIfExists(file());
        Placing.createPrivate(file());
        Files.writeString(file(), mark + "\n" + which() + "\n");
        return mark;
    }

    /// Which file it is on this disk; nothing where the system has no such key (Windows).
    private String which() throws IOException {
        Object key = Files.readAttributes(file(), BasicFileAttributes.class).fileKey();
        return key == null ? "" : key.toString();
    }

    private static String chance() {
        byte[] mark = new byte[BYTES];
        new SecureRandom().nextBytes(mark);
        return HexFormat.of().formatHex(mark);
    }

    private Path file() {
        return vault.resolveSibling(vault.getFileName() + ".mark");
    }
}
