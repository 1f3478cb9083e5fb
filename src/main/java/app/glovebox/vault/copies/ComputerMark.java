package app.glovebox.vault.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the backups of one computer from those of another that has the same vault, without saying whose they are: chance,
/// kept in a small file beside the vault. Not within the vault, which may have come from the other computer. A data folder
/// that was copied as a whole gets a mark of its own: what is kept also says when its file was made.
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
        boolean own = content.matches() && content.group(2).equals(born().toString());
        return own ? Optional.of(content.group(1)) : Optional.empty();
    }

    private String fresh() throws IOException {
        String mark = chance();
        Files.deleteIfExists(file());
        Placing.createPrivate(file());
        FileTime born = born();
        Files.writeString(file(), mark + "\n" + born + "\n");
        // It stands for the birth of a file on a disk that notes none.
        Files.setLastModifiedTime(file(), born);
        return mark;
    }

    /// Other than a file's number, that stays when a disk is plugged in again, and a copy has another.
    private FileTime born() throws IOException {
        return Files.readAttributes(file(), BasicFileAttributes.class).creationTime();
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
