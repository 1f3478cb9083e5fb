package app.glovebox.vault;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.Profile;
import app.glovebox.account.anchor.Anchor;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.Intent;
import app.glovebox.custody.SlotId;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.BackupOutcome.Trouble;
import app.glovebox.upkeep.BackupSchedule.Rehearsal;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import app.glovebox.vehicle.Vehicle;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stored shape of everything there is one of.
final class Payloads {
    private static final byte[] NOTHING = {};

    private Payloads() {
    }

    static byte[] of(Profile profile) {
        return new PayloadWriter(Kind.PROFILE).text(profile.displayName()).text(profile.address().text()).finish();
    }

    static Profile profile(byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        return new Profile(in.text(), new EmailAddress(in.text()));
    }

    static byte[] of(PortalAddress portal) {
        return new PayloadWriter(Kind.PORTAL).text(portal.address().toString()).text(portal.pin().hex())
                .octet(portal.embedded() ? 1 : 0).finish();
    }

    static PortalAddress portal(byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        try {
            return new PortalAddress(URI.create(in.text()), new Pin(in.text()), in.octet() == 1);
        } catch (IllegalArgumentException neither) {
            throw PayloadReader.damaged(neither);
        }
    }

    static byte[] of(List<Vehicle> vehicles) {
        PayloadWriter out = new PayloadWriter(Kind.VEHICLES).count(vehicles.size());
        vehicles.forEach(each -> out.text(each.id()).text(each.vin()).text(each.name()).text(each.model()));
        return out.finish();
    }

    static List<Vehicle> vehicles(byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        List<Vehicle> vehicles = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            vehicles.add(new Vehicle(in.text(), in.text(), in.text(), in.text()));
        }
        return List.copyOf(vehicles);
    }

    static byte[] of(Grant grant) {
        return new PayloadWriter(Kind.SESSION).blob(grant.access().open())
                .instant(grant.accessEnds(), Instant.EPOCH).blob(grant.refresh().open())
                .blob(grant.previous().map(SecretBytes::open).orElse(NOTHING)).finish();
    }

    /// The caller owns (and closes) it.
    static Grant grant(byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        return new Grant(SecretBytes.owning(in.blob()), in.instant(Instant.EPOCH), SecretBytes.owning(in.blob()),
                previous(in));
    }

    /// The last field, and not always there.
    private static Optional<SecretBytes> previous(PayloadReader in) throws StoreException {
        byte[] previous = in.atEnd() ? NOTHING : in.blob();
        return previous.length == 0 ? Optional.empty() : Optional.of(SecretBytes.owning(previous));
    }

    static byte[] of(AnchorStore.Known known) {
        PayloadWriter out = new PayloadWriter(Kind.ANCHORS);
        for (Optional<Anchor> anchor : List.of(known.confirmed(), known.pending())) {
            out.octet(anchor.isPresent() ? 1 : 0);
            anchor.ifPresent(there -> out.count(there.sequence()).text(there.root()));
        }
        return out.finish();
    }

    static AnchorStore.Known anchors(byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        return new AnchorStore.Known(anchor(in), anchor(in));
    }

    private static Optional<Anchor> anchor(PayloadReader in) throws StoreException {
        try {
            return in.octet() == 0 ? Optional.empty() : Optional.of(new Anchor(in.count(), in.text()));
        } catch (IllegalArgumentException none) {
            throw PayloadReader.damaged(none);
        }
    }

    static byte[] of(Intent intent) {
        KdfCost cost = intent.spec().cost();
        return new PayloadWriter(Kind.PASSWORD_CHANGE).integer(intent.slot().value()).blob(intent.spec().salt())
                .count(cost.memoryKib()).count(cost.passes()).count(cost.lanes())
                .blob(intent.oldProof().open()).blob(intent.newProof().open()).finish();
    }

    /// The caller owns (and closes) it.
    static Intent intent(byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        try {
            SlotId slot = new SlotId(in.integer());
            KdfSpec spec = new KdfSpec(in.blob(),
                    new KdfCost((int) in.count(), (int) in.count(), (int) in.count()));
            return new Intent(slot, spec, SecretBytes.owning(in.blob()), SecretBytes.owning(in.blob()));
        } catch (IllegalArgumentException none) {
            throw PayloadReader.damaged(none);
        }
    }

    static byte[] position(String position) {
        return new PayloadWriter(Kind.POSITION).text(position).finish();
    }

    static String position(byte[] payload) throws StoreException {
        return new PayloadReader(payload).text();
    }

    static byte[] of(ClockMark mark) {
        return new PayloadWriter(Kind.CLOCK).instant(mark.carTime(), Instant.EPOCH).decimal(mark.speed())
                .instant(mark.real(), Instant.EPOCH).finish();
    }

    static ClockMark clock(byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        return new ClockMark(in.instant(Instant.EPOCH), in.decimal(), in.instant(Instant.EPOCH));
    }

    static byte[] drilled(Instant at) {
        return new PayloadWriter(Kind.DRILL).instant(at, Instant.EPOCH).finish();
    }

    static Instant drilled(byte[] payload) throws StoreException {
        return new PayloadReader(payload).instant(Instant.EPOCH);
    }

    /// No rehearsal stands as one at the epoch, because something follows it.
    static byte[] of(BackupSchedule schedule) {
        Rehearsal last = schedule.rehearsed().orElse(new Rehearsal(Instant.EPOCH, 0));
        PayloadWriter out = new PayloadWriter(Kind.SCHEDULE).text(schedule.folder().toString())
                .count(schedule.everyDays()).text(schedule.trouble().map(Trouble::name).orElse(""))
                .instant(last.at(), Instant.EPOCH).count(last.records()).count(schedule.most());
        schedule.hushed().ifPresent(day -> out.integer(day.toEpochDay()));
        return out.finish();
    }

    static BackupSchedule schedule(byte[] payload) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        try {
            Path folder = Path.of(in.text());
            int everyDays = Math.toIntExact(in.count());
            String trouble = in.text();
            Optional<Rehearsal> last = in.atEnd() ? Optional.empty() : Optional.of(rehearsal(in));
            return new BackupSchedule(folder, everyDays,
                    in.atEnd() ? BackupSchedule.USUAL_MOST : Math.toIntExact(in.count()),
                    last.filter(each -> !each.at().equals(Instant.EPOCH)),
                    trouble.isEmpty() ? Optional.empty() : Optional.of(Trouble.valueOf(trouble)),
                    in.atEnd() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.integer())));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException nonsense) {
            throw PayloadReader.damaged(nonsense);
        }
    }

    /// The first vaults did not note the number of records.
    private static Rehearsal rehearsal(PayloadReader in) throws StoreException {
        Instant at = in.instant(Instant.EPOCH);
        return new Rehearsal(at, in.atEnd() ? 0 : Math.toIntExact(in.count()));
    }
}
