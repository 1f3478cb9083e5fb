package app.glovebox.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/// The pages of a file that hold its schema, which SQLite walks before anybody can ask it for less. It follows each page as
/// often as others point to it, twenty levels deep: in a file made for it that is without end, and nothing stops it between
/// two rows. No tree points to a page twice. Source: SQLite's file format, section 1.6.
final class SchemaTree {
    private static final int INNER = 0x05;
    private static final int LEAF = 0x0d;
    private static final int FILE_HEADER = 100;
    private static final int LEAST_PAGE = 512;
    private static final int CELLS = 3;
    private static final int LONGEST_NUMBER = 9;
    private static final int LAST_CHILD = 8;
    private static final int INNER_POINTERS = 12;
    private static final int LEAF_POINTERS = 8;

    private final FileChannel file;
    private final int pageSize;
    private final long pages;
    private final BitSet seen = new BitSet();
    private final Deque<Integer> ahead = new ArrayDeque<>();

    private SchemaTree(FileChannel file, int pageSize) throws IOException {
        this.file = file;
        this.pageSize = pageSize;
        pages = file.size() / pageSize;
    }

    /// Whether that is so, as far as it can be followed; all else SQLite finds itself.
    ///
    /// @param pageSize as the file's header has it
    static boolean isPlausible(Path path, int pageSize) throws IOException {
        if (pageSize < LEAST_PAGE) {
            return true;
        }
        try (FileChannel file = FileChannel.open(path)) {
            return new SchemaTree(file, pageSize).walk();
        }
    }

    private boolean walk() throws IOException {
        boolean once = follow(1);
        while (once && !ahead.isEmpty()) {
            once = look(ahead.pop());
        }
        return once;
    }

    private boolean look(int number) throws IOException {
        ByteBuffer page = ByteBuffer.allocate(pageSize);
        long at = (number - 1L) * pageSize;
        while (page.hasRemaining() && file.read(page, at + page.position()) >= 0) {
            // A read may bring less than was asked for.
        }
        int start = number == 1 ? FILE_HEADER : 0;
        if (page.hasRemaining()) {
            return true;
        }
        return switch (page.get(start)) {
            case INNER -> follow(page.getInt(start + LAST_CHILD))
                    && cells(page, start, INNER_POINTERS).allMatch(cell -> follow(page.getInt(cell)));
            case LEAF -> cells(page, start, LEAF_POINTERS).allMatch(cell -> fits(page, cell));
            default -> true;
        };
    }

    /// Where its cells begin, those left out that do not lie on the page.
    private IntStream cells(ByteBuffer page, int start, int pointers) {
        int count = Math.min(Short.toUnsignedInt(page.getShort(start + CELLS)), (pageSize - start - pointers) / 2);
        return IntStream.range(0, count).map(cell -> Short.toUnsignedInt(page.getShort(start + pointers + 2 * cell)))
                .filter(cell -> cell <= pageSize - LONGEST_NUMBER);
    }

    /// Whether the length a row begins with, seven bits a byte, is one it can have.
    private boolean fits(ByteBuffer page, int cell) {
        long length = 0;
        for (int at = cell; at < cell + LONGEST_NUMBER - 1; at++) {
            length = length << 7 | page.get(at) & 0x7f;
            if (page.get(at) >= 0) {
                return length <= pages * pageSize;
            }
        }
        return false;
    }

    private boolean follow(int number) {
        if (number < 1 || number > pages) {
            return true;
        }
        boolean once = !seen.get(number);
        seen.set(number);
        ahead.push(number);
        return once;
    }
}
