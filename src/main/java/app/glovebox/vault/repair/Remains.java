package app.glovebox.vault.repair;

import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.vault.seal.Mark;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.Salvage;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// What a vault file shows without a key, whole or not: which state of which record and of which bucket stands in it.
/// Around damage it is read number by number, so a broken page costs what lies on it.
///
/// A bucket in the same state as a copy's proves by itself that its numbers stand as in the copy, readable or not.
final class Remains {
    /// Each is a query that ends at a broken page: some seconds in all.
    private static final int MOST_TRIES = 1 << 16;

    /// What stands in one file beyond another.
    ///
    /// @param fresh   records the other has not
    /// @param changed records that stand there in another state
    /// @param unread  records of which no more is known than that they are there
    /// @param dark    whether there may be more
    record Beyond(long fresh, long changed, long unread, boolean dark) {
    }

    @FunctionalInterface
    private interface Stretch {
        void read(long from, long to) throws StoreException;
    }

    /// Numbers that cannot be read, the last one exclusive.
    private record Hole(long from, long to) {
        boolean meets(long first, long last) {
            return from <= last && first < to;
        }
    }

    private final Database database;
    private final BooleanSupplier stopped;
    private final NavigableMap<RecordId, Mark> rows = new TreeMap<>();
    private final NavigableMap<Long, Mark> buckets = new TreeMap<>();
    private final List<Hole> holes = new ArrayList<>();
    private final List<Hole> bucketHoles = new ArrayList<>();
    private int tries;

    /// @throws CancellationException if it was stopped
    Remains(Database database, BooleanSupplier stopped) {
        this.database = database;
        this.stopped = stopped;
        long end = Math.max(last("SELECT id FROM rec ORDER BY id DESC LIMIT 1", 1),
                last("SELECT n FROM bucket ORDER BY n DESC LIMIT 1", Salvage.BUCKET));
        all(end / Salvage.BUCKET + 1, this::readBuckets, bucketHoles);
        tries = 0;
        all(end, this::readRows, holes);
    }

    NavigableMap<RecordId, Mark> rows() {
        return rows;
    }

    NavigableMap<Long, Mark> buckets() {
        return buckets;
    }

    /// Behind the last number there seems to be.
    private long last(String sql, int numbers) {
        try {
            return database.read(connection -> {
                try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return 1L;
                    }
                    long number = numbers == 1 ? id(row.getBytes(1)).number() : row.getLong(1);
                    // Nobody makes more than that: such a number is damage itself.
                    return number < 0 || number > Integer.MAX_VALUE ? 1L : (number + 1) * numbers;
                }
            });
        } catch (StoreException broken) {
            return 1;
        }
    }

    private void all(long end, Stretch stretch, List<Hole> into) {
        walk(0, end, stretch, into);
        try {
            stretch.read(end, Long.MAX_VALUE);
        } catch (StoreException broken) {
            into.add(new Hole(end, Long.MAX_VALUE));
        }
    }

    private void walk(long from, long to, Stretch stretch, List<Hole> into) {
        goOn();
        try {
            stretch.read(from, to);
        } catch (StoreException broken) {
            if (to - from == 1 || ++tries > MOST_TRIES) {
                into.add(new Hole(from, to));
                return;
            }
            long middle = from + (to - from) / 2;
            walk(from, middle, stretch, into);
            walk(middle, to, stretch, into);
        }
    }

    private void readRows(long from, long to) throws StoreException {
        rows.putAll(database.read(connection -> {
            String sql = "SELECT id,ver,sealed FROM rec WHERE id>=? AND id<? ORDER BY id";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setBytes(1, new RecordId(from, 0).bytes());
                query.setBytes(2, new RecordId(to, 0).bytes());
                NavigableMap<RecordId, Mark> found = new TreeMap<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        goOn();
                        put(found, id(row.getBytes(1)), Mark.of(row.getLong(2), row.getBytes(3)));
                    }
                }
                return found;
            }
        }));
    }

    private void readBuckets(long from, long to) throws StoreException {
        buckets.putAll(database.read(connection -> {
            String sql = "SELECT n,ver,sealed FROM bucket WHERE n>=? AND n<? ORDER BY n";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, from);
                query.setLong(2, to);
                NavigableMap<Long, Mark> found = new TreeMap<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        goOn();
                        put(found, row.getLong(1), Mark.of(row.getLong(2), row.getBytes(3)));
                    }
                }
                return found;
            }
        }));
    }

    private static RecordId id(byte[] bytes) throws StoreException {
        if (bytes == null || bytes.length != RecordId.LENGTH) {
            throw damaged();
        }
        return RecordId.of(bytes);
    }

    /// Pages that point to one another would go on for ever, but not upwards.
    private static <K extends Comparable<K>> void put(NavigableMap<K, Mark> found, K key, Mark mark)
            throws StoreException {
        if (!found.isEmpty() && found.lastKey().compareTo(key) >= 0) {
            throw damaged();
        }
        found.put(key, mark);
    }

    /// What numbers, versions and tags tell. A row in no bucket there is, is no record's.
    Beyond beyond(Remains copy) {
        long fresh = 0;
        long changed = 0;
        long unread = 0;
        for (var row : rows.entrySet()) {
            long bucket = bucket(row.getKey());
            Mark theirs = copy.rows.get(row.getKey());
            boolean held = row.getValue().equals(theirs) || isHeld(bucket, copy)
                    || !buckets.containsKey(bucket) && !meets(bucketHoles, bucket, bucket);
            if (!held && theirs == null) {
                fresh++;
            } else if (!held && theirs.version() != row.getValue().version()) {
                changed++;
            } else if (!held) {
                unread++;
            }
        }
        return new Beyond(fresh, changed, unread, holes.stream().anyMatch(hole -> isDark(hole, copy)));
    }

    private boolean isHeld(long bucket, Remains copy) {
        Mark mine = buckets.get(bucket);
        return mine != null && mine.equals(copy.buckets.get(bucket));
    }

    private boolean isDark(Hole hole, Remains copy) {
        long first = hole.from / Salvage.BUCKET;
        long last = (hole.to - 1) / Salvage.BUCKET;
        return meets(bucketHoles, first, last)
                || buckets.subMap(first, true, last, true).keySet().stream().anyMatch(bucket -> !isHeld(bucket, copy));
    }

    /// Whether no bucket that opened says what there is of that record.
    ///
    /// @param shut buckets that are there and do not open
    boolean isUnnamed(RecordId id, Set<Long> shut) {
        return shut.contains(bucket(id)) || meets(bucketHoles, bucket(id), bucket(id));
    }

    /// Whether there are numbers of which neither the record nor the bucket can be read.
    boolean isDark(Set<Long> shut) {
        return holes.stream().anyMatch(hole -> {
            long first = hole.from / Salvage.BUCKET;
            long last = (hole.to - 1) / Salvage.BUCKET;
            return meets(bucketHoles, first, last) || shut.stream().anyMatch(each -> each >= first && each <= last);
        });
    }

    private static long bucket(RecordId id) {
        return id.number() / Salvage.BUCKET;
    }

    private static boolean meets(List<Hole> all, long first, long last) {
        return all.stream().anyMatch(hole -> hole.meets(first, last));
    }

    private void goOn() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, null);
    }
}
