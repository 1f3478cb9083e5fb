package app.glovebox.account;

import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.IntentStore;
import app.glovebox.custody.KeySlots;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.upkeep.VaultUpkeep;
import app.glovebox.vehicle.Edge;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vehicle.history.HistoryStore;
import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An open vault that keeps everything in memory, and remembers what was done to it.
public final class MemoryVault implements OpenVault, SessionStore, ReadingStore {
    private final Profile profile;
    private final PortalAddress portal;
    public final List<String> saved = new ArrayList<>();
    public final List<Reading> appended = new ArrayList<>();
    public final List<Integer> batches = new ArrayList<>();
    public final MemorySlots slots = new MemorySlots();
    public final MemoryDealings dealings = new MemoryDealings(this::write);
    public boolean closed;
    public boolean full;
    public StorageException.Kind fullAs = StorageException.Kind.FAILED;
    private Grant grant;
    private List<Vehicle> vehicles = List.of();
    private String position;
    private ClockMark mark;

    public MemoryVault(Profile profile, PortalAddress portal) {
        this.profile = profile;
        this.portal = portal;
    }

    static Grant copy(Grant grant) {
        return new Grant(SecretBytes.copyOf(grant.access().open()), grant.accessEnds(),
                SecretBytes.copyOf(grant.refresh().open()),
                grant.previous().map(previous -> SecretBytes.copyOf(previous.open())));
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public PortalAddress portal() {
        return portal;
    }

    @Override
    public SessionStore sessions() {
        return this;
    }

    @Override
    public void awaitChecked(ProgressSink progress) {
    }

    @Override
    public VaultUpkeep upkeep() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReadingStore readings() {
        return this;
    }

    @Override
    public HistoryStore history() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AnchorStore anchors() {
        return dealings;
    }

    @Override
    public IntentStore intents() {
        return dealings;
    }

    @Override
    public KeySlots keySlots() {
        return slots;
    }

    @Override
    public synchronized List<Vehicle> vehicles() {
        return vehicles;
    }

    @Override
    public synchronized void saveVehicles(List<Vehicle> vehicles) throws StorageException {
        write();
        this.vehicles = List.copyOf(vehicles);
    }

    @Override
    public synchronized Optional<Grant> load() {
        return Optional.ofNullable(grant).map(MemoryVault::copy);
    }

    @Override
    public synchronized void save(Grant grant) throws StorageException {
        write();
        this.grant = copy(grant);
        saved.add(Integer.toHexString(grant.access().open()[0]));
    }

    @Override
    public synchronized void clear() throws StorageException {
        write();
        grant = null;
    }

    @Override
    public synchronized List<Reading> latest(String vehicle) {
        Map<Signal, Reading> newest = new LinkedHashMap<>();
        appended.forEach(reading -> newest.merge(reading.signal(), reading,
                (old, next) -> next.measuredAt().isAfter(old.measuredAt()) ? next : old));
        return List.copyOf(newest.values());
    }

    @Override
    public synchronized void append(String vehicle, List<Reading> readings, String position) throws StorageException {
        write();
        appended.addAll(readings);
        batches.add(readings.size());
        this.position = position == null ? this.position : position;
    }

    public synchronized List<Reading> kept() {
        return List.copyOf(appended);
    }

    @Override
    public List<Reading> history(String vehicle, Signal signal, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public List<HourValue> hours(String vehicle, Signal signal, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public List<Optional<Edge>> edges(String vehicle, Signal signal, List<Instant> bounds) {
        return Collections.nCopies(bounds.size() - 1, Optional.empty());
    }

    @Override
    public synchronized Optional<String> position() {
        return Optional.ofNullable(position);
    }

    @Override
    public synchronized Optional<ClockMark> clock() {
        return Optional.ofNullable(mark);
    }

    @Override
    public synchronized void saveClock(ClockMark mark) throws StorageException {
        write();
        this.mark = mark;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void write() throws StorageException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("a write was interrupted");
        }
        if (full) {
            throw new StorageException(fullAs, null);
        }
    }
}
