package app.glovebox.vault.rig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A disk that promises as little as it may. What was written to a file since its last flush may be there or not,
/// operation by operation or sector by sector; names made, moved or removed since the last flush of the folder may be
/// lost.
final class Disk {
    private static final int SECTOR = 512;

    /// One recorded call.
    ///
    /// @param offset where it was written, or the new length, or 1 for an opening that cut the file
    record Op(int code, long inode, int offset, byte[] bytes) {
        static final int WRITE = 1;
        static final int SYNC = 2;
        static final int RENAME = 3;
        static final int UNLINK = 4;
        static final int TRUNCATE = 5;
        static final int OPEN = 6;
        static final int SYNC_FOLDER = 7;

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static final class Content {
        private byte[] bytes;
        private int length;

        Content(Content original) {
            bytes = original == null ? new byte[0] : Arrays.copyOf(original.bytes, original.length);
            length = bytes.length;
        }

        void take(Op op) {
            if (op.code == Op.TRUNCATE) {
                resize(op.offset);
            } else {
                put(op, 0, op.bytes.length);
            }
        }

        void put(Op op, int from, int to) {
            resize(Math.max(length, op.offset + to));
            System.arraycopy(op.bytes, from, bytes, op.offset + from, to - from);
        }

        private void resize(int wanted) {
            if (wanted > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * wanted);
            }
            if (wanted < length) {
                Arrays.fill(bytes, wanted, length, (byte) 0);
            }
            length = wanted;
        }

        byte[] all() {
            return Arrays.copyOf(bytes, length);
        }
    }

    private static final class Node {
        private final Content flushed = new Content(null);
        private final List<Op> since = new ArrayList<>();

        void flush() {
            since.forEach(flushed::take);
            since.clear();
        }
    }

    /// @param node null for a name removed
    private record Entry(String name, Node node) {
    }

    private final Map<String, Node> now = new HashMap<>();
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<String, Node> flushed = new HashMap<>();
    private final List<Entry> since = new ArrayList<>();
    private int acknowledged;

    static List<Op> read(Path log) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(log)).order(ByteOrder.nativeOrder());
        List<Op> all = new ArrayList<>();
        while (in.hasRemaining()) {
            int code = in.get();
            long inode = in.getLong();
            int offset = Math.toIntExact(in.getLong());
            byte[] bytes = new byte[in.getInt()];
            in.get(bytes);
            all.add(new Op(code, inode, offset, bytes));
        }
        return all;
    }

    void take(Op op) {
        switch (op.code) {
            case Op.OPEN -> open(op);
            case Op.WRITE, Op.TRUNCATE -> {
                Node node = nodes.get(op.inode);
                if (node == now.get("/" + RigProcess.ACKNOWLEDGED)) {
                    acknowledged = Integer.parseInt(op.text().strip());
                } else {
                    node.since.add(op);
                }
            }
            case Op.SYNC -> nodes.get(op.inode).flush();
            case Op.SYNC_FOLDER -> {
                since.forEach(entry -> apply(flushed, entry));
                since.clear();
            }
            case Op.RENAME -> {
                String[] names = op.text().split("\0");
                Node moved = now.get(names[0]);
                note(new Entry(names[0], null));
                note(new Entry(names[1], moved));
            }
            case Op.UNLINK -> note(new Entry(op.text(), null));
            default -> throw new IllegalArgumentException("code " + op.code);
        }
    }

    /// The last step acknowledged.
    int acknowledged() {
        return acknowledged;
    }

    /// Writes into the folder what a power cut might leave.
    void crash(Random random, Path folder) throws IOException {
        Map<String, Node> names = new HashMap<>(flushed);
        int keep = random.nextInt(since.size() + 1);
        boolean losesRemovals = random.nextInt(3) == 0;
        for (Entry entry : since.subList(0, keep)) {
            // A move keeps its two halves together: only a plain removal is lost by itself.
            if (entry.node != null || !losesRemovals || random.nextBoolean()) {
                apply(names, entry);
            }
        }
        int mode = random.nextInt(4);
        names.remove("/" + RigProcess.ACKNOWLEDGED);
        for (Map.Entry<String, Node> name : names.entrySet()) {
            Path file = folder.resolve(name.getKey().substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, left(name.getValue(), mode, random));
        }
    }

    private static byte[] left(Node node, int mode, Random random) {
        Content content = new Content(node.flushed);
        for (Op op : node.since) {
            boolean kept = switch (mode) {
                case 0 -> false;
                case 1 -> true;
                case 2 -> random.nextBoolean();
                default -> random.nextInt(4) > 0;
            };
            if (kept && mode == 3 && op.code == Op.WRITE) {
                tear(content, op, random);
            } else if (kept) {
                content.take(op);
            }
        }
        return content.all();
    }

    /// Two of three sectors arrive.
    private static void tear(Content content, Op op, Random random) {
        int from = 0;
        while (from < op.bytes.length) {
            int to = Math.min(op.bytes.length, ((op.offset + from) / SECTOR + 1) * SECTOR - op.offset);
            if (random.nextInt(3) > 0) {
                content.put(op, from, to);
            }
            from = to;
        }
    }

    private void open(Op op) {
        Node known = now.get(op.text());
        Node node = known == null ? new Node() : known;
        nodes.put(op.inode, node);
        if (known == null) {
            note(new Entry(op.text(), node));
        } else if (op.offset == 1) {
            node.since.add(new Op(Op.TRUNCATE, op.inode, 0, new byte[0]));
        }
    }

    private void note(Entry entry) {
        apply(now, entry);
        since.add(entry);
    }

    private static void apply(Map<String, Node> names, Entry entry) {
        if (entry.node == null) {
            names.remove(entry.name);
        } else {
            names.put(entry.name, entry.node);
        }
    }
}
