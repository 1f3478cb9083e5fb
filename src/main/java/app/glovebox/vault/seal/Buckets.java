package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/// The marks of all records, [#SIZE] numbers a bucket. Of a bucket's row memory knows which state is the valid one; what
/// stands in it is read when somebody asks, and stays in memory then.
final class Buckets {
    /// A full one fits on a page of SQLite's beside another.
    static final int SIZE = 48;

    private final NavigableMap<Long, Mark> rows = new TreeMap<>();
    // The one asked for last: the next record is mostly in the same.
    private Bucket last;
    private final Map<Long, Bucket> loaded = new HashMap<>();

    /// Those of an opened file.
    ///
    /// @param root what their codes must come to
    static Buckets read(Connection connection, Sealing sealing, byte[] root) throws SQLException, StoreException {
        Buckets buckets = new Buckets();
        byte[] found = new byte[root.length];
        String sql = "SELECT n,ver,substr(sealed,1,32)||substr(sealed,-32) FROM bucket";
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Mark mark = Mark.of(row.getLong(2), row.getBytes(3));
                if (buckets.rows.put(row.getLong(1), mark) != null) {
                    throw damaged();
                }
                sealing.fold(found, row.getLong(1), mark);
            }
        }
        if (!Arrays.equals(root, found)) {
            throw damaged();
        }
        return buckets;
    }

    static long of(RecordId id) {
        return id.number() / SIZE;
    }

    /// The first bucket from that one on.
    OptionalLong from(long bucket) {
        Long next = rows.ceilingKey(bucket);
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /// How many records those buckets name that were read until now.
    long known() {
        return loaded.values().stream().mapToLong(Bucket::size).sum();
    }

    /// The record's mark, null if there is no such record.
    Mark mark(Connection connection, Sealing sealing, RecordId id) throws SQLException, StoreException {
        return in(connection, sealing, of(id)).get(id);
    }

    /// The marks in one bucket; not to be changed.
    Bucket in(Connection connection, Sealing sealing, long bucket)
            throws SQLException, StoreException {
        if (last != null && last.number() == bucket) {
            return last;
        }
        Bucket known = loaded.get(bucket);
        if (known == null) {
            Mark row = rows.get(bucket);
            if (row == null) {
                return Bucket.empty(bucket);
            }
            known = load(connection, sealing, bucket, row);
            loaded.put(bucket, known);
        }
        last = known;
        return known;
    }

    /// Reads one whose row is in that state.
    static Bucket load(Connection connection, Sealing sealing, long bucket, Mark mark)
            throws SQLException, StoreException {
        try (PreparedStatement query = connection.prepareStatement("SELECT sealed FROM bucket WHERE n=?")) {
            query.setLong(1, bucket);
            try (ResultSet row = query.executeQuery()) {
                byte[] sealed = row.next() ? row.getBytes(1) : null;
                if (!mark.equals(Mark.of(mark.version(), sealed))) {
                    throw damaged();
                }
                return Bucket.of(bucket, sealing.open(Sealing.TABLE_BUCKET, place(bucket), mark.version(), sealed));
            }
        }
    }

    static RecordId place(long bucket) {
        return new RecordId(bucket, 0);
    }

    /// The first bucket that is sealed with another key than this, or names a record that is. All must be known.
    OptionalLong under(int otherThan) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().key() != otherThan
                        || !loaded.get(row.getKey()).stale(otherThan).isEmpty())
                .mapToLong(Map.Entry::getKey).findFirst();
    }

    /// How many records are sealed with another key than this. All buckets must be known.
    long stale(int otherThan) {
        return rows.keySet().stream().mapToLong(bucket -> loaded.get(bucket).stale(otherThan).size()).sum();
    }

    void forget() {
        rows.clear();
        loaded.clear();
        last = null;
    }

    Draft draft() {
        return new Draft();
    }

    /// The changes of one commit, which count once the commit is on disk.
    final class Draft {
        private final NavigableMap<Long, Bucket> changed = new TreeMap<>();
        private final Map<Long, Mark> sealed = new HashMap<>();
        private Bucket opened;

        Mark mark(Connection connection, Sealing sealing, RecordId id) throws SQLException, StoreException {
            Bucket own = own(of(id));
            return own == null ? Buckets.this.mark(connection, sealing, id) : own.get(id);
        }

        /// The bucket of that record, to change it.
        Bucket open(Connection connection, Sealing sealing, RecordId id) throws SQLException, StoreException {
            Bucket own = own(of(id));
            if (own == null) {
                own = in(connection, sealing, of(id)).copy();
                changed.put(of(id), own);
                opened = own;
            }
            return own;
        }

        private Bucket own(long bucket) {
            if (opened == null || opened.number() != bucket) {
                opened = changed.get(bucket);
            }
            return opened;
        }

        /// All marks as they were before.
        Buckets all() {
            return Buckets.this;
        }

        NavigableMap<Long, Bucket> changed() {
            return changed;
        }

        /// The row's state before, null if there was none.
        Mark before(long bucket) {
            return rows.get(bucket);
        }

        void sealed(long bucket, Mark mark) {
            sealed.put(bucket, mark);
        }

        void adopt() {
            last = null;
            changed.forEach((bucket, marks) -> {
                if (marks.isEmpty()) {
                    rows.remove(bucket);
                    loaded.remove(bucket);
                } else {
                    rows.put(bucket, sealed.get(bucket));
                    loaded.put(bucket, marks);
                }
            });
        }
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, null);
    }
}
