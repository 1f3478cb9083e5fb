package app.glovebox.vault;

import app.glovebox.account.Profile;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.vault.copies.Counted;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.reading.ReadingBook;
import app.glovebox.vault.reading.VehicleReadings;
import app.glovebox.vault.seal.NewFile;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.Rotation;
import app.glovebox.vault.seal.Rules;
import app.glovebox.vault.seal.SetCheck;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import app.glovebox.vehicle.Vehicle;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What is in an open vault besides readings. Used by the vault thread only. Small things are kept decoded; the session
/// is read anew each time, so that no token lies in memory longer than it is needed. Pages of readings become known by
/// and by, while every record is checked: history and appending wait for that.
final class Contents implements AutoCloseable {
    static final Rules RULES = Rules.of(Kind::isEarly);

    private final Map<Kind, RecordId> singles = new EnumMap<>(Kind.class);
    private final ReadingBook readings = new ReadingBook();
    private final SlotBook slots = new SlotBook();
    private RecordFile file;
    private SetCheck check;
    private Rotation rotation;
    private Profile profile;
    private PortalAddress portal;
    private List<Vehicle> vehicles = List.of();
    private String position;
    private ClockMark clock;
    private BackupSchedule schedule;

    private Contents() {
    }

    /// Fills a new vault and closes it. Takes database and keys over.
    static void create(Database database, VaultHeader header, VaultKeys keys, Profile profile, PortalAddress portal,
            Instant now) throws StoreException {
        try (RecordFile file = new NewFile(database, header, keys, RULES).empty()) {
            file.write(transaction -> {
                transaction.add(Payloads.of(profile));
                transaction.add(Payloads.of(portal));
                return transaction.add(SlotBook.first(header, now));
            });
        }
    }

    /// Reads what is wanted at once. Takes database and keys over if all is well.
    static Contents open(Database database, VaultHeader header, VaultKeys keys) throws StoreException {
        Contents contents = new Contents();
        contents.file = RecordFile.open(database, header, keys, RULES, contents::found);
        contents.check = contents.file.check();
        contents.rotation = new Rotation(contents.file);
        contents.readings.keptIn(contents.file);
        contents.slots.keptIn(contents.file);
        if (contents.profile == null || contents.portal == null) {
            throw PayloadReader.damaged(null);
        }
        return contents;
    }

    /// A step of the check of all records; each is found then that was not at opening. Damage ends all writing.
    ///
    /// @return whether all is checked
    boolean checkOn() throws StoreException {
        try {
            return check.step((id, payload) -> {
                if (!Kind.isEarly(payload)) {
                    found(id, payload);
                }
            });
        } catch (StoreException broken) {
            if (broken.kind() == StoreException.Kind.DAMAGED) {
                file.closeOff(StoreException.Kind.DAMAGED);
            }
            throw broken;
        }
    }

    /// All that is left of the check.
    void checkAll(ProgressSink progress) throws StoreException {
        while (!check.isOver()) {
            checkOn();
            progress.at(Math.min(check.done(), records()), records());
        }
    }

    SetCheck check() {
        return check;
    }

    /// The change of data keys, for whoever has waited for the check.
    Rotation rotation() {
        return rotation;
    }

    private void found(RecordId id, byte[] payload) throws StoreException {
        Kind kind = Kind.of(payload).orElse(null);
        if (kind == null) {
            // Some later version's business: kept as it is.
            return;
        }
        switch (kind) {
            case PROFILE -> profile = Payloads.profile(payload);
            case PORTAL -> portal = Payloads.portal(payload);
            case VEHICLES -> vehicles = Payloads.vehicles(payload);
            case SESSION, ANCHORS, PASSWORD_CHANGE, DRILL -> { }
            case POSITION -> position = Payloads.position(payload);
            case CLOCK -> clock = Payloads.clock(payload);
            case SCHEDULE -> schedule = Payloads.schedule(payload);
            case LATEST, PAGE, SEGMENT, RETENTION -> {
                readings.found(kind, id, payload);
                return;
            }
            case SLOTS -> {
                slots.found(id, payload);
                return;
            }
        }
        singles.put(kind, id);
    }

    /// All of it, sealed anew; see [NewFile#copyOf].
    void copyTo(Database empty, VaultHeader header, VaultKeys keys, ProgressSink progress) throws StoreException {
        Counted counted = new Counted(file.records(), progress);
        new NewFile(empty, header, keys, RULES).copyOf(file, counted);
    }

    /// How many records there are.
    int records() {
        return file.records();
    }

    /// The sealed records themselves, for whoever copies or checks them.
    RecordFile file() {
        return file;
    }

    Profile profile() {
        return profile;
    }

    PortalAddress portal() {
        return portal;
    }

    ReadingBook readings() {
        return readings;
    }

    SlotBook slots() {
        return slots;
    }

    List<Vehicle> vehicles() {
        return vehicles;
    }

    void saveVehicles(List<Vehicle> changed) throws StoreException {
        if (!changed.equals(vehicles)) {
            save(Kind.VEHICLES, Payloads.of(changed));
            vehicles = List.copyOf(changed);
        }
    }

    /// Makes a value of a record's plain bytes.
    @FunctionalInterface
    interface Decoder<T> {
        T decode(byte[] payload) throws StoreException;
    }

    /// The one record of that kind, read anew.
    <T> Optional<T> single(Kind kind, Decoder<T> decoder) throws StoreException {
        RecordId id = singles.get(kind);
        if (id == null) {
            return Optional.empty();
        }
        AtomicReference<T> found = new AtomicReference<>();
        file.read(List.of(id), (same, payload) -> found.set(decoder.decode(payload)));
        return Optional.of(found.get());
    }

    /// Deletes the one record of that kind; without one nothing is written.
    void drop(Kind kind) throws StoreException {
        RecordId id = singles.get(kind);
        if (id != null) {
            file.write(transaction -> {
                transaction.delete(id);
                return null;
            });
            singles.remove(kind);
        }
    }

    Optional<Grant> grant() throws StoreException {
        return single(Kind.SESSION, Payloads::grant);
    }

    void saveGrant(Grant grant) throws StoreException {
        save(Kind.SESSION, Payloads.of(grant));
    }

    void clearGrant() throws StoreException {
        drop(Kind.SESSION);
    }

    Optional<ClockMark> clock() {
        return Optional.ofNullable(clock);
    }

    void saveClock(ClockMark mark) throws StoreException {
        save(Kind.CLOCK, Payloads.of(mark));
        clock = mark;
    }

    Optional<BackupSchedule> schedule() {
        return Optional.ofNullable(schedule);
    }

    void saveSchedule(BackupSchedule changed) throws StoreException {
        save(Kind.SCHEDULE, Payloads.of(changed));
        schedule = changed;
    }

    Optional<String> position() {
        return Optional.ofNullable(position);
    }

    /// Readings and position in one transaction; nothing is written when both are known already.
    void append(String vehicle, List<StoredReading> taken, String reached) throws StoreException {
        VehicleReadings draft = readings.draft(vehicle);
        boolean moved = reached != null && !reached.equals(position);
        RecordId[] positionId = {singles.get(Kind.POSITION)};
        file.write(transaction -> {
            draft.append(transaction, taken);
            if (moved) {
                positionId[0] = transaction.put(positionId[0], Payloads.position(reached));
            }
            return null;
        });
        readings.replace(vehicle, draft);
        if (moved) {
            singles.put(Kind.POSITION, positionId[0]);
            position = reached;
        }
    }

    void save(Kind kind, byte[] payload) throws StoreException {
        singles.put(kind, file.write(transaction -> transaction.put(singles.get(kind), payload)));
    }

    /// Wipes the keys and forgets everything.
    @Override
    public void close() {
        file.close();
        readings.forget();
        singles.clear();
        profile = null;
        portal = null;
        vehicles = List.of();
        position = null;
        clock = null;
        schedule = null;
    }
}
