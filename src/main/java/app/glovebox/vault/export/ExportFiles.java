package app.glovebox.vault.export;

import app.glovebox.export.ExportException;
import app.glovebox.export.ExportOutcome;
import app.glovebox.export.Sheet;
import app.glovebox.export.SheetWriter;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.FreeSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Writes exports into folders of their own, 0700 with files of 0600.
public final class ExportFiles implements SheetWriter {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'glovebox-export-'uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final String SCHEMA = "glovebox.schema.json";
    /// Less than this is what a disk has left that took all it could.
    private static final long FULL_BYTES = 1_000_000;

    private final FreeSpace space;

    public ExportFiles(FreeSpace space) {
        this.space = space;
    }

    @Override
    public ExportOutcome.Done write(Path parent, Instant made, List<Sheet> sheets)
            throws StorageException, ExportException {
        Path target = parent.resolve(NAME.format(made.atOffset(ZoneOffset.UTC)));
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        boolean done = false;
        try {
            Files.createDirectory(unfinished, only(unfinished, "rwx------"));
            long rows;
            try (SheetFiles files = new SheetFiles(name -> create(unfinished.resolve(name)), made)) {
                rows = files.write(sheets);
            }
            try (InputStream schema = ExportFiles.class.getResourceAsStream(SCHEMA);
                    OutputStream out = create(unfinished.resolve(SCHEMA))) {
                schema.transferTo(out);
            }
            sums(unfinished);
            if (Files.exists(target)) {
                throw new IOException("an export of that name is there");
            }
            Files.move(unfinished, target);
            done = true;
            return new ExportOutcome.Done(target, rows);
        } catch (IOException broken) {
            throw new ExportException(isFull(parent) ? ExportException.Kind.NO_ROOM
                    : ExportException.Kind.UNWRITABLE, broken);
        } finally {
            if (!done) {
                remove(unfinished);
            }
        }
    }

    /// A new file for its owner only.
    static OutputStream create(Path file) throws IOException {
        Files.createFile(file, only(file, "rw-------"));
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    /// In the format of `sha256sum`, which also checks it.
    private static void sums(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(folder)) {
            lines.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
        }
        try (OutputStream out = create(folder.resolve("SHA256SUMS"))) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : files(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file),
                MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every runtime", missing);
        }
    }

    private static void remove(Path folder) throws ExportException {
        try {
            if (Files.isDirectory(folder)) {
                for (Path file : files(folder)) {
                    Files.delete(file);
                }
                Files.delete(folder);
            }
        } catch (IOException stays) {
            throw new ExportException(ExportException.Kind.UNWRITABLE, stays);
        }
    }

    /// The runtime knows no failure of its own for a full disk, and the system's words for it are in any language.
    private boolean isFull(Path parent) {
        try {
            return space.bytes(parent) < FULL_BYTES;
        } catch (IOException gone) {
            return false;
        }
    }

    private static FileAttribute<?>[] only(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
