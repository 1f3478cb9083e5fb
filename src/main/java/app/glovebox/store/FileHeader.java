package app.glovebox.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first 100 bytes of an SQLite file (sqlite.org/fileformat2.html, section 1.3), read without SQLite.
record FileHeader(boolean isSqlite, boolean isCut, int userVersion, int applicationId) {
    private static final int LENGTH = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    static FileHeader read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LENGTH);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < LENGTH || !header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            return new FileHeader(false, false, 0, 0);
        }
        int pageSize = header.getShort(16) == 1 ? 65_536 : header.getShort(16) & 0xffff;
        long pages = header.getInt(28) & 0xffff_ffffL;
        boolean cut = Files.size(file) < pages * pageSize && !Files.exists(Path.of(file + "-wal"));
        return new FileHeader(true, cut, header.getInt(60), header.getInt(68));
    }
}
