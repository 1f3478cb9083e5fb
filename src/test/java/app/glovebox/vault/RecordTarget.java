package app.glovebox.vault;

import app.glovebox.account.anchor.Anchor;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.Intent;
import app.glovebox.custody.SlotId;
import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.BackupOutcome.Trouble;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadWriter;
import app.glovebox.vault.reading.ReadingBook;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A record that holds nonsense in spite of its seal is damage, not a crash.
public final class RecordTarget implements Target {
    private static final Judge JUDGE = new Judge(new RecordTarget());

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public List<byte[]> originals() {
        List<byte[]> originals = new ArrayList<>(List.of(Payloads.of(VaultFixture.PROFILE),
                Payloads.of(VaultFixture.PORTAL), Payloads.of(List.of(VaultFixture.CAR, VaultFixture.CAR)),
                Payloads.position("event-12"), Payloads.of(new ClockMark(VaultFixture.NOON, 1.5, VaultFixture.NOON))));
        try (Grant grant = VaultFixture.renewed(3)) {
            originals.add(Payloads.of(grant));
        }
        try (Intent intent = new Intent(new SlotId(-7), KdfSpec.fresh(VaultFixture.CHEAP), SecretBytes.random(32),
                SecretBytes.random(32))) {
            originals.add(Payloads.of(intent));
        }
        VaultHeader.Made made = VaultHeader.make(KdfSpec.fresh(VaultFixture.CHEAP), VaultFixture.anyKeys().proof());
        made.keys().close();
        originals.add(SlotBook.first(made.header(), VaultFixture.NOON));
        originals.add(new PayloadWriter(Kind.RETENTION).count(90).finish());
        originals.add(Payloads.drilled(VaultFixture.NOON));
        originals.add(Payloads.of(new AnchorStore.Known(Optional.of(new Anchor(3, "ab".repeat(32))), Optional.empty())));
        originals.add(Payloads.of(new BackupSchedule(Path.of("/media/stick"), 7,
                BackupSchedule.USUAL_MOST, Optional.of(new BackupSchedule.Rehearsal(VaultFixture.NOON, 40)),
                Optional.of(Trouble.NO_ROOM), Optional.of(LocalDate.EPOCH))));
        return originals;
    }

    @Override
    public Class<?> refusal() {
        return StoreException.class;
    }

    @Override
    public void parse(byte[] bytes) throws StoreException {
        Kind kind = Kind.of(bytes).orElse(null);
        if (kind != null) {
            parse(kind, bytes);
        }
    }

    private static void parse(Kind kind, byte[] bytes) throws StoreException {
        switch (kind) {
            case PROFILE -> Payloads.profile(bytes);
            case PORTAL -> Payloads.portal(bytes);
            case VEHICLES -> Payloads.vehicles(bytes);
            case SESSION -> Payloads.grant(bytes).close();
            case POSITION -> Payloads.position(bytes);
            case CLOCK -> Payloads.clock(bytes);
            case SLOTS -> new SlotBook().found(new RecordId(0, 0), bytes);
            case SCHEDULE -> Payloads.schedule(bytes);
            case ANCHORS -> Payloads.anchors(bytes);
            case PASSWORD_CHANGE -> Payloads.intent(bytes).close();
            case DRILL -> Payloads.drilled(bytes);
            case LATEST, PAGE, SEGMENT, RETENTION -> new ReadingBook().found(kind, new RecordId(0, 0), bytes);
        }
    }
}
