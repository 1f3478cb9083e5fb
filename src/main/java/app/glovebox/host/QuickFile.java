package app.glovebox.host;

import app.glovebox.account.quick.QuickSlot;
import app.glovebox.account.quick.QuickStore;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.session.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a PIN needs beside the vault, as a small text file `….quick`, 0600, replaced as a whole. Anything else in it counts
/// as nothing there: then the password is asked. Any thread.
public final class QuickFile implements QuickStore {
    private static final Pattern CONTENT = Pattern.compile("""
            glovebox-quick 1
            id=([0-9a-f]{32})
            lasting=(true|false)
            salt=([0-9a-f]{32})
            cost=(\\d{1,8}),(\\d{1,4}),(\\d{1,4})
            passwords=([0-9a-f]{64})
            wrapped=((?:[0-9a-f]{2}){1,200})
            tries=(\\d{1,4})
            used=(\\d{1,15})
            """);
    private static final int MOST_BYTES = 1000;

    @Override
    public Optional<QuickSlot> load(Path vault) {
        Path file = beside(vault);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            Matcher content = CONTENT.matcher(Files.readString(file));
            return content.matches() ? Optional.of(read(content)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void save(Path vault, QuickSlot slot) throws StorageException {
        HexFormat hex = HexFormat.of();
        KdfCost cost = slot.spec().cost();
        try {
            PrivateFile.write(beside(vault), """
                    glovebox-quick 1
                    id=%s
                    lasting=%s
                    salt=%s
                    cost=%d,%d,%d
                    passwords=%s
                    wrapped=%s
                    tries=%d
                    used=%d
                    """.formatted(slot.id(), slot.lasting(), hex.formatHex(slot.spec().salt()), cost.memoryKib(),
                    cost.passes(), cost.lanes(), slot.passwords(), hex.formatHex(slot.wrapped()), slot.tries(),
                    slot.used().toEpochMilli()));
            flush(vault);
        } catch (IOException failed) {
            throw new StorageException(failed);
        }
    }

    @Override
    public void delete(Path vault) throws StorageException {
        try {
            if (Files.deleteIfExists(beside(vault))) {
                flush(vault);
            }
        } catch (IOException failed) {
            throw new StorageException(failed);
        }
    }

    private static QuickSlot read(Matcher content) {
        HexFormat hex = HexFormat.of();
        KdfCost cost = new KdfCost(Integer.parseInt(content.group(4)), Integer.parseInt(content.group(5)),
                Integer.parseInt(content.group(6)));
        return new QuickSlot(content.group(1), Boolean.parseBoolean(content.group(2)),
                new KdfSpec(hex.parseHex(content.group(3)), cost), content.group(7), hex.parseHex(content.group(8)),
                Integer.parseInt(content.group(9)), Instant.ofEpochMilli(Long.parseLong(content.group(10))));
    }

    private static Path beside(Path vault) {
        return vault.resolveSibling(vault.getFileName() + ".quick");
    }

    /// A name survives a power cut only once its folder is flushed too.
    private static void flush(Path vault) throws IOException {
        if (vault.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(vault.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
