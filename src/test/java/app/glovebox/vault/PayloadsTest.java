package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.session.Grant;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadWriter;
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
}
