package app.glovebox.vault.repair;

import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.Passphrase;
import app.glovebox.start.Loss;
import app.glovebox.start.Loss.Item;
import app.glovebox.start.Loss.Way;
import app.glovebox.start.Loss.What;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.vault.past.FirstFormat;
import app.glovebox.vault.repair.Remains.Beyond;
import app.glovebox.vault.seal.Mark;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.Salvage;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A damaged vault beside a copy that is in order, both open. With keys what still opens in the vault is compared by
/// content; without, states are compared by number, version and tag.
final class Comparing {
    private static final int STEPS = 100;

    private final Database damaged;
    private final Database good;
    private final ProgressSink progress;
    private final BooleanSupplier stopped;
    private final Remains left;
    private final Remains kept;
    private final VaultHeader keptHeader;
    private final Optional<VaultHeader> leftHeader;

    /// @throws StoreException if the copy is no vault
    /// @throws CancellationException if it was stopped, here and later
    Comparing(Database damaged, Database good, ProgressSink progress, BooleanSupplier stopped) throws StoreException {
        this.damaged = damaged;
        this.good = good;
        this.progress = progress;
        this.stopped = stopped;
        keptHeader = VaultHeader.read(good);
        leftHeader = header(damaged);
        left = new Remains(damaged, stopped);
        kept = new Remains(good, stopped);
    }

    private static Optional<VaultHeader> header(Database damaged) {
        try {
            return Optional.of(VaultHeader.read(damaged));
        } catch (StoreException broken) {
            return Optional.empty();
        }
    }

    /// Without a key.
    Loss counted(Way way) {
        Beyond beyond = left.beyond(kept);
        Map<What, Item> items = slots();
        put(items, What.NEW_RECORDS, beyond.fresh());
        put(items, What.CHANGED_RECORDS, beyond.changed());
        return loss(way, items, beyond);
    }

    /// With the password of either; where that leads nowhere, as [#counted].
    Loss read(Passphrase password, Unlocking unlocking) throws StoreException {
        if (good.version() == FirstFormat.VERSION) {
            return counted(Way.COUNTED);
        }
        VaultHeader first = leftHeader.orElse(keptHeader);
        Optional<VaultKeys> here = unlocked(first, password, unlocking);
        Optional<VaultKeys> there = here.filter(keptHeader::isOf).map(VaultKeys::again);
        try {
            there = there.isPresent() ? there : unlocked(keptHeader, password, unlocking);
            if (here.isEmpty()) {
                here = there.map(VaultKeys::again);
            }
            // A changed key seals everything anew: then one password may open only one of the two.
            return here.isPresent() && there.isPresent() ? read(here.get(), there.get())
                    : counted(here.isPresent() ? Way.COUNTED : Way.WRONG_PASSWORD);
        } catch (StoreException shut) {
            // The password is right, and the keys behind it are damaged.
            return counted(Way.COUNTED);
        } finally {
            here.ifPresent(VaultKeys::close);
            there.ifPresent(VaultKeys::close);
        }
    }

    private static Optional<VaultKeys> unlocked(VaultHeader header, Passphrase password, Unlocking unlocking) {
        try {
            return unlocking.keys(header, password);
        } catch (StoreException broken) {
            return Optional.empty();
        }
    }

    private Loss read(VaultKeys here, VaultKeys there) throws StoreException {
        byte[] vaultId = keptHeader.vaultId();
        ByKind lost = new ByKind();
        try (Salvage mine = new Salvage(damaged, vaultId, here.again(), good);
                Salvage theirs = new Salvage(good, vaultId, there.again(), good)) {
            Set<Long> shut = new HashSet<>();
            NavigableMap<RecordId, Mark> states = new TreeMap<>(mine.named(left.buckets(), shut));
            left.rows().forEach((id, mark) -> {
                if (left.isUnnamed(id, shut)) {
                    states.put(id, mark);
                }
            });
            long unread = take(mine, states, lost);
            strike(theirs, states, lost);
            OptionalLong count = mine.count();
            long missing = Math.max(0, count.orElse(0) - states.size());
            return loss(Way.READ, with(lost.left()), new Beyond(0, 0, unread + missing,
                    count.isEmpty() && left.isDark(shut)));
        }
    }

    /// How many of those the copy has not in that state did not open.
    private long take(Salvage mine, Map<RecordId, Mark> states, ByKind lost) {
        long unread = 0;
        long done = 0;
        for (var state : states.entrySet()) {
            step(done++, states.size());
            if (!state.getValue().equals(kept.rows().get(state.getKey()))) {
                try {
                    mine.show(state.getKey(), state.getValue(), (id, plain) -> lost.take(plain));
                } catch (StoreException broken) {
                    unread++;
                }
            }
        }
        return unread;
    }

    private void strike(Salvage theirs, Map<RecordId, Mark> states, ByKind lost) throws StoreException {
        long done = states.size();
        for (var row : kept.rows().entrySet()) {
            step(done++, states.size());
            boolean same = row.getValue().equals(states.get(row.getKey()));
            theirs.show(row.getKey(), row.getValue(), (id, plain) -> lost.strike(plain, same));
        }
    }

    private void step(long done, long states) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
        long total = states + kept.rows().size();
        if (done % Math.max(1, total / STEPS) == 0) {
            progress.at(done, total);
        }
    }

    private Map<What, Item> with(Map<What, Item> found) {
        Map<What, Item> items = slots();
        if (!items.isEmpty()) {
            // What is noted about them goes with them.
            found.remove(What.KEY_NOTES);
        }
        items.putAll(found);
        return items;
    }

    /// The header is in the clear: which ways lead into the vault can be told without one.
    private Map<What, Item> slots() {
        Map<What, Item> items = new EnumMap<>(What.class);
        leftHeader.ifPresent(header -> {
            put(items, What.PASSWORDS, differing(header, SlotKind.PASSWORD));
            put(items, What.RECOVERY_WORDS, differing(header, SlotKind.RECOVERY));
        });
        return items;
    }

    private long differing(VaultHeader header, SlotKind kind) {
        Set<SlotId> mine = ids(header, kind);
        Set<SlotId> theirs = ids(keptHeader, kind);
        Set<SlotId> both = new HashSet<>(mine);
        both.retainAll(theirs);
        return mine.size() + theirs.size() - 2L * both.size();
    }

    private static Set<SlotId> ids(VaultHeader header, SlotKind kind) {
        Set<SlotId> ids = new HashSet<>(header.slots().keySet());
        ids.removeIf(id -> header.slots().get(id) != kind);
        return ids;
    }

    private static void put(Map<What, Item> items, What what, long count) {
        if (count > 0) {
            items.put(what, new Item(what, count, Optional.empty()));
        }
    }

    private Loss loss(Way way, Map<What, Item> items, Beyond beyond) {
        List<Item> sorted = new ArrayList<>(new TreeMap<>(items).values());
        return new Loss(way, sorted, beyond.unread(), beyond.dark(), leftHeader.isEmpty());
    }
}
