package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.session.Grant;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PayloadsTest {
    @Test
    void aSessionIsReadAsItWasWritten() throws Exception {
        for (Grant written : new Grant[] {VaultFixture.grant(7), VaultFixture.renewed(7)}) {
            try (written; Grant read = Payloads.grant(Payloads.of(written))) {
                assertEquals(written, read);
            }
        }
    }

    @Test
    void aSessionThatEndsBeforeThePreviousTokenHasNone() throws Exception {
        try (Grant written = VaultFixture.grant(7)) {
            byte[] shorter = new PayloadWriter(Kind.SESSION).blob(written.access().open())
                    .instant(written.accessEnds(), Instant.EPOCH).blob(written.refresh().open()).finish();
            try (Grant read = Payloads.grant(shorter)) {
                assertEquals(written, read);
            }
        }
    }

    @Test
    void whatALaterVersionAppendsIsPassedOver() throws Exception {
        try (Grant written = VaultFixture.renewed(7)) {
            byte[] longer = new PayloadWriter(Kind.SESSION).blob(written.access().open())
                    .instant(written.accessEnds(), Instant.EPOCH).blob(written.refresh().open())
                    .blob(written.previous().orElseThrow().open()).text("later").finish();
            try (Grant read = Payloads.grant(longer)) {
                assertEquals(written, read);
            }
        }
    }

    @Test
    void aScheduleFromBeforeBackupsWereThinnedKeepsTen() throws Exception {
        PayloadWriter older = new PayloadWriter(Kind.SCHEDULE).text("/media/stick").count(7).text("NO_ROOM");
        BackupSchedule expected = BackupSchedule.of(Path.of("/media/stick"), 7)
                .after(new BackupOutcome.Failed(BackupOutcome.Trouble.NO_ROOM));
        assertEquals(expected, Payloads.schedule(older.finish()));
        PayloadWriter rehearsed = new PayloadWriter(Kind.SCHEDULE).text("/media/stick").count(7).text("")
                .instant(VaultFixture.NOON, Instant.EPOCH);
        assertEquals(expected.after(new BackupOutcome.Good(Path.of("x"), VaultFixture.NOON, 1, 0)),
                Payloads.schedule(rehearsed.finish()));
    }
}
