package app.glovebox.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The first 100 bytes of an SQLite file (sqlite.org/fileformat2.html, section 1.3), read without SQLite.
///
/// @param isCut whether the file is shorter than it says and no journal beside it explains that; a cut within these 100
///              bytes leaves version and application id 0
record FileHeader(boolean isSqlite, boolean isCut, int pageSize, int userVersion, int applicationId) {
    private static final int LENGTH = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /// The header of a file of ours, read without SQLite, so that one which is refused is not touched (no WAL, no lock,
    /// no recovery).
    ///
    /// @param newest the last `user_version` known
    static FileHeader checked(Path file, int applicationId, int newest) throws IOException, StoreException {
        FileHeader header = read(file);
        if (!header.isSqlite) {
            throw new StoreException(StoreException.Kind.NOT_A_DATABASE, null);
        }
        if (header.isCut) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
        if (header.applicationId != applicationId) {
            throw new StoreException(StoreException.Kind.FOREIGN, null);
        }
        if (header.userVersion > newest) {
            throw new StoreException(StoreException.Kind.NEWER_VERSION, null);
        }
        if (header.userVersion < 1 || !SchemaTree.isPlausible(file, header.pageSize)) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
        return header;
    }

    static FileHeader read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe would never answer, a device never end.
            throw new IOException("no regular file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LENGTH);
        }
        int known = Math.min(bytes.length, MAGIC.length);
        if (known == 0 || !Arrays.equals(bytes, 0, known, MAGIC, 0, known)) {
            return new FileHeader(false, false, 0, 0, 0);
        }
        if (bytes.length < LENGTH) {
            return new FileHeader(true, true, 0, 0, 0);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int pageSize = header.getShort(16) == 1 ? 65_536 : header.getShort(16) & 0xffff;
        long pages = header.getInt(28) & 0xffff_ffffL;
        boolean cut = Files.size(file) < pages * pageSize && !hasLog(file);
        return new FileHeader(true, cut, pageSize, header.getInt(60), header.getInt(68));
    }

    /// Whether a crash left a journal that SQLite will complete the file from: then a short file is no cut file.
    private static boolean hasLog(Path file) throws IOException {
        for (String suffix : new String[] {"-wal", "-journal"}) {
            Path log = Path.of(file + suffix);
            if (Files.exists(log) && Files.size(log) > 0) {
                return true;
            }
        }
        return false;
    }
}
