package app.glovebox.restore;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.KeySlot;
import app.glovebox.custody.SlotKind;
import app.glovebox.restore.Comparison.Change;
import app.glovebox.restore.Comparison.What;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Sets two open vaults of one account side by side.
///
/// @param present empty if it cannot be read
record Comparing(OpenVault copy, Optional<OpenVault> present) {
    /// One kind of thing in one vault, as what tells its items apart.
    @FunctionalInterface
    private interface Items {
        Set<?> of(OpenVault vault) throws StorageException;
    }

    Comparison all(Instant made, int records) throws StorageException {
        List<Change> changes = new ArrayList<>();
        if (present.isPresent()) {
            OpenVault now = present.get();
            Set<String> cars = cars(now);
            cars.addAll(cars(copy));
            changes.add(readings(now, cars));
            changes.add(change(What.VEHICLES, now, Comparing::cars));
            changes.add(change(What.PASSWORDS, now, vault -> slots(vault, SlotKind.PASSWORD)));
            changes.add(change(What.RECOVERY_WORDS, now, vault -> slots(vault, SlotKind.RECOVERY)));
            changes.removeIf(change -> change.lost() == 0 && change.back() == 0);
        }
        return new Comparison(made, records, newest(), present.isPresent(), changes);
    }

    /// Signal by signal, so that no more than one is in memory.
    private Change readings(OpenVault now, Set<String> cars) throws StorageException {
        long lost = 0;
        long back = 0;
        for (String car : cars) {
            for (Signal signal : signals(car, now)) {
                Past here = Past.of(now, car, signal);
                Past there = Past.of(copy, car, signal);
                lost += here.beyond(there);
                back += there.beyond(here);
            }
        }
        return new Change(What.READINGS, Math.toIntExact(lost), Math.toIntExact(back));
    }

    /// Those of which either has ever kept a reading.
    private Set<Signal> signals(String car, OpenVault now) throws StorageException {
        Set<Signal> signals = new HashSet<>();
        for (OpenVault vault : List.of(now, copy)) {
            vault.readings().latest(car).forEach(reading -> signals.add(reading.signal()));
        }
        return signals;
    }

    private Change change(What what, OpenVault now, Items items) throws StorageException {
        Set<?> lost = new HashSet<>(items.of(now));
        Set<?> back = new HashSet<>(items.of(copy));
        Set<?> both = new HashSet<>(lost);
        both.retainAll(back);
        return new Change(what, lost.size() - both.size(), back.size() - both.size());
    }

    private Optional<Instant> newest() throws StorageException {
        List<Instant> newest = new ArrayList<>();
        for (String car : cars(copy)) {
            copy.readings().latest(car).stream().map(Reading::receivedAt).forEach(newest::add);
        }
        return newest.stream().max(Comparator.naturalOrder());
    }

    private static Set<String> cars(OpenVault vault) throws StorageException {
        return vault.vehicles().stream().map(Vehicle::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<?> slots(OpenVault vault, SlotKind kind) throws StorageException {
        return vault.keySlots().all().stream().filter(slot -> slot.kind() == kind).map(KeySlot::id)
                .collect(Collectors.toSet());
    }
}
